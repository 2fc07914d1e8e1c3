import { describe, expect, it } from 'vitest';
import { githubAdapter } from '@/utils/sites/github';
import { FIXTURES, fixtures, open, readAll } from '../saved-pages';

/** A profile whose links elsewhere are these; GitHub gives every one an icon, but ORCID's no title. */
function accountsOf(links: [url: string, title?: string][]) {
  const saved = fixtures('github').find(({ file }) => file === 'github/profile-linked.html');
  if (!saved) throw new Error('no fixture');
  const page = open(FIXTURES, saved);
  const [first, ...rest] = page.document.querySelectorAll('li[itemprop="social"]');
  for (const item of rest) item.remove();
  const items = links.map(([url, title]) => {
    const icon = title ? `<svg role="img"><title>${title}</title></svg>` : '<svg aria-hidden="true"></svg>';
    return `<li itemprop="social">${icon}<a rel="nofollow me" href="${url}">x</a></li>`;
  });
  if (first) first.outerHTML = items.join('');
  return readAll(githubAdapter, page)[0]?.author.accounts.map(({ site, handle }) => [site, handle]);
}

describe('accounts that a profile links', () => {
  it.each<[url: string, title: string | undefined, site: string, handle: string | undefined]>([
    ['https://orcid.org/0000-0002-1825-009X', undefined, 'orcid', '0000-0002-1825-009X'],
    ['https://bsky.app/profile/tove.example', 'Bluesky', 'bluesky', 'tove.example'],
    ['https://www.facebook.com/tove.hallen', 'Facebook', 'facebook', 'tove.hallen'],
    ['https://hometown.example/@tove', 'Hometown', 'mastodon', 'tove@hometown.example'],
    ['https://www.instagram.com/tove.h/', 'Instagram', 'instagram', 'tove.h'],
    ['https://www.linkedin.com/in/tove-h/', 'LinkedIn', 'linkedin', 'tove-h'],
    ['https://social.example/@tove', 'Mastodon', 'mastodon', 'tove@social.example'],
    ['https://www.npmjs.com/~tove', 'npm', 'npm', 'tove'],
    ['https://www.reddit.com/user/tove_h', 'Reddit', 'reddit', 'tove_h'],
    ['https://www.twitch.tv/tove_h', 'Twitch', 'twitch', 'tove_h'],
    ['https://twitter.com/tove_h', 'X', 'x', 'tove_h'],
    ['https://www.youtube.com/@tove', 'YouTube', 'youtube', 'tove'],
    ['https://tove.example/about', undefined, 'web', undefined],
    // An icon names the provider where the address does not tell who.
    ['https://www.instagram.com/p/Cx1', 'Instagram', 'instagram', undefined],
    ['https://orcid.org/register', undefined, 'web', undefined],
  ])('%s', (url, title, site, handle) => {
    const found = accountsOf([[url, title]]) ?? [];
    if (site === 'web' && url.includes('orcid')) expect(found).toEqual([]);
    else expect(found).toEqual([[site, handle]]);
  });
});
