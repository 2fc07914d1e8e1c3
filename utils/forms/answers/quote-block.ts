import type { Clip } from '../../model/lead';
import { ownWords } from '../../quotes/own-words';
import { apart, dayOf, oneParagraph, shortened } from './row-text';

/** Longest quote in a row, in UTF-16 units (rule 12 of docs/architecture.md). */
const LONGEST_QUOTE = 600;
const MOST_LINKS = 5;

/** Clips that have words, the one for the row first: the newest whose `shows` the scout chose, else the newest. */
export function quotesBestFirst(clips: readonly Clip[]): Clip[] {
  const newestFirst = clips
    .filter((clip) => clip.quote && ownWords(clip.quote).trim())
    .sort((one, other) => other.capturedAt.localeCompare(one.capturedAt));
  const best = newestFirst.find((clip) => clip.shows.length > 0) ?? newestFirst[0];
  return best ? [best, ...newestFirst.filter((clip) => clip !== best)] : [];
}

/** What a cell says, and how long the words were where they were cut. */
export interface Cell {
  text: string;
  had?: number;
}

/** The best quote in quotation marks, link and day; with `more`, the other quotes follow as links. One paragraph. */
export function quoteCell(clips: readonly Clip[], more: boolean): Cell | undefined {
  const [best, ...rest] = quotesBestFirst(clips);
  if (!best?.quote) return undefined;
  const words = apart(ownWords(best.quote));
  const clause = answers(best);
  const cut = shortened(words, LONGEST_QUOTE - clause.length);
  const open = best.quote.truncated && cut === words && !words.endsWith('…') ? ' …' : '';
  const note = best.quote.translated === 'yes' ? ' (translated)' : '';
  const links = more ? linksOf(rest, best) : '';
  const text = `“${cut}${open}”${note}${clause} ${linkAndDay(best)}${links ? ` More: ${links}` : ''}`;
  return cut === words ? { text } : { text, had: words.length };
}

/** As much of what it answers as is needed to understand it, in UTF-16 units. */
const LONGEST_CLAUSE = 100;

/** What the words answer, as a clause in brackets: what they cite, else what they reply to, else what it all is about; '' where nothing. */
function answers({ quote, author, context, kind, title }: Clip): string {
  const inQuotes = (text: string) => `“${shortened(oneParagraph(text), LONGEST_CLAUSE)}”`;
  const cited = quote && ownWords(quote) !== quote.text ? (quote.cites ?? []).join(' ').trim() : '';
  if (cited) return ` (answering ${inQuotes(cited)})`;
  const last = (...relations: Clip['context'][number]['relation'][]) =>
    context.findLast(({ relation }) => relations.includes(relation));
  const to = last('replyTo', 'parent') ?? last('ancestor');
  // What they cite there is somebody else's.
  const told = to?.text && ownWords({ text: to.text, cites: to.cites }).trim();
  if (to && (told || to.author)) {
    const isOwn = [author.handle, author.name].some((own) => own !== undefined && own === to.author);
    const whom = isOwn ? 'going on from' : `in reply to ${oneParagraph(to.author ?? 'somebody')}`;
    if (!told) return isOwn ? '' : ` (${whom})`;
    return ` (${whom}${isOwn ? '' : ':'} ${inQuotes(told)})`;
  }
  const quoted = last('quoted');
  if (quoted?.text?.trim())
    return ` (on ${inQuotes(quoted.text)}${quoted.author ? ` by ${oneParagraph(quoted.author)}` : ''})`;
  const about = kind === 'comment' ? (last('story')?.title ?? title) : undefined;
  return about?.trim() ? ` (on ${inQuotes(about)})` : '';
}

/** The other quotes as links, at most five; '' without any. */
export function moreQuotesCell(clips: readonly Clip[]): string {
  const [best, ...rest] = quotesBestFirst(clips);
  return best ? linksOf(rest, best) : '';
}

/** Where and when the best quote was said, or the newest clip where none has words; without `day` its link alone. */
export function placeCell(clips: readonly Clip[], day: boolean): string {
  const newestFirst = [...clips].sort((one, other) => other.capturedAt.localeCompare(one.capturedAt));
  const best = quotesBestFirst(clips)[0] ?? newestFirst[0];
  if (!best) return '';
  return day ? linkAndDay(best) : best.permalink;
}

/** Where there are no words to quote: the places themselves, newest first. */
export function placesCell(clips: readonly Clip[]): string {
  const newestFirst = [...clips].sort((one, other) => other.capturedAt.localeCompare(one.capturedAt));
  const places = [...new Map(newestFirst.map((clip) => [clip.permalink, clip])).values()];
  return places.slice(0, MOST_LINKS).map(linkAndDay).join(' ');
}

function linksOf(rest: readonly Clip[], best: Clip): string {
  const links = new Set(rest.map(({ permalink }) => permalink));
  links.delete(best.permalink);
  return [...links].slice(0, MOST_LINKS).join(' ');
}

/** The day it was posted; where the page did not say, the day it was seen, named as that. */
function linkAndDay(clip: Clip): string {
  const day = clip.postedAt ? dayOf(clip.postedAt) : `seen ${dayOf(clip.capturedAt)}`;
  return `${clip.permalink} (${day})`;
}
