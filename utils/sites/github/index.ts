import type { Capture } from '../../leads/schema';
import type { Adapter, Page, Place } from '../adapter';
import { profileUrl, threadIn } from './address';
import { placeAround, placesOn } from './places';
import { profileParts, readProfile } from './profile';
import { readQuote } from './quote';
import { quoteParts } from './quotes';

/** github.com: people's profiles, and what they said in issues, pull requests and discussions of public repositories. */
export const githubAdapter: Adapter = {
  site: 'github',
  verified: {
    on: '2026-11-22',
    against: 'saved pages: profiles to 2026-08, issues, pull requests, a discussion to 2026-09',
  },
  places: placesOn,
  placeOf: placeAround,
  read,
};

function read(place: Place, page: Page): Capture {
  return {
    site: 'github',
    pageUrl: page.url.href,
    pageTitle: page.document.title.slice(0, 1_000),
    capturedAt: new Date().toISOString(),
    ...readSubject(place, page),
  };
}

function readSubject(place: Place, page: Page) {
  const thread = threadIn(page.url.pathname);
  const quote = thread && quoteParts(place.subject);
  if (quote) return readQuote(quote, thread, page.document);
  const profile = profileParts(page);
  if (profile?.card === place.subject) return readProfile(profile, page);
  return onlyAddress(place, page);
}

/** The markup changed between finding the place and the click: who and where, without a word. */
function onlyAddress(
  place: Place,
  page: Page,
): Pick<Capture, 'kind' | 'permalink' | 'author' | 'context' | 'isReply' | 'readBy'> {
  const { handle } = place.author;
  return {
    kind: 'selection',
    permalink: page.url.origin + page.url.pathname,
    author: { site: 'github', handle, url: profileUrl(handle), accounts: [] },
    context: [],
    isReply: 'unknown',
    readBy: { permalink: 'fallback: address of the page', text: 'none' },
  };
}
