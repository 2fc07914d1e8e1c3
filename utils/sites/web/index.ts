/** Any page, on the scout's word: who wrote it and what they selected. Pure functions from the DOM. */
import type { Capture } from '../../model/capture';
import type { Page } from '../adapter';
import { line } from '../elements';
import { selectedRange } from '../selection';
import { cleanAddress, permalinkOf } from './address';
import { authorAt } from './author';
import { isA, thingsOn } from './json-ld';
import { readPassage } from './passage';
import { authorOf } from './person';

/**
 * What stands on any page: the selection, with who the page says wrote it; without a selection the page itself. What the page
 * does not say is absent: the scout types the name.
 * @param loadedAs the address under which the document was loaded, where that is known.
 */
export function readWebPage(page: Page, loadedAs?: string): Capture {
  const { document, url } = page;
  const [permalink, permalinkRule] = permalinkOf(document, url, loadedAs);
  const range = selectedRange(document);
  const passage = range && readPassage(range, page, permalink);
  const person = authorAt(passage?.spot ?? null, document, url);
  const [title, titleRule] = titleOf(document);
  const postedAt = publishedAt(document);
  return {
    site: 'web',
    kind: passage ? 'selection' : isProfile(document) ? 'profile' : 'article',
    permalink,
    pageUrl: cleanAddress(url),
    pageTitle: shortened(document.title),
    author: authorOf(person),
    ...(title && { title }),
    ...(passage && { quote: passage.quote }),
    context: passage ? [passage.whole] : [],
    isReply: 'unknown',
    ...(postedAt && { postedAt }),
    capturedAt: new Date().toISOString(),
    readBy: {
      permalink: permalinkRule,
      author: person?.rule ?? 'none',
      ...(title && { title: titleRule }),
      ...(passage && { text: 'selection' }),
      ...(postedAt && { postedAt: 'published time' }),
    },
  };
}

function titleOf(document: Document): [title: string | undefined, rule: string] {
  const written = meta(document, 'og:title');
  if (written) return [shortened(written), 'og:title'];
  const headings = document.querySelectorAll('h1');
  const heading = headings.length === 1 ? line(headings[0]) : undefined;
  return heading ? [shortened(heading), 'h1'] : [shortened(document.title) || undefined, 'title'];
}

function publishedAt(document: Document): string | undefined {
  const dates = new Set(
    [
      meta(document, 'article:published_time'),
      ...thingsOn(document).map(({ datePublished }) => datePublished),
    ].flatMap((text) => (typeof text === 'string' && /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : [])),
  );
  const [date] = dates;
  return dates.size === 1 && date !== undefined && !Number.isNaN(date)
    ? new Date(date).toISOString()
    : undefined;
}

const isProfile = (document: Document) => thingsOn(document).some((thing) => isA(thing, /^ProfilePage$/));

const meta = (document: Document, property: string) =>
  document
    .querySelector(`meta[property="${property}"], meta[name="${property}"]`)
    ?.getAttribute('content')
    ?.trim();

const shortened = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 1_000)
    .replace(/[\uD800-\uDBFF]$/, '');
