import { describe, expect, it } from 'vitest';
import { accountFromUrl, accountKey } from '@/utils/people/accounts';

describe('the account an address points to', () => {
  it.each([
    ['https://x.com/ada_tries', 'x', 'ada_tries', 'https://x.com/ada_tries'],
    ['http://www.twitter.com/ada_tries/?s=21#top', 'x', 'ada_tries', 'https://x.com/ada_tries'],
    ['https://mobile.twitter.com/@ada_tries', 'x', 'ada_tries', 'https://x.com/ada_tries'],
    ['https://github.com/Ada-Tries/', 'github', 'Ada-Tries', 'https://github.com/Ada-Tries'],
    ['https://lobste.rs/~ada_v', 'lobsters', 'ada_v', 'https://lobste.rs/~ada_v'],
    ['https://lobste.rs/u/ada_v', 'lobsters', 'ada_v', 'https://lobste.rs/~ada_v'],
    ['https://tools.example/@ada', 'mastodon', 'ada@tools.example', 'https://tools.example/@ada'],
    ['https://tools.example/@ada@home.example', 'mastodon', 'ada@home.example', 'https://home.example/@ada'],
    [
      'https://bsky.app/profile/ada.example',
      'bluesky',
      'ada.example',
      'https://bsky.app/profile/ada.example',
    ],
    ['https://bsky.app/profile/did:plc:a1', 'bluesky', 'did:plc:a1', 'https://bsky.app/profile/did:plc:a1'],
    ['https://uk.linkedin.com/in/ada-v?trk=x', 'linkedin', 'ada-v', 'https://www.linkedin.com/in/ada-v'],
    ['https://youtube.com/@ada', 'youtube', 'ada', 'https://www.youtube.com/@ada'],
    ['https://old.reddit.com/u/ada', 'reddit', 'ada', 'https://www.reddit.com/user/ada'],
  ])('%s', (address, site, handle, url) => {
    expect(accountFromUrl(address)).toEqual({ site, handle, url });
  });

  it.each([
    'https://ada.example/',
    'https://x.com/ada/status/1',
    'https://x.com/home',
    'https://github.com/ada/tool',
    'https://github.com/sponsors',
    'https://gist.github.com/ada',
    'https://x.com/notifications',
    'https://github.com/enterprise',
    'https://www.linkedin.com/in/me/',
    'https://www.facebook.com/profile.php?id=100',
    'https://medium.com/@ada',
    'https://www.youtube.com/watch?v=1',
    'http://[::1]:8080/@',
  ])('calls %s a web page and keeps the address', (address) => {
    expect(accountFromUrl(address)).toEqual({ site: 'web', url: address });
  });

  it.each([
    '',
    'ada',
    'mailto:ada@example.com',
    'javascript:alert(1)',
    'data:text/html,x',
    'gemini://ada.example/',
    'https://ada:secret@x.com/ada',
    'https://ada@x.com/ada',
    'https://%',
  ])('takes nothing from "%s"', (address) => {
    expect(accountFromUrl(address)).toBeUndefined();
  });

  it('survives a handle that cannot be decoded', () => {
    expect(accountFromUrl('https://www.linkedin.com/in/%E0%A4')?.handle).toBe('%E0%A4');
  });

  it('gives the same key however the handle is written', () => {
    const spellings = ['https://github.com/Ada', 'https://www.github.com/ada/'].map(accountFromUrl);
    const keys = spellings.map((account) => account && accountKey(account));
    expect(new Set(keys)).toEqual(new Set(['github:ada']));
  });
});
