import type { Clip, Lead } from '../model/lead';
import { canonicalProfile } from '../people/profile-link';
import { atLineStart, inert, markdownLink } from './markdown';
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
  const address = (link === 'person' && personLink(clip)) || clip.permalink;
  const linked = markdownLink(nameOf(lead, clip), address);
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
