import { AskedQuestion } from '@/components/lead/asked/asked-question';
import { CHOSEN_BY } from '@/utils/forms/mapping/chosen-by';
import type { Question } from '@/utils/model/form';
import type { Source } from '@/utils/model/mapping';
import { asList } from './as-list';

interface ChosenByProps {
  question: Question;
  source: Source;
  onSource: (source: Source) => void;
}

/** For a lead field with a few values: which answer each of them gives. */
export function ChosenBy({ question, source, onSource }: ChosenByProps) {
  const choose = (value: string, answer: string | undefined) => {
    const { [value]: _, ...others } = source.choices ?? {};
    onSource({ ...source, choices: answer !== undefined ? { ...others, [value]: answer } : others });
  };
  return (
    <div className="chosen-by">
      {(CHOSEN_BY[source.from] ?? []).map(({ value, label }) => (
        <AskedQuestion
          key={value}
          question={oneAnswer(question, label)}
          values={[source.choices?.[value] ?? []].flat()}
          onValues={([answer]) => choose(value, answer)}
        />
      ))}
    </div>
  );
}

/** Each value of the field gives one answer, also where the question takes several. */
const oneAnswer = (question: Question, label: string) =>
  asList({ ...question, type: question.options.length > 0 ? 'dropdown' : 'text', validators: [] }, label);
