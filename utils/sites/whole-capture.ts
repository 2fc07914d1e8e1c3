import type { Capture, Quote } from '../model/capture';
import type { Adapter, Page, Place } from './adapter';
import { readWords } from './rendered-text';

/** What an adapter reads of a subject; page and time are added to it. */
export type Reading = Omit<Capture, 'site' | 'pageUrl' | 'pageTitle' | 'capturedAt'>;

/**
 * The `read` of an adapter that reads all that a place holds.
 * @param readSubject undefined where what stands there is no longer what it was.
 * @param profileUrl the address of somebody's profile.
 */
export const wholeReader =
  (
    readSubject: (subject: Element, page: Page) => Reading | undefined,
    profileUrl: (handle: string) => string,
  ): Adapter['read'] =>
  (place, page) =>
    wholeCapture(place, page, readSubject(place.subject, page), profileUrl(place.author.handle));

/**
 * A capture of all that a place holds. Where nothing could be read (the markup changed between finding the place and
 * the click): who and where, without a word.
 */
function wholeCapture({ author }: Place, page: Page, reading: Reading | undefined, profile: string): Capture {
  const { origin, pathname, href } = page.url;
  return {
    site: author.site,
    pageUrl: href,
    pageTitle: page.document.title.slice(0, 1_000),
    capturedAt: new Date().toISOString(),
    ...(reading ?? {
      kind: 'selection',
      permalink: origin + pathname,
      author: { ...author, url: profile, accounts: [] },
      context: [],
      isReply: 'unknown',
      readBy: { permalink: 'fallback: address of the page' },
    }),
  };
}

/**
 * All words of a post, and which of them are a block quote of somebody else's. Whether a browser's translation stands in their
 * place no sign tells for certain.
 */
export function wholeQuote(body: Element, edited: boolean, skip?: string): Quote {
  const { text, cites } = readWords(body, skip);
  return {
    text,
    ...(cites.length && { cites: cites.slice(0, 200) }),
    selected: false,
    truncated: false,
    edited,
    translated: 'unknown',
  };
}
