import { useId } from 'react';
import { i18n } from '#i18n';
import { FieldError } from '../../ui/controls/field';
import { TextField } from '../../ui/controls/text-field';
import { type AskedQuestionProps, hintOf, labelOf } from './asked-words';

/** Any of a few, each a box. */
export function AskedChecks({ question, values, onValues, error }: AskedQuestionProps) {
  const id = useId();
  const options = question.options.map(({ text }) => text);
  const other = values.find((value) => !options.includes(value));
  const hint = hintOf(question);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const toggle = (value: string, on: boolean) =>
    onValues(on ? [...values, value] : values.filter((chosen) => chosen !== value));
  return (
    <fieldset
      className="choice choice-list"
      aria-describedby={described || undefined}
      data-invalid={error ? '' : undefined}
    >
      <legend className="field-label">{labelOf(question)}</legend>
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div className="choice-options">
        {options.map((option) => (
          <label key={option} className="choice-option">
            <input
              type="checkbox"
              checked={values.includes(option)}
              onChange={(event) => toggle(option, event.currentTarget.checked)}
            />
            <span dir="auto">{option}</span>
          </label>
        ))}
      </div>
      {question.other && (
        <TextField
          label={i18n.t('lead.asked.otherInWords')}
          value={other ?? ''}
          onValue={(value) =>
            onValues([...values.filter((chosen) => chosen !== other), value].filter(Boolean))
          }
        />
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
