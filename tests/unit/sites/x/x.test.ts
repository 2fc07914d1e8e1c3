import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Page } from '@/utils/sites/adapter';
import { xAdapter } from '@/utils/sites/x';
import { FIXTURES, fixtures } from '../saved-pages';
import { openX, readPlaces } from './compare';

const POST = 'article[data-testid="tweet"]';

function opened(file: string): Page {
  const saved = fixtures('x').find((page) => page.file === `x/${file}`);
  if (!saved) throw new Error(`No fixture ${file}`);
  return openX(FIXTURES, saved);
}

const placeBy = (page: Page, words: string) => {
  const place = xAdapter.places(page).find(({ subject }) => subject.textContent?.includes(words));
  if (!place) throw new Error(`No place with “${words}”`);
  return place;
};

afterEach(() => {
  vi.useRealTimers();
});

describe('where the button goes', () => {
  it('stands over the row of actions, before the bookmark, in X’s own size', () => {
    const { parent, before, look } = placeBy(opened('home-timeline-light.html'), 'reading leases');
    expect(parent.parentElement?.getAttribute('role')).toBe('group');
    expect(parent.firstElementChild?.getAttribute('data-testid')).toBe('bookmark');
    expect(before).toBeNull();
    expect(look).toMatchObject({ kind: 'icon', size: 34.75, iconSize: 18.75, overhangs: true });
    expect(look.like?.localName).toBe('svg');
  });

  it('is larger on the post of a status page, and in the lower of an article’s two bars', () => {
    const page = opened('status-article.html');
    const [place] = xAdapter.places(page);
    expect(place?.look).toMatchObject({ size: 47, iconSize: 22.5 });
    const group = [...page.document.querySelectorAll('[role="group"]')].at(-1);
    expect(place?.parent.parentElement).toBe(group);
  });

  it('stands over the last action where there is no bookmark', () => {
    const page = opened('home-timeline-light.html');
    for (const bookmark of page.document.querySelectorAll('[data-testid="bookmark"]'))
      bookmark.parentElement?.remove();
    const { parent } = placeBy(page, 'reading leases');
    expect(parent).toBe(parent.closest('[role="group"]')?.lastElementChild);
  });

  it('stands before the menus in the header where the actions are narrow', () => {
    for (const { parent, before } of xAdapter.places(opened('photo-viewer-narrow.html'))) {
      expect(before).toBe(parent.firstElementChild);
      expect(parent.lastElementChild?.querySelector('[data-testid="caret"]')).not.toBeNull();
      expect(parent.closest('[role="group"]')).toBeNull();
    }
  });

  it('stands right before the menu where the header’s row holds the name too', () => {
    const page = opened('photo-viewer-narrow.html');
    for (const menu of page.document.querySelectorAll('[data-testid="caret"]')) {
      const header = menu.closest('article')?.querySelector('[data-testid="User-Name"]')
        ?.parentElement?.parentElement;
      header?.lastElementChild?.replaceWith(menu);
    }
    const places = xAdapter.places(page);
    expect(places.length).toBeGreaterThan(0);
    for (const { before } of places) expect((before as Element).matches('[data-testid="caret"]')).toBe(true);
  });

  it('is in the row of the header’s buttons on a profile, for oneself on one’s own', () => {
    const own = xAdapter.places(opened('profile-own-signed-in.html'))[0];
    expect(own?.before).toBe(own?.parent.querySelector('[href="/settings/profile"]'));
    expect(own?.before).not.toBeNull();
    expect(own?.look.self).toBe(true);
    const other = xAdapter.places(opened('profile-signed-in-dark.html'))[0];
    expect(other?.before).toBe(other?.parent.querySelector('[data-testid="userActions"]'));
    expect(other?.before).not.toBeNull();
    expect(other?.look.self).toBe(false);
  });

  it('is not on a post that was moved among advertisements, and again when it is moved back', () => {
    const page = opened('home-timeline-light.html');
    const look = xAdapter.lastLook?.();
    const found = () => xAdapter.places(look?.at(page) ?? page).map(({ subject }) => subject);
    const [post] = found();
    const cell = post?.parentElement;
    const advertisement = page.document.createElement('div');
    advertisement.setAttribute('data-testid', 'placementTracking');
    cell?.append(advertisement);
    if (post) advertisement.append(post);
    expect(found()).not.toContain(post);
    if (post) cell?.append(post);
    expect(found()).toContain(post);
  });

  it('is not on a profile whose header is still that of the page before', () => {
    const { document } = opened('profile-signed-out.html');
    const next = { document, url: new URL('https://x.com/somebody_else') };
    expect(xAdapter.places(next).some(({ subject }) => !subject.matches('article'))).toBe(false);
  });
});

