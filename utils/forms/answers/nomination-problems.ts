import type { AnswerProblem, Projection } from '../../model/answers';
import type { Form, Question } from '../../model/form';
import type { Clip, Lead } from '../../model/lead';
import type { Mapping } from '../../model/mapping';
import type { SourceName } from '../../model/sources';
import { lacksIn, lacksPlace, NAMING, SAYING } from '../nomination';
import { missing, noPlace } from './problems';

/** What the answers were made of. */
interface Made {
  form: Form;
  mapping: Mapping;
  lead: Lead;
  clips: readonly Clip[];
}

/**
 * The projection, with what keeps it from being a nomination among its problems: nothing goes that names nobody or says nothing
 * (docs/architecture.md, rule 12). What to add, or that the form has no place for it.
 */
export function asNomination(projection: Projection, made: Made): Projection {
  const { form, mapping, lead, clips } = made;
  const place = lacksPlace(form, mapping, projection.path);
  const lacking = lacksIn(projection.answers, mapping, { name: lead.name, clips });
  const found = [
    ...(lacking.guest ? lacks('guest', place.guest, NAMING, projection, made) : []),
    ...(lacking.words ? lacks('words', place.words, SAYING, projection, made) : []),
  ];
  return found.length > 0 ? { ...projection, problems: [...projection.problems, ...found] } : projection;
}

function lacks(
  what: 'guest' | 'words',
  hasNoPlace: boolean,
  sources: ReadonlySet<SourceName>,
  { path, problems }: Projection,
  { form, mapping }: Made,
): AnswerProblem[] {
  if (hasNoPlace) return [noPlace(what)];
  const fromOf = ({ entryId }: Question) => mapping[entryId]?.from ?? 'skip';
  // It is named already.
  if (problems.some(({ question }) => sources.has(fromOf(question)))) return [];
  const takes = [...new Set(path)]
    .flatMap((index) => form.sections[index]?.questions ?? [])
    .filter((question) => sources.has(fromOf(question)));
  // The name and the why are typed where the lead is edited.
  const typed = takes.find((question) => ['guestName', 'why'].includes(fromOf(question))) ?? takes[0];
  return typed ? [missing(typed, fromOf(typed))] : [];
}
