import type { Form, Question } from '../../model/form';
import { sourcesThat } from '../../model/sources';
import { type Way, waysThrough } from '../branching';
import { plain, SUGGESTS } from './question-patterns';
import type { Recognised } from './recognise-question';

/** What a lead brings; a way through the form that asks for more of these is the way of a suggestion. */
const ABOUT_GUEST = sourcesThat(({ about }) => about === 'guest');

/** Which option to fix in each question that branches, so that the form asks most about a guest: entryId → the option. */
export function bestWay(form: Form, recognised: Map<string, Recognised>): Map<string, string[]> {
  const ways = waysThrough(form);
  const best = ways.reduce((one, other) =>
    scoreOf(form, other, recognised) > scoreOf(form, one, recognised) ? other : one,
  );
  return new Map(
    best.chosen
      .filter(({ entryId }) => !isNominee(form, entryId, best, ways, recognised))
      .map(({ entryId, values }) => [entryId, values]),
  );
}

/** How much of a way is about a guest. Independent of language but for the last word; a circle is no way. */
function scoreOf(form: Form, way: Way, recognised: Map<string, Recognised>): number {
  const questions = questionsOn(form, way);
  const sources = new Set(questions.map(({ entryId }) => recognised.get(entryId)?.source.from));
  const aboutGuest = [...sources].filter((from) => from && ABOUT_GUEST.has(from)).length;
  const suggests = way.chosen.some(({ values }) => SUGGESTS.test(plain(values[0] ?? '')));
  return (
    aboutGuest * 10 +
    (suggests ? 5 : 0) +
    Math.min(questions.length, 40) / 10 -
    (way.ends === 'loop' ? 1_000 : 0)
  );
}

/** "Yourself or someone else" may branch too; it stays the lead's answer when both ways are about a guest. */
function isNominee(
  form: Form,
  entryId: string,
  best: Way,
  ways: Way[],
  recognised: Map<string, Recognised>,
): boolean {
  const source = recognised.get(entryId)?.source;
  if (source?.from !== 'nominee') return false;
  return Object.values(source.choices ?? {}).every((option) =>
    ways.some(
      (way) =>
        way.chosen.some((chosen) => chosen.entryId === entryId && chosen.values[0] === option) &&
        scoreOf(form, way, recognised) >= scoreOf(form, best, recognised) / 2,
    ),
  );
}

/** The questions of every section on the way. */
export function questionsOn(form: Form, way: Way): Question[] {
  return [...new Set(way.path)].flatMap((index) => form.sections[index]?.questions ?? []);
}
