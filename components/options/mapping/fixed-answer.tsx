import { i18n } from '#i18n';
import { AskedQuestion } from '@/components/lead/asked/asked-question';
import type { Question } from '@/utils/model/form';
import type { Source } from '@/utils/model/mapping';
import { asList } from './as-list';

interface FixedAnswerProps {
  question: Question;
  source: Source;
  onSource: (source: Source) => void;
}

/** The answer that is the same in every nomination: an option, some options, or words. */
export function FixedAnswer({ question, source, onSource }: FixedAnswerProps) {
  return (
    <div className="mapped">
      <AskedQuestion
        question={asList(question, i18n.t('options.mapping.theAnswer'))}
        values={source.value ?? []}
        onValues={(value) => onSource({ ...source, value })}
      />
    </div>
  );
}
