import type { Author, Capture, Context } from '../../leads/schema';
import { accountFromUrl } from '../accounts';
import type { Page } from '../adapter';
import { loginIn, profileUrl } from './address';
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
  WEBSITE,
} from './selectors';
import { socialAccounts } from './social';

export interface ProfileParts {
  login: string;
  card: Element;
}

/** The person whose page this is: address and card name the same login. Not organisations, not hidden profiles. */
export function profileParts({ document, url }: Page): ProfileParts | undefined {
  const named = loginIn(url.pathname)?.toLowerCase();
  const cards = document.querySelectorAll(CARD);
  const [card] = cards;
  if (!named || named === 'ghost' || !card || cards.length > 1) return;
  if (document.querySelector(`${ORGANISATION}, ${HIDDEN_PROFILE}`)) return;
  const logins = new Set([...card.querySelectorAll(LOGIN)].map((element) => oneLine(element)?.split(' ')[0]));
  const [login] = logins;
  return logins.size === 1 && login?.toLowerCase() === named ? { login, card } : undefined;
}

/** Whether the reader is signed in as this person. */
export function isReader(login: string, document: Document): boolean {
  const reader = document.querySelector('meta[name="user-login"]')?.getAttribute('content');
  return reader?.toLowerCase() === login.toLowerCase();
}

/** The profile's own fields of a capture. E-mail, followers and status are not kept; the README is not the bio. */
export function readProfile(
  { login, card }: ProfileParts,
  { document }: Page,
): Pick<Capture, 'kind' | 'permalink' | 'author' | 'context' | 'isReply' | 'readBy'> {
  const website = only(card, WEBSITE)?.getAttribute('href')?.trim();
  const [raw, bioRule] = bioOf(card);
  const author: Author = {
    site: 'github',
    handle: login,
    id: idOf(login, document),
    url: profileUrl(login),
    name: oneLine(only(card, NAME))?.slice(0, 300),
    bio: raw.trim().slice(0, 5_000) || undefined,
    location: oneLine(only(card, LOCATION))?.slice(0, 1_000),
    company: oneLine(only(card, COMPANY))?.slice(0, 1_000),
    website: website && accountFromUrl(website) ? website : undefined,
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
      ...(author.bio && { bio: bioRule }),
      ...(author.location && { location: LOCATION }),
      ...(author.company && { company: COMPANY }),
      ...(author.website && { website: WEBSITE }),
      ...(author.accounts.length > 0 && { accounts: '[itemprop="social"] a[rel~="me"]' }),
    },
  };
}

function bioOf(card: Element): [text: string, rule: string] {
  const attribute = only(card, BIO)?.getAttribute('data-bio-text');
  if (attribute !== null && attribute !== undefined) return [attribute, 'data-bio-text'];
  return [oneLine(only(card, OLD_BIO)) ?? '', OLD_BIO];
}

/** The stable id; the head may still be the last page's after soft navigation, so it has to name the same login. */
function idOf(login: string, document: Document): string | undefined {
  const meta = (name: string) =>
    document.querySelector(`meta[name="octolytics-dimension-${name}"]`)?.getAttribute('content');
  return meta('user_login')?.toLowerCase() === login.toLowerCase()
    ? (meta('user_id') ?? undefined)
    : undefined;
}

/** What the person put up front; private repositories, which only they see, are left out. */
function pinned(document: Document): Context[] {
  return [...document.querySelectorAll(PINNED)].flatMap((item) => {
    const link = item.querySelector('.repo')?.closest('a');
    const path = link?.getAttribute('href')?.match(/^(?:https:\/\/github\.com)?\/([\w-]+\/[\w.-]+)\/?$/)?.[1];
    if (!path || item.closest('.private')) return [];
    const text = oneLine(item.querySelector(PINNED_DESCRIPTION));
    return [{ relation: 'pinned' as const, title: path, text, url: `https://github.com/${path}` }];
  });
}

/** The one element, or none: of two that differ nobody knows which is meant. */
function only(card: Element, selector: string): Element | undefined {
  const [first, ...others] = card.querySelectorAll(selector);
  return others.every((other) => other.outerHTML === first?.outerHTML) ? first : undefined;
}

export function oneLine(element: Element | null | undefined): string | undefined {
  return element?.textContent?.replace(/\s+/g, ' ').trim() || undefined;
}
