import type { Clip, Lead } from '../model/lead';
import { isWebAddress } from '../model/web-address';
import { canonicalProfile } from '../people/profile-link';
import { oneLine } from '../people/who';
import { ownWords } from './own-words';

/** What the name in the line links to: the words where they stand, or the person's profile there. */
export type NotesLink = 'words' | 'person';

type QuotedClip = Pick<Clip, 'site' | 'author' | 'permalink' | 'quote'>;

/**
 * The line as the show notes want it: `> words - [@handle](link) (who they are)`; the handle is plain on Lobsters and GitHub.
 * Words that a site translated are called so. Where there is no quote (a profile) the words and the `>` are left out; where nobody said who they are, the last brackets are.
 */
export function quoteLine(
  lead: Pick<Lead, 'name' | 'who'>,
  clip: QuotedClip,
  link: NotesLink = 'words',
): string {
  const words = atLineStart(inert(clip.quote ? ownWords(clip.quote) : ''));
  // Typed with brackets of its own it gets no second pair.
  const who = inert(lead.who.trim().replace(/^\(([^()]*)\)$/, '$1'));
  const name = inert(nameOf(lead, clip));
  const address = (link === 'person' && personLink(clip)) || clip.permalink;
  const linked = isWebAddress(address) ? `[${name}](${target(address)})` : name;
  const person = `${linked}${who ? ` (${who})` : ''}`;
  const note = clip.quote?.translated === 'yes' ? ' (translated)' : '';
  return words ? `> ${words}${note} - ${person}` : person;
}

/** Where the author of a clip is found on the site they wrote on; undefined where the page did not say. */
export function personLink({ author }: Pick<Clip, 'author'>): string | undefined {
  const { site, handle, url } = author;
  if (site === 'web') return url;
  return url || handle ? canonicalProfile({ site, handle, url: url ?? '' }) : undefined;
}

function nameOf(lead: Pick<Lead, 'name'>, { site, author }: Pick<Clip, 'site' | 'author'>): string {
  const handle = author.handle?.replace(/^[@~]/, '');
  if (!handle) return author.name ?? lead.name;
  return site === 'x' ? `@${handle}` : handle;
}

/** Any text as a heading's words: signs at its end would be taken for the heading's own. */
export const headingWords = (text: string) => atLineStart(inert(text)).replace(/(?<=^|\s)#+$/, '\\$&');

/** An address inside `(…)`: what would end it early, or be read as anything but an address, is encoded. */
const target = (url: string) =>
  url
    .replace(
      /[()<>\s\\`[\]]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .replace(ENTITY, '&amp;');

/** An entity, and what CommonMark 0.31.2 reads as code, a tag, a link, a picture, emphasis (GFM: a line through). */
const ENTITY = /&(?=#?\w+;)/g;
const SIGNS = /[\\`[\]~]|<(?=[a-z/!?])|\*(?!\s)|(?<!\s)\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu;

/** Words on one line that stay words in Markdown: what would become anything else is escaped, nothing else is touched. */
const inert = (text: string) => oneLine(text).replace(SIGNS, '\\$&').replace(ENTITY, '\\&');

/** What would begin a heading, a quotation or a list. */
const atLineStart = (line: string) =>
  line.replace(/^(?:>|(?:#{1,6}|[+*-])(?=\s|$))/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
