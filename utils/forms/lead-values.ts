import type { Clip, Lead } from '../leads/schema';
import { profileLinks } from './profile-link';
import { moreQuotesCell, placesCell, quoteCell, quotesBestFirst } from './quote-block';
import { dayOf, guarded, oneParagraph } from './row-text';
import type { Form, Question, Source, SourceName } from './schema';

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
  const { lead, scout } = material;
  switch (source.from) {
    case 'skip':
      return NONE;
    case 'fixed':
      return { values: source.value ?? [] };
    case 'ask':
      return asked(question, material);
    case 'sellsTools':
      return choice(source, lead.sellsTools, question);
    case 'nominee':
      return choice(source, lead.selfNominated ? 'self' : 'other', question);
    case 'topics':
      return topics(lead, question);
    case 'saidAt':
      return saidAt(material.clips, question);
    case 'quote':
      return quote(question, material);
    case 'why':
      return why(material);
    case 'moreQuotes':
      return one(moreQuotesCell(material.clips));
    case 'guestName':
      return one(safe(lead.name || lead.accounts[0]?.handle || '').replace(/^'?@/, ''));
    case 'who':
      return one(safe(lead.who));
    case 'profileLink':
      return one(profileLinks(lead, material.clips)[0] ?? '');
    case 'otherLinks':
      return one(profileLinks(lead, material.clips).slice(1, 11).join(' '));
    case 'scoutName':
      return one(safe(scout.name));
    case 'scoutEmail':
      return one(oneParagraph(scout.email));
    case 'reference':
      return one(material.reference);
  }
}

const one = (text: string): Values => (text ? { values: [text] } : NONE);
const safe = (text: string) => guarded(oneParagraph(text));

/** What the scout chose or typed for this question of this form. */
export function asked(question: Question, { lead, form }: Material): Values {
  const values = lead.asked[`${form.id}:${question.entryId}`] ?? [];
  const filled = values.map((value) => value.trim()).filter(Boolean);
  if (question.type !== 'paragraph' && question.type !== 'text') return { values: filled };
  return one(guarded((filled[0] ?? '').replace(/\s*\n\s*/g, question.type === 'text' ? ' ' : '\n')));
}

const WORDS: Record<string, string> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known',
  self: 'Myself',
  other: 'Someone else',
};

/** A field with few values: the option the mapping names, or words where the question takes text. */
function choice(source: Source, field: string, question: Question): Values {
  const option = source.choices?.[field];
  if (option !== undefined) return one(option);
  return question.type === 'text' || question.type === 'paragraph' ? one(WORDS[field] ?? '') : NONE;
}

function topics(lead: Lead, question: Question): Values {
  if (question.options.length === 0) return one(safe(lead.topics.join(', ')));
  const wanted = new Set(lead.topics.map((topic) => topic.trim().toLowerCase()));
  const options = question.options.map(({ text }) => text);
  const matching = options.filter((text) => wanted.has(text.trim().toLowerCase()));
  return { values: question.type === 'checkboxes' ? matching : matching.slice(0, 1) };
}

function saidAt(clips: Clip[], question: Question): Values {
  const at = quotesBestFirst(clips)[0]?.postedAt;
  if (!at) return NONE;
  if (question.type !== 'date') return one(dayOf(at));
  const day = at.slice(question.date?.year === false ? 5 : 0, 10);
  return one(question.date?.time ? `${day} ${at.slice(11, 16)}` : day);
}

/** Where a question that must be answered meets a lead without quotes, the places stand for themselves. */
function quote(question: Question, { clips, onPath }: Material): Values {
  const cell = quoteCell(clips, !onPath.has('moreQuotes'));
  if (cell) return { values: [cell.text], had: cell.had };
  return question.required ? one(placesCell(clips)) : NONE;
}

/** The scout's sentence; where no question asks for the quote it follows in the same cell. */
function why({ lead, clips, onPath }: Material): Values {
  const sentence = safe(lead.why);
  if (!sentence || onPath.has('quote')) return one(sentence);
  const cell = quoteCell(clips, !onPath.has('moreQuotes'));
  return cell ? { values: [`${sentence} ${cell.text}`], had: cell.had } : one(sentence);
}
