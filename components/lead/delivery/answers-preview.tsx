import { i18n } from '#i18n';
import { inTabOnly } from '@/utils/forms/in-tab';
import { inNumbers } from '@/utils/language';
import type { Answer, AnswerProblem, Projection } from '@/utils/model/answers';
import type { Form, Question } from '@/utils/model/form';
import { FieldError } from '../../ui/controls/field';
import './answers-preview.css';

interface Row {
  entryId: string;
  title: string;
  answer?: Answer;
  problem?: AnswerProblem;
  /** Only a person in the form itself can answer it, and must. */
  byHand: boolean;
  /** Asked, and not answered yet. */
  isOpen: boolean;
}

export interface AnswersPreviewProps {
  projection: Projection;
  form: Pick<Form, 'sections'>;
  /** Of an invented lead: what is asked each time is no fault of it. */
  sample?: boolean;
}

/** Each question with its answer, in the form's order and exactly as the form will get it; what is shortened or wrong is said. */
export function AnswersPreview({ projection, form, sample = false }: AnswersPreviewProps) {
  const { rows, empty } = rowsOf(projection, form);
  return (
    <>
      <dl className="answers">
        {rows.map((row) => (
          <div key={row.entryId} className="answers-row">
            <dt className="answers-question" dir="auto">
              {row.title}
            </dt>
            {row.answer && <Value answer={row.answer} had={projection.shortened[row.entryId]} />}
            {row.byHand && !row.problem && <dd className="answers-mark">{i18n.t('preview.byHand')}</dd>}
            {sample && row.isOpen && <dd className="answers-mark">{i18n.t('preview.askedEachTime')}</dd>}
            {row.problem && !(sample && row.isOpen) && (
              <dd>
                <FieldError id={`problem-${row.entryId}`}>{row.problem.message}</FieldError>
              </dd>
            )}
          </div>
        ))}
      </dl>
      {empty > 0 && (
        <p className="answers-empty">{i18n.t('preview.empty', empty, { count: inNumbers(empty) })}</p>
      )}
    </>
  );
}

function Value({ answer, had }: { answer: Answer; had: number | undefined }) {
  const { other } = answer;
  const others = other === undefined ? [] : [i18n.t('preview.other', { answer: other })];
  const values = [...answer.values, ...others];
  return (
    <dd className="answers-value" dir="auto">
      {values.join('\n')}
      {had !== undefined && (
        <span className="answers-mark"> {i18n.t('preview.shortened', { count: inNumbers(had) })}</span>
      )}
    </dd>
  );
}

/** The questions on the path that have an answer or a problem, and how many others stay empty. */
function rowsOf(
  { answers, problems, path, asks }: Projection,
  form: Pick<Form, 'sections'>,
): { rows: Row[]; empty: number } {
  const onPath = path.flatMap((index) => form.sections[index]?.questions ?? []);
  const known = new Set(onPath.map((question) => question.entryId));
  const all: Row[] = [
    ...answers
      .filter((answer) => !known.has(answer.entryId))
      .map(({ entryId, title }) => ({ entryId, title, byHand: false })),
    ...onPath.map((question) => ({
      entryId: question.entryId,
      title: questionTitle(question),
      byHand: question.required && (question.type === 'file' || inTabOnly(question)),
    })),
  ].map(({ entryId, title, byHand }) => ({
    entryId,
    title,
    byHand,
    answer: answers.find((answer) => answer.entryId === entryId && saysSomething(answer)),
    problem: problems.find((problem) => problem.question.entryId === entryId),
    isOpen:
      asks.some((question) => question.entryId === entryId) &&
      !answers.some((answer) => answer.entryId === entryId),
  }));
  const rows = all.filter((row) => row.answer || row.problem || row.byHand);
  return { rows, empty: all.length - rows.length };
}

const saysSomething = (answer: Answer) =>
  answer.other !== undefined || answer.values.some((value) => value !== '');

/** A question as it is shown: in a grid, with its row. */
export function questionTitle(question: Question): string {
  return question.row ? `${question.title} ${question.row}` : question.title;
}
