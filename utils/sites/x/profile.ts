import type { Account } from '../../model/account';
import type { Author } from '../../model/capture';
import { linkedAccount } from '../../people/linked-account';
import type { Page } from '../adapter';
import { profileUrl, sameHandle } from './address';
import { FOLLOW, JSON_LD, LOCK, PROFILE_BIO, PROFILE_LOCATION, PROFILE_NAME, PROFILE_URL } from './selectors';
import { all, clamped, nameIn, visibleText, writtenHandles } from './text';

/**
 * The name block of a profile's header, when it is that of the person in the address; undefined elsewhere, and for
 * protected, suspended and missing accounts (the last two have no name). No list of reserved words: only a person has it.
 */
export function profileHeader({ document, url }: Page): { header: Element; handle: string } | undefined {
  const header = document.querySelector(PROFILE_NAME);
  const wanted = url.pathname.split('/')[1];
  if (!header || !wanted) return undefined;
  const handle = writtenHandles(header).find((found) => sameHandle(found, wanted));
  return handle && nameIn(header) && !header.querySelector(LOCK) ? { header, handle } : undefined;
}

/** What the page says for machines; `relatedLink` pairs each short address with the one it stands for. */
interface Person {
  additionalName?: unknown;
  name?: unknown;
  description?: unknown;
  identifier?: unknown;
  homeLocation?: { name?: unknown };
  relatedLink?: unknown;
}

/** The JSON-LD of exactly this person: X replaces it late on soft navigation. */
function jsonLd(document: Document, handle: string): Person | undefined {
  for (const script of document.querySelectorAll(JSON_LD)) {
    try {
      const page = JSON.parse(script.textContent ?? '');
      const person = page.mainEntity ?? page.author;
      if (typeof person.additionalName === 'string' && sameHandle(person.additionalName, handle)) {
        return { ...person, relatedLink: page.relatedLink };
      }
    } catch {
      // Not JSON, or not about a person: the next one, then the header.
    }
  }
  return undefined;
}

/** Reads the person of a profile: JSON-LD where it is theirs, else the header. `readBy` names the rule for each field. */
export function readAuthor(handle: string, header: Element, document: Document) {
  const person = jsonLd(document, handle);
  const readBy: Record<string, string> = { handle: 'header', permalink: 'header' };
  const pick = (field: string, fromJson: unknown, fromHeader: string | undefined, length: number) => {
    const json = typeof fromJson === 'string' ? clamped(fromJson, length) : undefined;
    const value = json ?? clamped(fromHeader, length);
    if (value) readBy[field] = json ? 'JSON-LD' : 'header';
    return value;
  };
  const bio = document.querySelector(PROFILE_BIO);
  const written = visibleText(bio);
  // Short links say nothing: the header has them in full.
  const described =
    /\/\/t\.co\//.test(String(person?.description)) && written ? undefined : person?.description;
  const website = readWebsite(document.querySelector(PROFILE_URL), person);
  if (website) readBy.website = website.rule;

  const author: Author = {
    site: 'x',
    handle,
    url: profileUrl(handle),
    id: pick('id', person?.identifier, followedId(header, handle), 100),
    name: pick('name', person?.name, nameIn(header), 300),
    bio: pick('bio', described, written, 5_000),
    location: pick(
      'location',
      person?.homeLocation?.name,
      visibleText(document.querySelector(PROFILE_LOCATION)),
      300,
    ),
    website: website?.url,
    accounts: declaredAccounts(bio, website?.url),
  };
  return { author, readBy };
}

/** The stable id in the test id of a follow button, `ID-follow`, whose name tells in any language whom it follows. */
function followedId(header: Element, handle: string): string | undefined {
  const button = header.parentElement?.querySelector(FOLLOW);
  const named = button?.getAttribute('aria-label')?.match(/@(\w+)/)?.[1];
  return sameHandle(named, handle) ? button?.getAttribute('data-testid')?.match(/^\d+/)?.[0] : undefined;
}

/** The website in full: as paired in the JSON-LD, else as written in the header unless shortened there, else X's short address. */
function readWebsite(link: Element | null, person?: Person): { url: string; rule: string } | undefined {
  const href = webAddress(link?.getAttribute('href'));
  const related: unknown[] = Array.isArray(person?.relatedLink) ? person.relatedLink : [];
  const paired = webAddress(href && related[related.indexOf(href) + 1]);
  if (paired && related.includes(href)) return { url: paired, rule: 'JSON-LD' };
  const written = visibleText(link);
  const url =
    /^[^\s…]+\.[^\s…]+$/.test(written) && webAddress(written.includes('//') ? written : `https://${written}`);
  if (url) return { url, rule: 'header, as written' };
  return href ? { url: href, rule: 'header, short address' } : undefined;
}

/** An address that may be kept: http(s), without credentials. */
function webAddress(text: unknown): string | undefined {
  return typeof text === 'string' && linkedAccount(text) ? text : undefined;
}

/** Accounts elsewhere. A plain page is taken from the website field only: a bio's may be an employer's; other people's X accounts never. */
function declaredAccounts(bio: Element | null, website: string | undefined): Account[] {
  const inBio = bio ? all(bio, 'a[href]').map((link) => linkedAccount(visibleText(link))) : [];
  const accounts = inBio.filter((account) => account?.site !== 'web');
  if (website) accounts.unshift(linkedAccount(website));
  const byUrl = new Map<string, Account>();
  for (const account of accounts) if (account && account.site !== 'x') byUrl.set(account.url, account);
  return [...byUrl.values()].slice(0, 100);
}
