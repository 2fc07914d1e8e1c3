import { TextField } from '@/components/text-field';
import { CHOSEN_BY } from '@/utils/forms/chosen-by';
import type { Question, Source } from '@/utils/forms/schema';
import { OptionSelect } from './option-select';

interface ChosenByProps {
  question: Question;
  source: Source;
  onSource: (source: Source) => void;
}

/** For a lead field with a few values: which answer each of them gives. */
export function ChosenBy({ question, source, onSource }: ChosenByProps) {
  const choose = (value: string, answer: string | undefined) => {
    const { [value]: _, ...others } = source.choices ?? {};
    onSource({ ...source, choices: answer ? { ...others, [value]: answer } : others });
  };
  return (
    <div className="chosen-by">
      {(CHOSEN_BY[source.from] ?? []).map(({ value, label }) =>
        question.options.length ? (
          <OptionSelect
            key={value}
            label={label}
            question={question}
            value={source.choices?.[value]}
            onValue={(answer) => choose(value, answer)}
          />
        ) : (
          <TextField
            key={value}
            label={label}
            value={source.choices?.[value] ?? ''}
            onValue={(answer) => choose(value, answer)}
          />
        ),
      )}
    </div>
  );
}
