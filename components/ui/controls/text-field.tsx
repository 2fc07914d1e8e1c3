import type { InputHTMLAttributes, ReactNode, Ref, TextareaHTMLAttributes } from 'react';
import { i18n } from '#i18n';
import { inNumbers } from '@/utils/language';
import { Field } from './field';

type Native = Omit<
  InputHTMLAttributes<HTMLInputElement> & TextareaHTMLAttributes<HTMLTextAreaElement>,
  'value' | 'onChange' | 'children' | 'id'
>;

export interface TextFieldProps extends Native {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  value: string;
  /** Called with the whole text at each input event. */
  onValue: (value: string) => void;
  /** Longer than this, in UTF-16 units, is not kept. */
  most?: number;
  multiline?: boolean;
  rows?: number;
  controlRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** As much as is kept of one text, in UTF-16 units: `LIMITS.typed` of the database, which would bring zod along. */
export const LONGEST_TYPED = 50_000;

/** One line or a paragraph of text, native. What is too long to be kept stays in sight, and is said. */
export function TextField({
  label,
  hint,
  error,
  value,
  onValue,
  most = LONGEST_TYPED,
  multiline = false,
  rows = 2,
  controlRef,
  className,
  ...native
}: TextFieldProps) {
  const shownError = value.length > most ? tooLong(most) : error;
  return (
    <Field label={label} hint={hint} error={shownError}>
      {({ id, describedBy }) => {
        const shared = {
          ...native,
          id,
          value,
          ref: controlRef,
          className: className ? `input ${className}` : 'input',
          'aria-describedby': describedBy,
          'aria-invalid': shownError ? true : undefined,
          onChange: (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value),
        };
        return multiline ? <textarea {...shared} rows={rows} /> : <input type="text" {...shared} />;
      }}
    </Field>
  );
}

const tooLong = (most: number) => i18n.t('common.tooLong', { most: inNumbers(most) });