describe('reading at the click', () => {
  it('reads the post that stands around the button now, not the one it was made for', () => {
    const page = opened('home-timeline-light.html');
    const place = placeBy(page, 'reading leases');
    const host = page.document.createElement('span');
    place.parent.append(host);
    const other = placeBy(page, 'halved the letters').subject.cloneNode(true) as Element;
    const group = other.querySelector('[role="group"]');
    group?.append(host);
    place.subject.replaceWith(other);
    const now = xAdapter.placeOf(host, page);
    if (!now) throw new Error('The button has no place.');
    const capture = xAdapter.read(now, page);
    expect(capture.author.handle).toBe('sam_ito');
    expect(capture.quote?.text).toMatch(/^We tried that in the clinic/);
  });

  it('gives no place when the post around the button is gone', () => {
    const page = opened('home-timeline-light.html');
    expect(xAdapter.placeOf(page.document.createElement('span'), page)).toBeUndefined();
  });

  it('keeps address and author, and says so, when the markup broke after the click', () => {
    const page = opened('home-timeline-light.html');
    const place = placeBy(page, 'reading leases');
    place.subject.replaceChildren();
    const capture = xAdapter.read(place, page);
    expect(capture).toMatchObject({ author: { handle: 'tove_hallen' }, pageUrl: 'https://x.com/home' });
    expect(capture.quote).toBeUndefined();
    expect(capture.readBy.permalink).toMatch(/fallback/);
  });

  it('never takes a link that is not to the web', () => {
    const page = opened('profile-signed-in-dark.html');
    const link = page.document.querySelector('[data-testid="UserUrl"]');
    link?.setAttribute('href', 'javascript:alert(1)');
    expect(readPlaces(page)[0]?.author.website).toBeUndefined();
    link?.setAttribute('href', 'https://user:secret@example.com/');
    expect(readPlaces(page)[0]?.author.website).toBeUndefined();
  });

  it('gives no button where name, picture and permalink do not agree', () => {
    const page = opened('home-timeline-light.html');
    const before = xAdapter.places(page).length;
    const post = placeBy(page, 'reading leases').subject;
    post
      .querySelector('[data-testid^="UserAvatar-Container-"]')
      ?.setAttribute('data-testid', 'UserAvatar-Container-somebody_else');
    expect(xAdapter.places(page).length).toBe(before - 1);
  });

  it('cuts names and bios that are longer than any real one, never through a character', () => {
    const page = opened('profile-signed-in-dark.html');
    const name = page.document.querySelector('[data-testid="UserName"] div[dir]');
    if (name) name.textContent = `${'a'.repeat(299)}😀 and on`;
    const bio = page.document.querySelector('[data-testid="UserDescription"]');
    if (bio) bio.textContent = 'b'.repeat(9_000);
    const author = readPlaces(page)[0]?.author;
    expect(author?.name).toBe('a'.repeat(299));
    expect(author?.bio?.length).toBe(5_000);
  });
});

it('keeps nothing of a protected post that another quotes', () => {
  const page = opened('home-timeline-light.html');
  const place = placeBy(page, 'first honest write-up');
  const quoted = () => xAdapter.read(place, page).context.filter(({ relation }) => relation === 'quoted');
  expect(quoted()).toHaveLength(1);
  const name = [...place.subject.querySelectorAll('[data-testid="User-Name"]')].at(-1);
  name?.insertAdjacentHTML('beforeend', '<svg data-testid="icon-lock"></svg>');
  expect(quoted()).toEqual([]);
});

describe('a cut-off post', () => {
  const showMore = (page: Page) =>
    page.document.querySelector('button[data-testid="tweet-text-show-more-link"]');

  it('is opened, and read when its text has grown', async () => {
    const page = opened('home-timeline-light.html');
    const place = placeBy(page, 'court hearing');
    const text = place.subject.querySelector('[data-testid="tweetText"]');
    const control = showMore(page);
    control?.addEventListener('click', () => {
      control.remove();
      setTimeout(() => text?.append(' I answer it in my own words.'), 5);
    });
    await xAdapter.expand?.(place, page);
    const quote = xAdapter.read(place, page).quote;
    expect(quote?.truncated).toBe(false);
    expect(quote?.text).toMatch(/and I answer it in my own words\.$/);
  });

  it('is said to be cut off when the text did not grow in time, though the control has gone', async () => {
    vi.useFakeTimers();
    const page = opened('home-timeline-light.html');
    const place = placeBy(page, 'court hearing');
    const control = showMore(page);
    control?.addEventListener('click', () => control.remove());
    const expanded = xAdapter.expand?.(place, page);
    await vi.advanceTimersByTimeAsync(2_000);
    await expanded;
    expect(xAdapter.read(place, page).quote?.truncated).toBe(true);
  });

  it('is left as it is where only a link leads to the rest', async () => {
    const page = opened('photo-viewer-narrow.html');
    const [place] = xAdapter.places(page);
    if (!place) throw new Error('No place');
    let clicks = 0;
    page.document.addEventListener('click', () => clicks++);
    await xAdapter.expand?.(place, page);
    expect(clicks).toBe(0);
    expect(xAdapter.read(place, page).quote?.truncated).toBe(true);
  });
});

it('finds every post of the home timeline by its test id', () => {
  expect(opened('home-timeline-light.html').document.querySelectorAll(POST).length).toBe(10);
});
