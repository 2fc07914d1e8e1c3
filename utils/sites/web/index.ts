/** Any page, on the scout's word: who wrote it and what they selected. Pure functions from the DOM. */
import type { Capture } from '../../model/capture';
import type { Page } from '../adapter';
import { all, its, line } from '../elements';
import { selectedRange } from '../selection';
import { cleanAddress, permalinkOf } from './address';
import { authorOfPage, type Described } from './author';
import { isA, thingsOn } from './json-ld';
import { readPassage } from './passage';
import { authorOf } from './person';
import { speakerOf } from './speaker';

/**
 * What stands on any page: the selection, with who the page says wrote it; without a selection the page itself. What the page
 * does not say is absent: the scout types the name.
 * @param loadedAs the address under which the document was loaded, where that is known.
 */
export function readWebPage(page: Page, loadedAs?: string): Capture {
  const { document, url } = page;
  const described: Described = { ...page, things: thingsOn(document) };
  const [permalink, permalinkRule] = permalinkOf(document, url, loadedAs);
  const range = selectedRange(document);
  const passage = range && readPassage(range, page, permalink);
  const { person, isPage } =
    passage && range ? speakerOf(range, described) : { person: authorOfPage(described), isPage: true };
  const [title, titleRule] = titleOf(document);
  // A comment has a day of its own.
  const postedAt = isPage ? publishedAt(described) : undefined;
  return {
    site: 'web',
    kind: passage ? 'selection' : isProfile(described) ? 'profile' : 'article',
    permalink,
    pageUrl: cleanAddress(url),
    pageTitle: shortened(titleIn(document)),
    author: authorOf(person, url),
    ...(title && { title }),
    ...(passage && { quote: passage.quote }),
    context: passage ? [passage.whole] : [],
    isReply: 'unknown',
    ...(postedAt && { postedAt }),
    capturedAt: new Date().toISOString(),
    readBy: {
      permalink: permalinkRule,
      author: person?.rule ?? (described.things ? 'none' : 'none: more is described than is read'),
      ...(title && { title: titleRule }),
      ...(passage && { text: 'selection' }),
      ...(postedAt && { postedAt: 'published time' }),
    },
  };
}

function titleOf(document: Document): [title: string | undefined, rule: string] {
  const written = meta(document, 'og:title');
  if (written) return [shortened(written), 'og:title'];
  const headings = all(document, 'h1');
  const heading = headings.length === 1 ? line(headings[0]) : undefined;
  return heading ? [shortened(heading), 'h1'] : [shortened(titleIn(document)) || undefined, 'title'];
}

function publishedAt({ document, things = [] }: Described): string | undefined {
  const dates = new Set(
    [meta(document, 'article:published_time'), ...things.map(({ datePublished }) => datePublished)].flatMap(
      (text) => (typeof text === 'string' && /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : []),
    ),
  );
  const [date] = dates;
  return dates.size === 1 && date !== undefined && !Number.isNaN(date)
    ? new Date(date).toISOString()
    : undefined;
}

const isProfile = ({ things = [] }: Described) => things.some((thing) => isA(thing, /^ProfilePage$/));

const meta = (document: Document, property: string) =>
  all(document, `meta[property="${property}"], meta[name="${property}"]`)
    .map((element) => its(element, 'getAttribute')('content')?.trim())
    .at(0);

const titleIn = (document: Document) => its(document, 'title');

const shortened = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 1_000)
    .replace(/[\uD800-\uDBFF]$/, '');
