/** A form's other door: beside suggesting a guest, signing up for a listening session. */
import type { Answer } from '../model/answers';
import { EMAIL_ENTRY, type Form, type Question } from '../model/form';
import type { ConnectedForm } from '../model/mapping';
import { nameParts } from '../people/name-parts';
import { type Way, waysLeft, waysThrough } from './branching';
import { prefilledUrl } from './google/tab/prefill';
import { askedName } from './mapping/names';
import { plain } from './mapping/question-patterns';
import { asksScoutsEmail, whoseIs } from './mapping/whose';

/** Words by which an option or a section says that people listen together. */
const LISTENS =
  /\blisten(ing|ers?)?\b|\bhor(runde|abend|sitzung|treff)|\bzuhor|\becoute|\bescucha|\bescuta|\bouvir\b|\bascolt|リスニング|試聴|聴/;

/** Who comes. What is not known is ''. */
export interface Listener {
  name: string;
  email: string;
}

/**
 * The way through the form that signs somebody up for a listening session: it ends, it says so in its option or in the title of its
 * section, and no nomination goes there. Undefined: the form has none.
 */
function listeningWay(form: Form, mapping: ConnectedForm['mapping']): Way | undefined {
  const nominations = waysLeft(form, mapping).map(keyOf);
  return waysThrough(form).find(
    (way) =>
      way.ends === 'submit' && !nominations.includes(keyOf(way)) && saysSo(form, way) && asksWho(form, way),
  );
}

const keyOf = ({ path, chosen }: Way) => JSON.stringify([path, chosen.map(({ values }) => values)]);

const saysSo = (form: Form, { chosen, path }: Way) =>
  [
    ...chosen.flatMap(({ values }) => values),
    ...path.slice(1).map((index) => form.sections[index]?.title ?? ''),
  ].some((words) => LISTENS.test(plain(words)));

const asksWho = (form: Form, way: Way) =>
  questionsOf(form, way).some(
    (question) => valueFor(question, { name: 'A B', email: 'a@example.org' }) !== '',
  );

const questionsOf = (form: Form, { path }: Way): Question[] =>
  [...new Set(path)].flatMap((index) => form.sections[index]?.questions ?? []);

/** In this section whoever signs up is asked for; a question that names a guest is about somebody else. */
function valueFor(question: Question, { name, email }: Listener): string {
  const words = plain(question.title);
  if (question.entryId === EMAIL_ENTRY) return email;
  if (question.type !== 'text' && question.type !== 'paragraph') return '';
  if (whoseIs(words) === 'guest') return '';
  if (asksScoutsEmail(words)) return email;
  const part = askedName(question, words, '')?.part;
  if (part === 'full') return name;
  return (part && nameParts(name)?.[part]) ?? '';
}

/**
 * The address that opens the connected form at its listening session, with name and e-mail filled in where they are known and asked.
 * Whoever opens it chooses a day and submits it; nothing is sent from here. Undefined where the form has no such way.
 */
export function listeningUrl(
  { form, mapping }: Pick<ConnectedForm, 'form' | 'mapping'>,
  listener: Listener,
): string | undefined {
  const way = listeningWay(form, mapping);
  if (!way) return undefined;
  const answers = questionsOf(form, way).flatMap((question): Answer[] => {
    const { entryId, title, type } = question;
    const chosen = way.chosen.find((choice) => choice.entryId === entryId);
    const value = valueFor(question, listener).trim();
    const values = chosen?.values ?? (value ? [value] : []);
    return values.length > 0 ? [{ entryId, title, type, values }] : [];
  });
  return prefilledUrl({ form, mapping: {} }, answers).url || undefined;
}
