import type { Elsewhere } from '@/utils/leads/forget';
import type { Tally } from '@/utils/transfer/import';
import { inFull } from '../time';

/** "3 quotes", "1 quote". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** What an import does, in one line. */
export function inNumbers({ new: made, merged, same, leftOut }: Tally): string {
  const parts = [
    `${made.toLocaleString('en')} new`,
    `${merged.toLocaleString('en')} merged`,
    `${same.toLocaleString('en')} the same`,
  ];
  if (leftOut > 0) parts.push(`${leftOut.toLocaleString('en')} left out`);
  return parts.join(', ');
}

/** What stays in a form's sheet, and whom to ask; the reference follows. */
export function elsewhereWords({ certain, formTitle, at }: Elsewhere): string {
  const sent = certain ? 'Sent' : 'May have been sent';
  return `${sent} to “${formTitle}” on ${inFull(at)}; ask its owner, quoting`;
}

/** The same as a message to the form's owner. */
export function removalLetter(elsewhere: Elsewhere[]): string {
  const references = elsewhere.map(({ reference }) => reference).join(', ');
  const rows = elsewhere.length === 1 ? 'the row' : 'the rows';
  return `Somebody I nominated asked to be forgotten. Please remove ${rows} with ${references} from the form’s answers.`;
}
