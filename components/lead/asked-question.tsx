import { useId } from 'react';
import type { Question } from '@/utils/forms/schema';
import { questionTitle } from '../answers-preview';
import { Choice } from '../choice';
import { Field, FieldError } from '../field';
import { TextField } from '../text-field';

export interface AskedQuestionProps {
  question: Question;
  /** What was chosen or typed; text that is no option answers "Other". */
  values: string[];
  onValues: (values: string[]) => void;
  error?: string;
}

/** A question of the form that no part of the lead answers, asked here with the native control that fits it. */
export function AskedQuestion(props: AskedQuestionProps) {
  const { question, values, onValues, error } = props;
  const label = labelOf(question);
  const hint = question.description || undefined;
  const text = {
    label,
    hint,
    error,
    value: values[0] ?? '',
    onValue: (value: string) => onValues(value ? [value] : []),
  };

  switch (question.type) {
    case 'radio':
    case 'scale':
    case 'rating':
    case 'grid':
      return <AskedChoice {...props} />;
    case 'checkboxes':
    case 'checkboxGrid':
      return <AskedChecks {...props} />;
    case 'dropdown':
      return (
        <Field label={label} hint={hint} error={error}>
          {({ id, describedBy }) => (
            <select
              id={id}
              className="input"
              aria-describedby={describedBy}
              aria-invalid={error ? true : undefined}
              value={values[0] ?? ''}
              onChange={(event) => text.onValue(event.currentTarget.value)}
            >
              <option value="">Choose</option>
              {question.options.map((option) => (
                <option key={option.text}>{option.text}</option>
              ))}
            </select>
          )}
        </Field>
      );
    case 'date':
      return <TextField {...text} {...dateInput(question)} />;
    case 'time':
      return question.duration ? (
        <TextField {...text} hint={hint ?? 'Hours, minutes and seconds, like 01:30:00'} />
      ) : (
        <TextField {...text} type="time" />
      );
    case 'file':
    case 'unknown':
      return (
        <FieldError id={`asked-${question.entryId}`}>
          “{questionTitle(question)}” can only be answered in the form itself.
        </FieldError>
      );
    default:
      return <TextField {...text} multiline={question.type === 'paragraph'} rows={3} />;
  }
}

const labelOf = (question: Question) =>
  question.required ? questionTitle(question) : `${questionTitle(question)} (optional)`;

function dateInput({ date }: Question) {
  if (date && !date.year) return { placeholder: date.time ? '05-31 14:00' : '05-31' };
  return { type: date?.time ? 'datetime-local' : 'date' };
}

function AskedChoice({ question, values, onValues, error }: AskedQuestionProps) {
  const [chosen] = values;
  const known = question.options.some((option) => option.text === chosen);
  const isOther = chosen !== undefined && !known;
  const options = question.options.map(({ text }) => ({ value: `option ${text}`, label: text }));
  const long = options.some(({ label }) => label.length > 18) || options.length > 6;
  return (
    <div className="asked">
      <Choice
        label={labelOf(question)}
        hint={question.description || undefined}
        error={error}
        layout={long ? 'list' : 'row'}
        options={question.other ? [...options, { value: 'other', label: 'Other' }] : options}
        value={isOther ? 'other' : chosen === undefined ? undefined : `option ${chosen}`}
        onValue={(value) => onValues([value === 'other' ? '' : value.slice('option '.length)])}
      />
      {isOther && question.other && (
        <TextField label="Other" value={chosen} onValue={(value) => onValues([value])} />
      )}
    </div>
  );
}

function AskedChecks({ question, values, onValues, error }: AskedQuestionProps) {
  const id = useId();
  const options = question.options.map(({ text }) => text);
  const other = values.find((value) => !options.includes(value));
  const toggle = (value: string, on: boolean) =>
    onValues(on ? [...values, value] : values.filter((chosen) => chosen !== value));
  return (
    <fieldset className="choice choice-list" aria-describedby={error && `${id}-error`}>
      <legend className="field-label">{labelOf(question)}</legend>
      {question.description && <div className="field-hint">{question.description}</div>}
      <div className="choice-options">
        {options.map((option) => (
          <label key={option} className="choice-option">
            <input
              type="checkbox"
              checked={values.includes(option)}
              onChange={(event) => toggle(option, event.currentTarget.checked)}
            />
            <span>{option}</span>
          </label>
        ))}
      </div>
      {question.other && (
        <TextField
          label="Other"
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
