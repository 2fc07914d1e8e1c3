import type { Adapter, Page } from '../adapter';
import { type Reading, wholeReader } from '../whole-capture';
import { mayHold, profileUrl } from './address';
import { eachPlace, placeAround, placesOn } from './places';
import { profileParts, readProfile } from './profile';
import { readQuote, threadOf } from './quote';
import { quoteParts } from './quotes';
import { SIGN } from './selectors';

/** github.com: people's profiles, and what they said in issues, pull requests and discussions of public repositories. */
export const githubAdapter: Adapter = {
  site: 'github',
  sign: SIGN,
  mayHold,
  eachPlace,
  places: placesOn,
  placeOf: placeAround,
  read: wholeReader(readSubject, profileUrl),
};

function readSubject(subject: Element, page: Page): Reading | undefined {
  const quote = quoteParts(subject);
  const thread = quote && threadOf(quote, page);
  if (quote && thread) return readQuote(quote, thread);
  const profile = profileParts(page);
  return profile?.card === subject ? readProfile(profile, page) : undefined;
}
