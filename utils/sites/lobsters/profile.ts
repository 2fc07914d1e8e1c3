import type { Account } from '../../model/account';
import type { Author } from '../../model/capture';
import { linkedAccount } from '../../people/linked-account';
import type { Page } from '../adapter';
import { href, line } from '../elements';
import { renderedText } from '../rendered-text';
import type { Reading } from '../whole-capture';
import { linkedInAbout } from './about';
import { nameIn, profileUrl } from './byline';
import { PROFILE, PROFILE_GRID } from './selectors';

export interface ProfileParts {
  handle: string;
  section: Element;
  grid: Element;
  /** The first row's value: "Active user". */
  status: Element | undefined;
}

/** The profile that the page's address names. Not of people who are banned or have left. */
export function profileParts(page: Page): ProfileParts | undefined {
  const named = nameIn(page.url.pathname);
  if (!named) return;
  const section = page.document.querySelector(PROFILE);
  const grid = section?.querySelector(PROFILE_GRID);
  if (!section || !grid || rowOf(grid, 'Banned') || rowOf(grid, 'Deactivated')) return;
  const heading = line(section.parentElement?.querySelector(':scope > h1')) ?? '';
  // The heading has the person's own spelling; the address is looked up without case.
  return {
    handle: heading.toLowerCase() === named.toLowerCase() ? heading : named,
    section,
    grid,
    status: rowOf(grid, 'Status'),
  };
}

/** The profile's own fields of a capture. E-mail, karma and dates are not kept. */
export function readProfile(parts: ProfileParts): Reading {
  const { handle, grid } = parts;
  const about = rowOf(grid, 'About');
  const bio = about && !about.querySelector(':scope > .na') ? renderedText(about) : '';
  const homepage = linkIn(rowOf(grid, 'Homepage'));
  const author: Author = {
    site: 'lobsters',
    handle,
    url: profileUrl(handle),
    bio: bio.slice(0, 5_000) || undefined,
    website: linkedAccount(homepage) && homepage,
    accounts: accountsOf(grid, about),
  };
  return {
    kind: 'profile',
    permalink: profileUrl(handle),
    author,
    context: [],
    isReply: 'no',
    readBy: {
      author: 'address and h1',
      ...(author.bio && { bio: 'About of the grid' }),
      ...(author.website && { website: 'Homepage of the grid' }),
    },
  };
}

/** Rows that carry `rel="me"`, then accounts that the person labels as such in About; one a provider. */
function accountsOf(grid: Element, about: Element | undefined): Account[] {
  const rows = ['Homepage', 'GitHub', 'Mastodon'].map((label) => linkIn(rowOf(grid, label)));
  const accounts: Account[] = [];
  for (const url of [...rows, ...(about ? linkedInAbout(about) : [])]) {
    const account = linkedAccount(url);
    if (!account || account.site === 'web' || account.site === 'lobsters') continue;
    if (!accounts.some(({ site }) => site === account.site)) accounts.push(account);
  }
  return accounts;
}

function linkIn(value: Element | undefined): string {
  return href(value?.querySelector('a[rel~="me"]'));
}

/** The element after the label with this text: `dd` after `dt`, anything after `label` in the older layout. */
function rowOf(grid: Element, label: string): Element | undefined {
  const named = [...grid.children].find(
    (child) => /^(DT|LABEL)$/.test(child.tagName) && line(child) === label,
  );
  const value = named?.nextElementSibling;
  return value && !/^(DT|LABEL)$/.test(value.tagName) ? value : undefined;
}
