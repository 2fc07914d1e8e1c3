/** What makes a row a nomination (docs/architecture.md, rule 12): somebody, by name or link, and something said by them or of them. */
import type { Answer } from '../model/answers';
import type { Form } from '../model/form';
import type { Clip, Lead } from '../model/lead';
import type { Mapping } from '../model/mapping';
import { sourcesThat } from '../model/sources';

/** Sources that say who it is. */
export const NAMING = sourcesThat(({ makes }) => makes === 'guest');

/** Sources that bring the words, or why. */
export const SAYING = sourcesThat(({ makes }) => makes === 'words');

/** What is not there: who it is, and why or what they said. */
export interface Lacking {
  guest: boolean;
  words: boolean;
}

/** For which of the two no question on the way has a place. */
export function lacksPlace(form: Form, mapping: Mapping, path: readonly number[]): Lacking {
  const from = path
    .flatMap((index) => form.sections[index]?.questions ?? [])
    .map(({ entryId }) => mapping[entryId]?.from ?? 'skip');
  return {
    guest: !from.some((source) => NAMING.has(source)),
    words: !from.some((source) => SAYING.has(source)),
  };
}

/** Which of the two these answers do not say. A question that is asked each time may name the guest as well. */
export function lacksIn(
  answers: readonly Answer[],
  mapping: Mapping,
  { name, clips }: { name: Lead['name']; clips: readonly Pick<Clip, 'quote'>[] },
): Lacking {
  const hasQuote = clips.some(({ quote }) => quote?.text.trim());
  const fromOf = ({ entryId }: Answer) => mapping[entryId]?.from ?? 'skip';
  const names = (answer: Answer) =>
    NAMING.has(fromOf(answer)) || (name.trim() !== '' && textOf(answer).includes(name.trim()));
  const says = (answer: Answer) => {
    const from = fromOf(answer);
    if (from === 'saidWhere') return hasQuote;
    return SAYING.has(from) && hasWords(textOf(answer));
  };
  const filled = answers.filter((answer) => textOf(answer).trim() !== '');
  return { guest: !filled.some(names), words: !filled.some(says) };
}

/** More than links, each perhaps with a day, and the reference. */
const hasWords = (text: string) =>
  text
    .replace(/\([^()]*\)/g, ' ')
    .split(/\s+/)
    .some((word) => word !== '' && !/^https?:/.test(word));

const textOf = ({ values, other = '' }: Answer) => [...values, other].join(' ');
