import { i18n } from '#i18n';
import { EMAIL_ENTRY, type Form, type Question } from '../../model/form';
import type { Mapping } from '../../model/mapping';
import type { SourceName } from '../../model/sources';
import { type Way, waysLeft, waysThrough } from '../branching';
import { listed } from '../listed';
import { branches } from '../path';
import { onlyAboutGuest } from './about-guest';
import { bestWay, questionsOn } from './best-way';
import { longText, nameOrWho } from './fallbacks';
import { whoseNames } from './names';
import { plain, says } from './question-patterns';
import { type Recognised, recognise } from './recognise-question';
import { whoseIs, whoseSection } from './whose';

/**
 * Proposes which lead field answers which question, with the reason for each. A question that branches is fixed to the option
 * whose way asks most about a guest. What a lead cannot know is asked each time when required, else left empty.
 */
export function proposeMapping(form: Form): { mapping: Mapping; reasons: Record<string, string> } {
  const recognised = recogniseAll(form);
  const mapping: Mapping = {};
  const reasons: Record<string, string> = {};
  for (const [entryId, values] of bestWay(form, recognised)) {
    mapping[entryId] = { from: 'fixed', value: values };
    reasons[entryId] = i18n.t('forms.reason.leadsToGuest', { answer: listed(values) });
  }
  mapQuestions(form, waysLeft(form, mapping), recognised, mapping, reasons);
  return { mapping, reasons };
}

function recogniseAll(form: Form): Map<string, Recognised> {
  const recognised = new Map<string, Recognised>();
  const found = form.sections.map(({ title, questions }) =>
    questions.map((question) => recognise(question, title)),
  );
  const names = found.map((section) =>
    section.map((each) => (each && 'name' in each ? each.name : undefined)),
  );
  form.sections.forEach(({ questions }, at) => {
    const others = names.filter((_, section) => section !== at).flat();
    const elsewhere = new Set(others.flatMap((name) => name?.whose ?? []));
    const resolved = whoseNames(questions, names[at] ?? [], elsewhere);
    questions.forEach(({ entryId }, index) => {
      const each = found[at]?.[index];
      const name = resolved[index];
      const known = !each || !('name' in each) ? each : name?.whose && each.of(name, name.whose);
      if (known) recognised.set(entryId, known);
    });
  });
  for (const entryId of anybodysEmails(form, recognised)) recognised.delete(entryId);
  return onlyAboutGuest(form, recognised);
}

/** What of the guest an e-mail address may belong to. */
const BEFORE_EMAIL = new Set<SourceName>(['guestName', 'guestFirstName', 'guestLastName', 'profileLink']);

/** An "E-mail" may be the guest's where it follows theirs, or where another question asks for the scout's outright. */
function anybodysEmails(form: Form, recognised: Map<string, Recognised>): string[] {
  const isEmail = ({ entryId }: Question) => recognised.get(entryId)?.source.from === 'scoutEmail';
  const saysWhose = (question: Question, title: string) =>
    question.entryId === EMAIL_ENTRY || (whoseIs(plain(question.title)) ?? whoseSection(title)) === 'scout';
  const outright = form.sections.flatMap(({ title, questions }, at) =>
    questions.some((question) => isEmail(question) && saysWhose(question, title)) ? [at] : [],
  );
  const ways = waysThrough(form).map(({ path }) => path);
  return form.sections.flatMap(({ title, questions }, at) => {
    const isAskedOutright = ways.some(
      (path) => path.includes(at) && outright.some((one) => path.includes(one)),
    );
    return questions.flatMap((question, index) => {
      if (!isEmail(question) || saysWhose(question, title)) return [];
      const before = questions[index - 1];
      const from = before && recognised.get(before.entryId)?.source.from;
      const follows = from && BEFORE_EMAIL.has(from) && whoseIs(plain(before.title)) === 'guest';
      return isAskedOutright || follows ? [question.entryId] : [];
    });
  });
}

/** A form may ask the scout twice ("confirm your e-mail"); about the guest each source has one place. */
const REPEATABLE = new Set<SourceName>(['scoutName', 'scoutFirstName', 'scoutLastName', 'scoutEmail']);

/** Each source answers one question of a way; the one that says it outright first. */
function mapQuestions(
  form: Form,
  ways: Way[],
  recognised: Map<string, Recognised>,
  mapping: Mapping,
  reasons: Record<string, string>,
): void {
  const perWay = ways.map((way) => questionsOn(form, way));
  const isTaken = (question: Question, from: SourceName) =>
    perWay.some(
      (questions) =>
        questions.includes(question) && questions.some(({ entryId }) => mapping[entryId]?.from === from),
    );
  const reached = form.sections
    .flatMap(({ questions }) => questions)
    .filter((question) => perWay.some((questions) => questions.includes(question)));
  const set = (question: Question, found: Recognised) => {
    mapping[question.entryId] = found.source;
    reasons[question.entryId] = found.reason;
  };
  for (const question of outrightFirst(reached)) {
    const found = nameOrWho(question, reached, recognised);
    if (!found || mapping[question.entryId]) continue;
    const { from } = found.source;
    if (REPEATABLE.has(from) || !isTaken(question, from)) set(question, found);
  }
  for (const question of longFirst(reached).filter(({ entryId }) => !mapping[entryId])) {
    const place = longText(question, recognised.get(question.entryId)?.source.from, (from) =>
      isTaken(question, from),
    );
    if (place) set(question, place);
  }
  whyBeforeQuote(reached, isTaken, set, mapping);
  for (const { questions } of form.sections) {
    for (const question of questions) {
      if (!mapping[question.entryId]) leave(question, reached.includes(question), mapping, reasons);
    }
  }
}

/** Paragraphs, then single lines: the place for longer words. */
const longFirst = (questions: Question[]) => [
  ...questions.filter(({ type }) => type === 'paragraph'),
  ...questions.filter(({ type }) => type === 'text'),
];
const outrightFirst = (questions: Question[]) =>
  [...questions].sort((one, other) => outright(other) - outright(one));
/** A why that says so, then what names the guest: "Guest's website" before a "Website". */
const outright = ({ title }: Question) =>
  says.whyOutright.test(plain(title)) ? 2 : Number(whoseIs(plain(title)) === 'guest');

/** One paragraph for both why and examples gets the why; the quote follows in it. */
function whyBeforeQuote(
  reached: Question[],
  isTaken: (question: Question, from: SourceName) => boolean,
  set: (question: Question, found: Recognised) => void,
  mapping: Mapping,
): void {
  for (const question of reached) {
    if (mapping[question.entryId]?.from !== 'quote' || isTaken(question, 'why')) continue;
    set(question, {
      source: { from: 'why' },
      reason: i18n.t('forms.reason.onlyWhy', { question: question.title.trim() }),
    });
  }
}

function leave(
  question: Question,
  isReached: boolean,
  mapping: Mapping,
  reasons: Record<string, string>,
): void {
  const canAsk = question.type !== 'file' && question.type !== 'unknown';
  const ask = isReached && question.required && canAsk;
  mapping[question.entryId] = { from: ask ? 'ask' : 'skip' };
  reasons[question.entryId] = whyLeft(question, isReached, ask);
}

function whyLeft(question: Question, isReached: boolean, ask: boolean): string {
  if (!isReached) return i18n.t('forms.reason.notOnWay');
  if (ask) return i18n.t('forms.reason.askedEachTime');
  if (branches(question)) return i18n.t('forms.reason.notNeeded');
  return question.required ? i18n.t('forms.reason.onlyYou') : i18n.t('forms.reason.optional');
}
