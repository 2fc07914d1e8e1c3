import type { Question } from '@/utils/forms/schema';

/** A question's title as text, with a word where it must be answered. */
export function QuestionTitle({ question: { title, row, required } }: { question: Question }) {
  return (
    <>
      <span dir="auto">{(row ? `${title}: ${row}` : title) || 'A question without a title'}</span>
      {required && <span className="required">required</span>}
    </>
  );
}
