import { i18n } from '#i18n';
import { Field } from '@/components/ui/controls/field';
import { CHOSEN_BY } from '@/utils/forms/mapping/chosen-by';
import { typeInWords } from '@/utils/forms/question-words';
import type { Form, Question } from '@/utils/model/form';
import type { Source } from '@/utils/model/mapping';
import type { SourceName } from '@/utils/model/sources';
import { ChosenBy } from './chosen-by';
import { FixedAnswer } from './fixed-answer';
import { QuestionTitle } from './question-title';
import { sourcesFor } from './sources';

export interface MappingRowProps {
  form: Form;
  question: Question;
  source: Source;
  /** Why this source was proposed, in words. */
  reason: string | undefined;
  /** What is wrong with it, in one sentence. */
  gap: string | undefined;
  onSource: (source: Source) => void;
}

/** One question and the choice of what answers it. */
export function MappingRow({ question, source, reason, gap, onSource }: MappingRowProps) {
  const hint = [typeInWords(question), question.description].filter(Boolean).join(' · ');
  return (
    <Field label={<QuestionTitle question={question} />} hint={<span dir="auto">{hint}</span>} error={gap}>
      {({ id, describedBy }) => (
        <div className="mapping-answer">
          <select
            id={id}
            className="input"
            aria-describedby={describedBy}
            aria-invalid={gap ? true : undefined}
            value={source.from}
            onChange={(event) => onSource(fresh(event.currentTarget.value as SourceName))}
          >
            {sourcesFor(question, source.from).map((name) => (
              <option key={name} value={name}>
                {i18n.t(`options.source.${name}`)}
              </option>
            ))}
          </select>
          {source.from === 'fixed' && <FixedAnswer question={question} source={source} onSource={onSource} />}
          {CHOSEN_BY[source.from] && <ChosenBy question={question} source={source} onSource={onSource} />}
          {reason && <p className="mapping-reason">{reason}</p>}
        </div>
      )}
    </Field>
  );
}

/** A source as it begins when it is chosen: its answer still to be given. */
function fresh(from: SourceName): Source {
  if (from === 'fixed') return { from, value: [] };
  return CHOSEN_BY[from] ? { from, choices: {} } : { from };
}
