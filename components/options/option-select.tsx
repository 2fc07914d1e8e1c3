import { Field } from '@/components/field';
import type { Question } from '@/utils/forms/schema';

interface OptionSelectProps {
  label: string;
  question: Question;
  value: string | undefined;
  onValue: (value: string | undefined) => void;
}

/** One of a question's options, or none yet. An option that the form no longer offers reads as none. */
export function OptionSelect({ label, question, value, onValue }: OptionSelectProps) {
  const index = question.options.findIndex(({ text }) => text === value);
  return (
    <Field label={label}>
      {({ id }) => (
        <select
          id={id}
          className="input"
          value={index}
          onChange={(event) => onValue(question.options[Number(event.currentTarget.value)]?.text)}
        >
          <option value={-1}>No answer</option>
          {question.options.map(({ text }, position) => (
            <option key={text} value={position}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
