import { type ReactNode, useId } from 'react';
import { FieldError } from './field';
import './choice.css';

interface ChoiceOption<Value extends string> {
  value: Value;
  label: ReactNode;
}

export interface ChoiceProps<Value extends string> {
  label: ReactNode;
  options: readonly ChoiceOption<Value>[];
  /** Nothing is chosen where no option has this value. */
  value: Value | undefined;
  onValue: (value: Value) => void;
  hint?: ReactNode;
  error?: ReactNode;
  /** `list` for long answers, one below the other. */
  layout?: 'row' | 'list';
}

/** One of a few: a native radio group with its question as the legend. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, options, value, onValue, hint, error, layout = 'row' } = props;
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      className={`choice choice-${layout}`}
      aria-describedby={described || undefined}
      data-invalid={error ? '' : undefined}
    >
      <legend className="field-label">{label}</legend>
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className="choice-option">
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              onChange={() => onValue(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
