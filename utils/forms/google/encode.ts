import type { Answer } from '../../model/answers';
import { EMAIL_ENTRY, type Form, type Question } from '../../model/form';

/** Marks a free text as the answer "Other"; the text itself goes beside it (docs/google-forms.md §3.1). */
export const OTHER = '__other_option__';

/** One answer as the form's parameters, for a POST and for a prefilled address alike (§3.1, §4). */
export function parametersOf(question: Question, answer: Answer): [string, string][] {
  if (question.entryId === EMAIL_ENTRY) return answer.values.slice(0, 1).map((value) => [EMAIL_ENTRY, value]);
  const name = `entry.${question.entryId}`;
  const first = answer.values[0] ?? '';
  switch (question.type) {
    case 'file':
    case 'unknown':
      return [];
    case 'text':
      return filled([[name, first.replace(/\s*[\r\n]+\s*/g, ' ')]]);
    case 'paragraph':
      return filled([[name, first.replace(/\r\n?/g, '\n')]]);
    case 'date':
      return dateParts(name, first, question.date ?? { time: false, year: true });
    case 'time':
      return timeParts(name, first, question.duration ?? false);
    case 'checkboxes':
    case 'checkboxGrid':
      return [...answer.values.map((value): [string, string] => [name, value]), ...otherParts(name, answer)];
    default:
      return answer.other !== undefined ? otherParts(name, answer) : filled([[name, first]]);
  }
}

const filled = (parameters: [string, string][]) => parameters.filter(([, value]) => value !== '');

function otherParts(name: string, answer: Answer): [string, string][] {
  if (answer.other === undefined) return [];
  return [
    [name, OTHER],
    [`${name}.other_option_response`, answer.other],
  ];
}

/** From `2026-03-14`, `03-14`, each with ` 15:09` if the question asks for it. */
function dateParts(name: string, value: string, asked: { time: boolean; year: boolean }): [string, string][] {
  const match = /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2}))?$/.exec(value);
  if (!match) return [];
  const [, year = '', month = '', day = '', hour = '', minute = ''] = match;
  return filled([
    [`${name}_year`, asked.year ? year : ''],
    [`${name}_month`, month],
    [`${name}_day`, day],
    [`${name}_hour`, asked.time ? hour : ''],
    [`${name}_minute`, asked.time ? minute : ''],
  ]);
}

/** From `15:09`, or `1:02:03` for a duration. */
function timeParts(name: string, value: string, duration: boolean): [string, string][] {
  const match = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/.exec(value);
  if (!match) return [];
  const [, hour = '', minute = '', second = '00'] = match;
  return [
    [`${name}_hour`, hour],
    [`${name}_minute`, minute],
    ...(duration ? [[`${name}_second`, second] satisfies [string, string]] : []),
  ];
}

/**
 * The body of one POST for all pages of the path (docs/google-forms.md §3.4 b). `pageHistory` is never left out: without it Google
 * answers with its success page and drops the answers.
 */
export function encodeAnswers(input: {
  form: Form;
  answers: readonly Answer[];
  path: readonly number[];
  /** Google's `fbzx`. */
  token: string;
  /** Milliseconds, as a browser adds on the last page. */
  at: number;
}): string {
  const answers = new Map(input.answers.map((answer) => [answer.entryId, answer]));
  const body = new URLSearchParams();
  for (const index of new Set(input.path)) {
    for (const question of input.form.sections[index]?.questions ?? []) {
      const answer = answers.get(question.entryId);
      if (!answer) continue;
      for (const [name, value] of parametersOf(question, answer)) body.append(name, value);
    }
  }
  body.append('fvv', '1');
  body.append('partialResponse', JSON.stringify([null, null, input.token]));
  body.append('pageHistory', input.path.join(','));
  body.append('fbzx', input.token);
  body.append('submissionTimestamp', String(input.at));
  return body.toString();
}
