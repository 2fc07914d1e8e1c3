import type { Adapter, Page } from '../adapter';
import { type Reading, wholeReader } from '../whole-capture';
import { profileUrl } from './byline';
import { commentParts, readComment } from './comment';
import { eachPlace, mayHold, placeAround, placesOn } from './places';
import { profileParts, readProfile } from './profile';
import { COMMENT, SIGN } from './selectors';
import { readStory, storyParts } from './story';

/** lobste.rs: comments wherever they are listed, text stories on their own page, profiles. */
export const lobstersAdapter: Adapter = {
  site: 'lobsters',
  sign: SIGN,
  mayHold,
  eachPlace,
  places: placesOn,
  placeOf: placeAround,
  read: wholeReader(readSubject, profileUrl),
};

function readSubject(subject: Element, page: Page): Reading | undefined {
  const comment = subject.matches(COMMENT) ? commentParts(subject) : undefined;
  if (comment) return comment.gone ? undefined : readComment(subject, comment, page);
  const story = storyParts(page);
  if (story?.story === subject) return readStory(story);
  const profile = profileParts(page);
  return profile?.section === subject ? readProfile(profile) : undefined;
}
