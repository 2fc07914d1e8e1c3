/** The invitation to a guest, out of the host's own template. Pure; nothing is sent from here. */
import { i18n } from '#i18n';
import type { Nomination } from '../model/hosts/nomination';
import type { Clip, Lead } from '../model/lead';
import { z } from '../model/zod';
import { profileLinks } from '../people/profile-link';
import { oneLine } from '../people/who';
import { ownWords } from '../quotes/own-words';

/** What a template has places for: `{name}`. */
const PLACES = ['name', 'quote', 'link', 'show', 'host'] as const;
export type Place = (typeof PLACES)[number];

/** Longest template and draft, in UTF-16 units; a letter that somebody reads is far shorter. */
export const LONGEST = { subject: 200, text: 5_000 } as const;

/** A quote in a letter; what is longer is for reading where it stands. */
const LONGEST_QUOTE = 400;

/** Mail programs, and Windows between browser and mail program, cut longer addresses: then the text is copied instead. */
const LONGEST_MAILTO = 1_900;

const isPlace = (name: string): name is Place => (PLACES as readonly string[]).includes(name);

/** Every `{word}` of a text, each once; braces around more than a word are braces. */
const placesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\{([\p{L}\p{N}_ -]{0,20})\}/gu)].map(([, name = '']) => name)),
];

const withoutUnknown = (text: string, context: z.RefinementCtx) => {
  for (const name of placesIn(text).filter((name) => !isPlace(name)))
    context.addIssue({
      code: 'custom',
      message: i18n.t('invitation.unknownPlace', { place: `{${name}}`, places: placesInWords() }),
    });
};

/** The two parts of a template. What it holds against one is a sentence each. */
const templateSchema = {
  subject: z.string().max(LONGEST.subject).superRefine(withoutUnknown),
  text: z.string().max(LONGEST.text).superRefine(withoutUnknown),
};

/** What is wrong with a part of a template, in a sentence; that it is too long its field says. */
export function templateProblem(part: keyof typeof templateSchema, text: string): string | undefined {
  const { error } = templateSchema[part].safeParse(text);
  return error?.issues.find(({ code }) => code === 'custom')?.message;
}

/** "{name}, {quote}, …", as they are typed. */
const placesInWords = () => PLACES.map((place) => `{${place}}`).join(' ');

/** What stands in the places. What is not known is absent. */
export type Values = Partial<Record<Place, string>>;

/** Words for a letter, and where they stand; '' where nobody said it. */
export interface Quotable {
  id: string;
  words: string;
  link: string;
}

/**
 * What can be quoted in a letter: the person's own words, never what they cite from others; first what was saved here, in its order, then
 * what scouts wrote into the form's sheet.
 */
export function quotable(clips: Clip[], nominations: Nomination[] = []): Quotable[] {
  const saved = clips.map(({ id, quote, permalink }) => ({
    id,
    words: quote ? oneLine(ownWords(quote)) : '',
    link: permalink,
  }));
  const named = nominations.map(({ id, quote, quoteLink }) => ({
    id,
    words: oneLine(IN_A_ROW.exec(quote)?.[1] ?? quote),
    link: quoteLink ?? '',
  }));
  return [...saved, ...named].filter(({ words }) => words !== '');
}

/**
 * A row has the words in quotation marks, and behind them where and when they were said; between the two what our own rows say in brackets
 * (utils/forms/answers/quote-block.ts): that they are translated, and what they answer, which is somebody else's.
 */
const IN_A_ROW =
  /^\s*[“"„«»「『‘](.+?)[”"“»«」』’](?=\s*$|[\s,–—-]*\(?https?:|\s\((?:translated\)|answering “|in reply to |going on from|on “))/su;

/** What is known for a letter to this person about these words of theirs. */
export function valuesFor(
  lead: Lead,
  chosen: Quotable | undefined,
  clips: Clip[],
  { showName, scoutName }: { showName: string; scoutName: string },
): Values {
  const known = {
    name: oneLine(lead.name),
    quote: shortened(chosen?.words ?? ''),
    link: chosen?.link || profileLinks(lead, clips)[0] || '',
    show: oneLine(showName),
    host: oneLine(scoutName),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value));
}

/** The text with its places filled in, in one go: what stands in a quote is never taken for a place. What is not known stays a place. */
export const filledIn = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (isPlace(name) ? (values[name] ?? whole) : whole));

/**
 * Places of the template that a draft still holds: to be written by hand. Looked for where the template has them, so that braces
 * in somebody's words are left alone.
 */
export const leftOpen = (template: string, draft: string, values: Values): string[] =>
  placesIn(template)
    .filter((name) => !(isPlace(name) && values[name]))
    .map((name) => `{${name}}`)
    .filter((place) => draft.includes(place));

/**
 * The address that opens the mail program with the letter, to nobody yet; undefined: it would be too long. Each part is encoded whole,
 * so that nothing in it can add a recipient (RFC 6068).
 */
export function mailtoOf(subject: string, text: string): string | undefined {
  const body = text.toWellFormed().replace(/\r?\n/g, '\r\n');
  const address = `mailto:?subject=${encodeURIComponent(oneLine(subject).toWellFormed())}&body=${encodeURIComponent(body)}`;
  return address.length <= LONGEST_MAILTO ? address : undefined;
}

function shortened(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  return `${text
    .slice(0, LONGEST_QUOTE)
    .replace(/\s+\S*$/, '')
    .toWellFormed()}…`;
}
