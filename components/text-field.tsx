import type { InputHTMLAttributes, ReactNode, Ref, TextareaHTMLAttributes } from 'react';
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
  multiline?: boolean;
  rows?: number;
  controlRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** One line or a paragraph of text, native. */
export function TextField({
  label,
  hint,
  error,
  value,
  onValue,
  multiline = false,
  rows = 2,
  controlRef,
  className,
  ...native
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id, describedBy }) => {
        const shared = {
          ...native,
          id,
          value,
          ref: controlRef,
          className: className ? `input ${className}` : 'input',
          'aria-describedby': describedBy,
          'aria-invalid': error ? true : undefined,
          onChange: (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value),
        };
        return multiline ? <textarea {...shared} rows={rows} /> : <input type="text" {...shared} />;
      }}
    </Field>
  );
}
