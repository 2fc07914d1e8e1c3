import type { Capture } from '../../leads/schema';
import type { Adapter, Page, Place } from '../adapter';
import { commentParts, readComment } from './comment';
import { placeAround, placesOn } from './places';
import { profileParts, readProfile } from './profile';
import { COMMENT } from './selectors';
import { readStory, storyParts } from './story';

/** lobste.rs: comments wherever they are listed, text stories on their own page, profiles. */
export const lobstersAdapter: Adapter = {
  site: 'lobsters',
  verified: { on: '2026-11-22', against: 'templates of 2026-08-03, saved pages of 2026-05 to 2026-07' },
  places: placesOn,
  placeOf: placeAround,
  read,
};

function read(place: Place, page: Page): Capture {
  return {
    site: 'lobsters',
    pageUrl: page.url.href,
    pageTitle: page.document.title.slice(0, 1_000),
    capturedAt: new Date().toISOString(),
    ...readSubject(place, page),
  };
}

function readSubject(place: Place, page: Page) {
  const comment = place.subject.matches(COMMENT) ? commentParts(place.subject) : undefined;
  if (comment && !comment.gone) return readComment(place.subject, comment, page);
  const story = storyParts(page);
  if (story?.story === place.subject) return readStory(story);
  const profile = profileParts(page);
  if (profile?.section === place.subject) return readProfile(profile);
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
    author: { site: 'lobsters', handle, url: `https://lobste.rs/~${handle}`, accounts: [] },
    context: [],
    isReply: 'unknown',
    readBy: { permalink: 'fallback: address of the page', text: 'none' },
  };
}
