import { TextField } from '@/components/text-field';
import type { Question, Source } from '@/utils/forms/schema';
import { OptionSelect } from './option-select';

interface FixedAnswerProps {
  question: Question;
  source: Source;
  onSource: (source: Source) => void;
}

/** The answer that is the same in every nomination: an option, some options, or a text. */
export function FixedAnswer({ question, source, onSource }: FixedAnswerProps) {
  const values = source.value ?? [];
  const fix = (value: string[]) => onSource({ ...source, value });
  if (!question.options.length) {
    return (
      <TextField
        label="The answer"
        value={values[0] ?? ''}
        onValue={(typed) => fix(typed ? [typed] : [])}
        multiline={question.type === 'paragraph'}
      />
    );
  }
  if (question.type !== 'checkboxes' && question.type !== 'checkboxGrid') {
    return (
      <OptionSelect
        label="The answer"
        question={question}
        value={values[0]}
        onValue={(chosen) => fix(chosen ? [chosen] : [])}
      />
    );
  }
  return (
    <fieldset className="option-boxes">
      <legend className="visually-hidden">The answers</legend>
      {question.options.map(({ text }) => (
        <label key={text}>
          <input
            type="checkbox"
            checked={values.includes(text)}
            onChange={(event) =>
              fix(event.currentTarget.checked ? [...values, text] : values.filter((value) => value !== text))
            }
          />
          <span dir="auto">{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
