import type { Author, Context } from '../../model/capture';
import { linkedAccount } from '../../people/linked-account';
import type { Page } from '../adapter';
import { agreed, all, href, line } from '../elements';
import type { Reading } from '../whole-capture';
import { personIn, profileUrl } from './address';
import { meta } from './head';
import {
  BIO,
  CARD,
  COMPANY,
  HIDDEN_PROFILE,
  LOCATION,
  LOGIN,
  NAME,
  OLD_BIO,
  ORGANISATION,
  PINNED,
  PINNED_DESCRIPTION,
  SOCIAL,
  WEBSITE,
} from './selectors';
import { socialAccounts } from './social';

export interface ProfileParts {
  login: string;
  card: Element;
}

/** The person whose page this is: address and card name the same login. Not organisations, not hidden profiles. */
export function profileParts({ document, url }: Page): ProfileParts | undefined {
  const named = personIn(url.pathname)?.toLowerCase();
  if (!named) return;
  const [card, secondCard] = all(document, CARD);
  if (!card || secondCard) return;
  if (document.querySelector(`${ORGANISATION}, ${HIDDEN_PROFILE}`)) return;
  const login = agreed(all(card, LOGIN).map((element) => line(element)?.split(' ')[0]));
  return login?.toLowerCase() === named ? { login, card } : undefined;
}

/** As whom the reader is signed in, in lower case. */
export function readerOf(document: Document): string | undefined {
  return meta(document, 'user-login')?.toLowerCase();
}

/** The profile's own fields of a capture. E-mail, followers and status are not kept; the README is not the bio. */
export function readProfile({ login, card }: ProfileParts, { document }: Page): Reading {
  const website = href(only(card, WEBSITE));
  const text = (selector: string, longest: number) => line(only(card, selector))?.slice(0, longest);
  const raw = only(card, BIO)?.getAttribute('data-bio-text');
  const author: Author = {
    site: 'github',
    handle: login,
    id: idOf(login, document),
    url: profileUrl(login),
    name: text(NAME, 300),
    bio: (raw ?? text(OLD_BIO, 5_000))?.trim().slice(0, 5_000) || undefined,
    location: text(LOCATION, 1_000),
    company: text(COMPANY, 1_000),
    website: linkedAccount(website) && website,
    accounts: socialAccounts(card, website),
  };
  return {
    kind: 'profile',
    permalink: profileUrl(login),
    author,
    context: pinned(document),
    isReply: 'no',
    readBy: {
      author: '.vcard-username and address',
      ...(author.name && { name: NAME }),
      ...(author.bio && { bio: raw ? BIO : OLD_BIO }),
      ...(author.location && { location: LOCATION }),
      ...(author.company && { company: COMPANY }),
      ...(author.website && { website: WEBSITE }),
      ...(author.accounts[0] && { accounts: SOCIAL }),
    },
  };
}

/** The stable id; the head may still be the last page's after soft navigation, so it has to name the same login. */
function idOf(login: string, document: Document): string | undefined {
  const named = meta(document, 'octolytics-dimension-user_login')?.toLowerCase();
  return named === login.toLowerCase() ? meta(document, 'octolytics-dimension-user_id') : undefined;
}

/** What the person put up front; private repositories, which only they see, are left out. */
function pinned(document: Document): Context[] {
  return all(document, PINNED).flatMap((item) => {
    const link = href(item.querySelector('.repo')?.closest('a'));
    const path = link.match(/^(?:https:\/\/github\.com)?\/([\w-]+\/[\w.-]+)\/?$/)?.[1];
    if (!path || item.closest('.private')) return [];
    const text = line(item.querySelector(PINNED_DESCRIPTION));
    return [{ relation: 'pinned' as const, title: path, text, url: `https://github.com/${path}` }];
  });
}

/** The one element, or none: of two that differ nobody knows which is meant. */
function only(card: Element, selector: string): Element | undefined {
  const found = all(card, selector);
  return agreed(found.map((element) => element.outerHTML)) === undefined ? undefined : found[0];
}
