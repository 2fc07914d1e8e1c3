import type { Form, Question } from '../../model/form';
import { type Clip, type Lead, SHOWS } from '../../model/lead';
import type { Source } from '../../model/mapping';
import type { SourceName } from '../../model/sources';
import { nameParts } from '../../people/name-parts';
import { profileLinks } from '../../people/profile-link';
import { SHOWS_WORDS } from '../../quotes/shows-words';
import { rulesOf } from '../google/rules';
import { momentFor } from './moment';
import { moreQuotesCell, placeCell, placesCell, quoteCell, quotesBestFirst } from './quote-block';
import { cellText, dayOf } from './row-text';

/** Everything an answer may be made of. */
export interface Material {
  lead: Lead;
  /** Only the new ones, in a follow-up. */
  clips: Clip[];
  scout: { name: string; email: string };
  form: Form;
  /** The reference, with what it follows up. */
  reference: string;
  /** Sources that other questions on the path take, so that nothing is told twice. */
  onPath: ReadonlySet<SourceName>;
}

/** Values before they are checked; `had` is the length of a quote that was cut. */
export interface Values {
  values: string[];
  had?: number;
}

const NONE: Values = { values: [] };

/** What a source answers to a question; no values when it has nothing to say. */
export function valuesOf(source: Source, question: Question, material: Material): Values {
  const { lead, clips, scout } = material;
  switch (source.from) {
    case 'skip':
      return NONE;
    case 'fixed':
      return given(question, source.value ?? []);
    case 'ask':
      return asked(question, material);
    case 'sellsTools':
      return choice(source, [lead.sellsTools], question);
    case 'nominee':
      return choice(source, [lead.selfNominated ? 'self' : 'other'], question);
    case 'shows':
      return choice(source, shown(clips, question), question);
    case 'topics':
      return topics(lead, question);
    case 'saidAt':
      return saidAt(clips, question);
    case 'saidWhere':
      return one(placeCell(clips, !wantsLink(question)));
    case 'quote':
      return quote(question, material);
    case 'why':
      return why(question, material);
    case 'moreQuotes':
      return moreQuotes(material);
    case 'guestName':
      return one(cellText(lead.name || lead.accounts[0]?.handle || '').replace(/^'?@/, ''));
    case 'guestFirstName':
      return one(cellText(nameParts(lead.name)?.first ?? ''));
    case 'guestLastName':
      return one(cellText(nameParts(lead.name)?.last ?? ''));
    case 'who':
      return one(cellText(lead.who));
    case 'profileLink':
      return one(profileLinks(lead, clips)[0] ?? '');
    case 'otherLinks':
      return one(profileLinks(lead, clips).slice(1, 11).join(' '));
    case 'scoutName':
      return one(cellText(scout.name));
    case 'scoutFirstName':
      return one(cellText(nameParts(scout.name)?.first ?? ''));
    case 'scoutLastName':
      return one(cellText(nameParts(scout.name)?.last ?? ''));
    case 'scoutEmail':
      return one(cellText(scout.email));
    case 'reference':
      return one(material.reference);
  }
}

const one = (text: string): Values => (text ? { values: [text] } : NONE);
const takesText = ({ type }: Question) => type === 'text' || type === 'paragraph';
/** A rule of the form: nothing but a web address. */
const wantsLink = (question: Question) => rulesOf(question).some(({ is }) => is === 'link');

/** What the scout chose or typed for this question of this form. */
export function asked(question: Question, { lead, form }: Pick<Material, 'lead' | 'form'>): Values {
  return given(question, lead.asked[`${form.id}:${question.entryId}`] ?? []);
}

/** Words and choices as a person gave them. An option stays as the form spells it, down to a space at its end. */
function given(question: Question, values: string[]): Values {
  const { type, options } = question;
  const isOption = (value: string) => options.some(({ text }) => text === value);
  const free = (value: string) =>
    type === 'date' || type === 'time' ? momentFor(question, value) : cellText(value, type === 'paragraph');
  const filled = values.map((value) => (isOption(value) ? value : free(value)));
  return { values: [...new Set(filled)].filter((value) => value !== '') };
}

const WORDS: Record<string, string> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known',
  self: 'Myself',
  other: 'Someone else',
  ...SHOWS_WORDS,
};

/** Fields with few values: the options that the mapping names, or words where the question takes text. */
function choice(source: Source, fields: readonly string[], question: Question): Values {
  const named = fields.flatMap((field) => source.choices?.[field] ?? []);
  if (!takesText(question)) return given(question, named);
  return one(cellText(fields.map((field) => source.choices?.[field] || WORDS[field]).join(', ')));
}

/** What the quotes that are sent show, all of it; where one answer is taken, what the best of them shows. */
function shown(clips: Clip[], question: Question): string[] {
  const isOne = question.type !== 'checkboxes' && !takesText(question);
  const of = isOne ? quotesBestFirst(clips).slice(0, 1) : clips;
  const found = SHOWS.filter((shows) => of.some((clip) => clip.shows.includes(shows)));
  return isOne ? found.slice(0, 1) : found;
}

/** Topics that the question offers; the others where it takes "Other". */
function topics(lead: Lead, question: Question): Values {
  if (takesText(question)) return one(cellText(lead.topics.join(', ')));
  const known = new Map(question.options.map(({ text }) => [text.trim().toLowerCase(), text]));
  const values = lead.topics.map((topic) => known.get(topic.trim().toLowerCase()) ?? topic);
  const offered = values.filter((value) => question.options.some(({ text }) => text === value));
  if (question.type === 'checkboxes') return given(question, question.other ? values : offered);
  return given(question, (offered.length > 0 ? offered : question.other ? values : []).slice(0, 1));
}

function saidAt(clips: Clip[], question: Question): Values {
  const at = quotesBestFirst(clips)[0]?.postedAt;
  if (!at) return NONE;
  if (question.type !== 'date') return one(dayOf(at));
  const day = at.slice(question.date?.year === false ? 5 : 0, 10);
  return one(question.date?.time ? `${day} ${at.slice(11, 16)}` : day);
}

/**
 * Where a question that must be answered meets a lead without quotes, the places stand for themselves beside the why; alone they
 * say nothing, and the question is asked.
 */
function quote(question: Question, { clips, onPath }: Material): Values {
  const cell = quoteCell(clips, !onPath.has('moreQuotes'));
  if (cell) return { values: [cell.text], had: cell.had };
  return question.required && onPath.has('why') ? one(placesCell(clips)) : NONE;
}

/** The others as links; where no other question takes the best one, that with them. */
function moreQuotes({ clips, onPath }: Material): Values {
  if (onPath.has('quote') || onPath.has('why')) return one(moreQuotesCell(clips));
  const cell = quoteCell(clips, true);
  return cell ? { values: [cell.text], had: cell.had } : NONE;
}

/** The scout's sentence; where no question asks for the quote it follows in the same cell, or stands alone where no sentence must be. */
function why(question: Question, { lead, clips, onPath }: Material): Values {
  const sentence = cellText(lead.why);
  if (onPath.has('quote') || (!sentence && question.required)) return one(sentence);
  const cell = quoteCell(clips, !onPath.has('moreQuotes'));
  return cell ? { values: [[sentence, cell.text].filter(Boolean).join(' ')], had: cell.had } : one(sentence);
}
