import { i18n } from '#i18n';
import type { Question } from '@/utils/model/form';

/** A question's title as text, with a word where it must be answered. */
export function QuestionTitle({ question }: { question: Question }) {
  return (
    <>
      <span dir="auto">{titleOf(question) || i18n.t('options.mapping.untitled')}</span>
      {question.required && <span className="required">{i18n.t('options.mapping.required')}</span>}
    </>
  );
}

/** A question's title, with its row where it is one of a grid's. */
export const titleOf = ({ title, row }: Question) =>
  row ? i18n.t('options.mapping.row', { title, row }) : title;
