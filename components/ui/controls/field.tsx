import { type ReactNode, useId } from 'react';
import { Icon } from '../icon';
import './field.css';

interface FieldIds {
  /** For the control's `id`. */
  id: string;
  /** For its `aria-describedby`; absent when there is neither hint nor error. */
  describedBy: string | undefined;
}

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** One sentence that says what to do. */
  error?: ReactNode;
  children: (ids: FieldIds) => ReactNode;
}

/** A label, a hint and an error tied to one control, whatever the control is. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children({ id, describedBy: described || undefined })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

/** What is wrong with a field, with a sign beside the colour. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="field-error" id={id}>
      <Icon name="alert" size={14} />
      <span>{children}</span>
    </div>
  );
}
