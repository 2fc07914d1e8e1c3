import type { Clip, Lead } from '../model/lead';
import { oneLine } from '../people/who';
import { ownWords } from './own-words';

/**
 * The line as the show notes want it: `> words - [@handle](permalink) (who they are)`; the handle is plain on Lobsters and GitHub.
 * Where there is no quote (a profile) the words and the `>` are left out; where nobody said who they are, the last brackets are.
 */
export function quoteLine(
  lead: Pick<Lead, 'name' | 'who'>,
  clip: Pick<Clip, 'site' | 'author' | 'permalink' | 'quote'>,
): string {
  const words = inert(oneLine(clip.quote ? ownWords(clip.quote) : ''));
  const who = inert(oneLine(lead.who));
  const said = `[${linkText(nameOf(lead, clip))}](${target(clip.permalink)})${who ? ` (${who})` : ''}`;
  return words ? `> ${words} - ${said}` : said;
}

function nameOf(lead: Pick<Lead, 'name'>, { site, author }: Pick<Clip, 'site' | 'author'>): string {
  const handle = author.handle?.replace(/^[@~]/, '');
  if (!handle) return author.name ?? lead.name;
  return site === 'x' ? `@${handle}` : handle;
}

/** Page text as a link's text or a heading: a bracket in it would end the link early. */
export const linkText = (text: string) => oneLine(text).replace(/[\\[\]<]/g, '\\$&');

/** An address inside `(…)`: brackets and spaces would end it early. */
const target = (url: string) =>
  url.replace(
    /[()<>\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

/** Words that stay words in Markdown: what would become a link or vanish as a tag is escaped, nothing else is touched. */
const inert = (text: string) => text.replace(/\](?=[([])/g, '\\]').replace(/<(?=[a-z/!?])/gi, '\\<');
