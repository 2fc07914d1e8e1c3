// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { rootOf } from '@/utils/in-page/closed-root';
import { startInPage } from '@/utils/in-page/start';
import { inWords } from '@/utils/messages/in-words';
import type { Adapter } from '@/utils/sites/adapter';
import { soon } from '../soon';
import { actOn } from './by-person';
import {
  background,
  buttonAt,
  cardFrame,
  click,
  confirmation,
  hosts,
  madeUpAdapter,
  post,
} from './made-up-site';
import { comeNear, idle, idleOnce } from './page-idle';

vi.mock('@/utils/in-page/trusted', () => import('./by-person'));

const state = (index: number) => hosts()[index]?.dataset.state;
let stop = () => {};
const start = (adapter = madeUpAdapter) => {
  stop = startInPage(adapter);
  idle();
};

beforeEach(() => {
  document.body.innerHTML = post('Ada', 'ada-1', 'First words') + post('Bob', 'bob-1', 'Other words');
});
afterEach(() => stop());

describe('places', () => {
  it('stands once beside each post, and moves nothing of the site', () => {
    background();
    const before = document.body.textContent;
    start();
    expect(hosts()).toHaveLength(2);
    expect(document.body.textContent).toBe(before);
    expect(buttonAt(0).getAttribute('aria-label')).toBe('Suggest @Ada as guest');
  });

  it('does nothing to a page that is busy', () => {
    background();
    stop = startInPage(madeUpAdapter);
    expect(hosts()).toHaveLength(0);
    idle();
    expect(hosts()).toHaveLength(2);
  });

  /** So many posts, as many as no window shows. */
  const longPage = (count: number) => {
    background();
    const authors = Array.from({ length: count }, (_, at) => `author_${at}`);
    document.body.innerHTML = authors.map((author) => post(author, author)).join('');
    return authors;
  };
  const names = () => hosts().map((_, at) => buttonAt(at).title);
  const nameOf = (author: string) => `Suggest @${author} as guest`;

  it('stands beside what is in or near sight of a long page, and beside the rest as it comes near', async () => {
    const authors = longPage(300);
    start();
    expect(names()).toEqual(authors.slice(0, 24).map(nameOf));
    const posts = [...document.querySelectorAll('article')];
    comeNear(posts.slice(200, 203));
    await soon(() => {
      idle();
      expect(names().slice(24)).toEqual(authors.slice(200, 203).map(nameOf));
    });
    // Other posts come before those that have their button, which stays.
    document.body.insertAdjacentHTML('afterbegin', post('Cleo', 'cleo-1') + post('Dan', 'dan-1'));
    await soon(() => {
      idle();
      expect(hosts()).toHaveLength(29);
    });
    expect(names()).toEqual([
      ...['Cleo', 'Dan'].map(nameOf),
      ...authors.slice(0, 24).map(nameOf),
      ...authors.slice(200, 203).map(nameOf),
    ]);
  });

  it('stands beside each post of a long page, in their order and in pieces, once Tab is pressed', async () => {
    const authors = longPage(300);
    start();
    actOn(document.body, new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
    actOn(document.body, new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
    const stood: number[] = [];
    await soon(() => {
      if (idleOnce() > 0) stood.push(hosts().length);
      expect(hosts()).toHaveLength(300);
    });
    expect(stood.length).toBeGreaterThan(1);
    expect(names()).toEqual(authors.map(nameOf));
  });

  it('stands beside each post of a long page that stayed in front for a while', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
      longPage(60);
      start();
      vi.advanceTimersByTime(60_000);
      idle();
      expect(hosts()).toHaveLength(24);
      hidden.mockRestore();
      actOn(document, new Event('visibilitychange'));
      vi.advanceTimersByTime(9_000);
      idle();
      expect(hosts()).toHaveLength(24);
      vi.advanceTimersByTime(2_000);
      await soon(() => {
        idle();
        expect(hosts()).toHaveLength(60);
      });
    } finally {
      vi.useRealTimers();
    }
  });

  it('looks at a long page in pieces, misses nothing that came meanwhile, and stands beside each post once', async () => {
    background();
    document.body.innerHTML = Array.from({ length: 20 }, (_, at) => post(`author_${at}`, `post-${at}`)).join(
      '',
    );
    // Each place takes 2 ms to read.
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
    const read = vi.fn();
    stop = startInPage({
      ...madeUpAdapter,
      *eachPlace(page) {
        for (const place of madeUpAdapter.places(page)) {
          now += 2;
          read();
          yield place;
        }
      },
    });
    idleOnce();
    clock.mockRestore();
    expect(read.mock.calls.length).toBeLessThan(20);
    expect(hosts()).toHaveLength(0);
    document.body.insertAdjacentHTML('beforeend', post('Cleo', 'cleo-1'));
    // A page is told of its changes before it is idle.
    await Promise.resolve();
    await soon(() => {
      idle();
      expect(hosts()).toHaveLength(21);
    });
    expect(buttonAt(20).title).toBe('Suggest @Cleo as guest');
  });

  it('looks for nothing at an address that has no place, and for all of it once the site went on to another', async () => {
    background();
    let mayHold = false;
    const eachPlace = vi.fn(madeUpAdapter.eachPlace);
    start({ ...madeUpAdapter, mayHold: () => mayHold, eachPlace });
    expect(eachPlace).not.toHaveBeenCalled();
    mayHold = true;
    document.body.insertAdjacentHTML('beforeend', post('Cleo', 'cleo-1'));
    await soon(() => expect(hosts()).toHaveLength(3));
    mayHold = false;
    document.body.insertAdjacentHTML('beforeend', '<hr>');
    await soon(() => expect(hosts()).toHaveLength(0));
  });

  it('puts no button beside what the site took away before its turn came', () => {
    background();
    const many = Array.from({ length: 20 }, (_, at) => post(`author_${at}`, `post-${at}`)).join('');
    document.body.innerHTML = many;
    // Each look at the clock takes 2 ms.
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 2));
    stop = startInPage(madeUpAdapter);
    while (hosts().length === 0) idleOnce();
    clock.mockRestore();
    expect(hosts().length).toBeLessThan(20);
    const last = document.querySelector('article:last-child');
    last?.remove();
    idle();
    expect(hosts()).toHaveLength(19);
    expect(last?.querySelector('[data-guest-scout]')).toBeNull();
  });

  it('finds posts that the site adds later, and leaves with those it takes away', async () => {
    background();
    start();
    document.body.insertAdjacentHTML('beforeend', post('Cleo', 'cleo-1'));
    await soon(() => expect(hosts()).toHaveLength(3));
    document.querySelector('footer')?.remove();
    await soon(() => expect(hosts()).toHaveLength(2));
  });

  it('puts the button back after the site re-rendered', async () => {
    background();
    start();
    hosts()[0]?.remove();
    await soon(() => expect(hosts()).toHaveLength(2));
    click(buttonAt(0));
    await soon(() => expect(state(0)).toBe('saved'));
    const article = document.querySelector('article');
    if (article) article.outerHTML = post('Ada', 'ada-1', 'First words');
    await soon(() => expect(hosts()).toHaveLength(2));
    expect(state(0)).toBe('saved');
  });

  it('replaces dead copies of itself that a page restored or copied', async () => {
    background();
    document.body.innerHTML = `${post('Ada', 'ada-1')}<span data-guest-scout="confirmation"></span>`;
    document
      .querySelector('footer')
      ?.insertAdjacentHTML('afterbegin', '<span data-guest-scout="suggest" data-state="saved"></span>');
    start();
    expect(hosts()).toHaveLength(1);
    expect(state(0)).toBe('idle');
    expect(document.querySelector('[data-guest-scout="confirmation"]')).toBeNull();
    const copy = document.querySelector('article')?.cloneNode(true);
    if (copy) document.body.append(copy);
    await soon(() => expect(hosts().map((_, index) => buttonAt(index))).toHaveLength(2));
  });

  it('gives the button of a post that left to one that came, as a new one', async () => {
    background();
    start();
    click(buttonAt(0));
    await soon(() => expect(state(0)).toBe('saved'));
    const [ofAda] = hosts();
    document.querySelector('article')?.remove();
    document.body.insertAdjacentHTML('beforeend', post('Cleo', 'cleo-1'));
    await soon(() => expect(hosts()).toContain(ofAda));
    expect(hosts()).toHaveLength(2);
    expect(state(1)).toBe('idle');
    expect(buttonAt(1).getAttribute('aria-label')).toBe('Suggest @Cleo as guest');
    expect(buttonAt(1).className).toBe('icon idle');
  });

  it('lets posts fly past, and stands beside those that stay', async () => {
    vi.useFakeTimers();
    try {
      background();
      const places = vi.fn(madeUpAdapter.places);
      start({ ...madeUpAdapter, places });
      const frames = 100;
      for (let frame = 0; frame < frames; frame++) {
        document.querySelector('article')?.remove();
        document.body.insertAdjacentHTML('beforeend', post(`Author${frame}`, `post-${frame}`));
        await vi.advanceTimersByTimeAsync(16);
      }
      expect(places.mock.calls.length).toBeLessThan(4);
      await vi.advanceTimersByTimeAsync(1_000);
      expect(hosts()).toHaveLength(2);
      expect(buttonAt(1).title).toBe(`Suggest @Author${frames - 1} as guest`);
    } finally {
      vi.useRealTimers();
    }
  });

  it('takes over from an earlier start whose extension is gone', () => {
    background();
    start();
    const [orphan] = hosts();
    const stopFirst = stop;
    start();
    expect(hosts()).toHaveLength(2);
    expect(hosts()).not.toContain(orphan);
    stopFirst();
    expect(hosts()).toHaveLength(2);
  });

  it('takes all of it away when stopped, and stays away', async () => {
    background();
    start();
    click(buttonAt(0), { byKeyboard: true });
    await soon(() => expect(cardFrame()).toBeTruthy());
    stop();
    document.body.insertAdjacentHTML('beforeend', post('Cleo', 'cleo-1'));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(document.querySelectorAll('[data-guest-scout]')).toHaveLength(0);
  });

  it('gives no button and no exception where the page surprises the adapter', () => {
    background();
    vi.spyOn(console, 'error').mockImplementation(() => {});
    start({
      ...madeUpAdapter,
      eachPlace: () => {
        throw new Error('no such element');
      },
    });
    expect(hosts()).toHaveLength(0);
  });
});

describe('a click', () => {
  it('shows saved only after the background answered', async () => {
    let answer = (_: unknown) => {};
    background({ 'capture.save': () => new Promise((resolve) => (answer = resolve)) });
    start();
    click(buttonAt(0));
    await soon(() => expect(state(0)).toBe('saving'));
    expect(confirmation().text).toBe('');
    answer({
      ok: true,
      value: {
        outcome: 'new',
        leadId: 'lead',
        clipId: 'clip',
        name: 'Ada',
        said: 'Saved on this device',
        doubt: '',
      },
    });
    await soon(() => expect(state(0)).toBe('saved'));
    expect(confirmation().text).toContain('Saved on this device');
    expect(confirmation().words).toEqual(['add why', 'undo']);
    expect(buttonAt(0).getAttribute('aria-label')).toBe('Saved: @Ada. Open the card');
  });

  it('does nothing twice', async () => {
    const { of } = background();
    start();
    click(buttonAt(0));
    click(buttonAt(0));
    await soon(() => expect(state(0)).toBe('saved'));
    expect(of('capture.save')).toHaveLength(1);
    click(buttonAt(0));
    await soon(() => expect(of('card.open')).toEqual([{ clipId: 'clip' }]));
    expect(of('capture.save')).toHaveLength(1);
  });

  it('captures the post the button stands in now, not the one it was made for', async () => {
    const { of } = background();
    start();
    const article = document.querySelector('article');
    article?.setAttribute('data-author', 'Zoe');
    article?.querySelector('a')?.setAttribute('href', '/zoe-1');
    click(buttonAt(0));
    await soon(() => expect(of('capture.save')).toMatchObject([{ permalink: 'https://x.com/zoe-1' }]));
  });

  it('does not carry saved over to the next post in a recycled node', async () => {
    background();
    start();
    click(buttonAt(0));
    await soon(() => expect(state(0)).toBe('saved'));
    document.querySelector('a')?.setAttribute('href', '/ada-2');
    await soon(() => expect(state(0)).toBe('idle'));
    document.querySelector('a')?.setAttribute('href', '/ada-1');
    await soon(() => expect(state(0)).toBe('saved'));
  });

  it('reads no other post that came into the node while the first was made visible', async () => {
    const { of } = background();
    start({
      ...madeUpAdapter,
      expand: async () => document.querySelector('a')?.setAttribute('href', '/other'),
    });
    click(buttonAt(0));
    await soon(() => expect(confirmation().text).toContain('no longer on the page'));
    expect(of('capture.save')).toHaveLength(0);
  });

  it('is not seen by the site, and clears no selection', async () => {
    background();
    start();
    const seen = vi.fn();
    for (const type of ['click', 'mousedown', 'keydown']) document.body.addEventListener(type, seen);
    const press = new MouseEvent('mousedown', { bubbles: true, composed: true, cancelable: true });
    actOn(buttonAt(0), press);
    actOn(buttonAt(0), new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    click(buttonAt(0));
    expect(seen).not.toHaveBeenCalled();
    expect(press.defaultPrevented).toBe(true);
    await soon(() => expect(state(0)).toBe('saved'));
  });

  it('says what to do when saving failed, and tries again', async () => {
    let broken = true;
    background({
      'capture.save': (capture) =>
        broken
          ? { ok: false, problem: { code: 'full', message: 'The disk is full. Make room and try again.' } }
          : {
              ok: true,
              value: inWords({ outcome: 'added', leadId: 'lead', clipId: 'clip', name: 'Ada L.' }, capture),
            },
    });
    start();
    click(buttonAt(0));
    await soon(() => expect(state(0)).toBe('failed'));
    expect(confirmation().text).toBe('The disk is full. Make room and try again.');
    broken = false;
    click(buttonAt(0));
    await soon(() => expect(state(0)).toBe('saved'));
    expect(confirmation().text).toContain('Added to Ada L.');
  });

  it('offers the words to copy when the extension was updated under the page', async () => {
    background({
      'capture.save': () => ({ ok: false, problem: { code: 'reload', message: 'Reload this page.' } }),
    });
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    start();
    click(buttonAt(0));
    await soon(() => expect(confirmation().words).toEqual(['Copy the text']));
    confirmation().press('Copy the text');
    expect(writeText).toHaveBeenCalledWith('First words\n@Ada\nhttps://x.com/ada-1');
    await soon(() => expect(confirmation().text).toContain('Copied'));
    vi.unstubAllGlobals();
  });

  it('says so when the post is gone', async () => {
    const { of } = background();
    start();
    document.querySelector('article')?.removeAttribute('data-author');
    click(buttonAt(0));
    expect(confirmation().text).toContain('no longer on the page');
    expect(of('capture.save')).toHaveLength(0);
  });

  it('says so when only a part of the post was visible', async () => {
    background();
    document.querySelector('article')?.setAttribute('data-cut', '');
    start();
    click(buttonAt(0));
    await soon(() => expect(confirmation().text).toContain('Only the visible part was saved.'));
  });

  it('takes back what it saved', async () => {
    const { of } = background();
    start();
    click(buttonAt(0));
    await soon(() => expect(state(0)).toBe('saved'));
    confirmation().press('undo');
    await soon(() => expect(confirmation().text).toBe('Removed'));
    expect(of('capture.undo')).toEqual([{ clipId: 'clip' }]);
    expect(state(0)).toBe('idle');
  });

  it('offers no undo for words that were there before', async () => {
    background({
      'capture.save': (capture) => ({
        ok: true,
        value: inWords({ outcome: 'same', leadId: 'lead', clipId: 'old', name: 'Ada' }, capture),
      }),
    });
    start();
    click(buttonAt(0));
    await soon(() => expect(confirmation().words).toEqual(['open']));
  });
});

describe('the card', () => {
  const notice = (data: object) => {
    for (const hear of heard) hear({ name: 'card.closed', data });
  };
  let heard: ((message: unknown) => void)[] = [];
  beforeEach(() => {
    heard = [];
    vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
      heard.push(listener as (message: unknown) => void);
    });
  });

  it('opens at once by keyboard, and gives the focus back when it closes', async () => {
    background();
    start();
    click(buttonAt(1), { byKeyboard: true });
    await soon(() => expect(cardFrame()?.src).toContain('card.html#token'));
    expect(cardFrame()?.allow).toBe('clipboard-write *');
    notice({ focusButton: true });
    expect(cardFrame()).toBeUndefined();
    expect(document.activeElement).toBe(hosts()[1]);
  });

  it('stays a line by pointer until "add why" is clicked', async () => {
    background();
    start();
    click(buttonAt(0));
    await soon(() => expect(confirmation().words).toContain('add why'));
    expect(cardFrame()).toBeUndefined();
    confirmation().press('add why');
    await soon(() => expect(cardFrame()).toBeTruthy());
    expect(confirmation().text).toBe('');
  });

  it('closes by Escape in the button it belongs to', async () => {
    background();
    start();
    click(buttonAt(0), { byKeyboard: true });
    await soon(() => expect(cardFrame()).toBeTruthy());
    actOn(buttonAt(0), new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    expect(cardFrame()).toBeUndefined();
  });

  it('lets the button save again after the clip was taken back on the card, or is gone', async () => {
    const { of } = background({
      'card.open': () => ({ ok: false, problem: { code: 'gone', message: 'This quote was deleted.' } }),
    });
    start();
    click(buttonAt(0));
    await soon(() => expect(state(0)).toBe('saved'));
    click(buttonAt(0));
    await soon(() => expect(confirmation().text).toBe('This quote was deleted.'));
    expect(state(0)).toBe('idle');
    click(buttonAt(0));
    await soon(() => expect(of('capture.save')).toHaveLength(2));
  });

  it('opens inside the modal dialog that the button is in', async () => {
    background();
    document.body.innerHTML = `<dialog open>${post('Ada', 'ada-1')}</dialog>`;
    start();
    click(buttonAt(0), { byKeyboard: true });
    await soon(() => expect(document.querySelector('dialog > [data-guest-scout="card"]')).toBeTruthy());
  });
});

describe('what the page can read of ours', () => {
  it('is no text node: the button, the line and what failed say it in attributes', async () => {
    let broken = false;
    background({
      'capture.save': (capture) =>
        broken
          ? { ok: false, problem: { code: 'full', message: 'The disk is full.' } }
          : { ok: true, value: inWords({ ...SAVED, outcome: 'new' }, capture) },
    });
    for (const kind of ['icon', 'link', 'button'] as const) {
      const places: Adapter['places'] = (page) =>
        madeUpAdapter.places(page).map((place) => ({ ...place, look: { kind } }));
      start({ ...madeUpAdapter, places });
      broken = false;
      click(buttonAt(0));
      await soon(() => expect(state(0)).toBe('saved'));
      broken = true;
      click(buttonAt(1));
      await soon(() => expect(state(1)).toBe('failed'));
      const roots = [...document.querySelectorAll('[data-guest-scout]')].map((host) => rootOf(host));
      expect(roots).toHaveLength(3);
      // The style sheet is one only where none can be adopted, as in jsdom.
      for (const root of roots) expect([...(root?.children ?? [])].flatMap(textsIn)).toEqual([]);
      stop();
    }
  });

  it('is the same before a click, whoever the people are: nothing is asked about them', async () => {
    const { sent } = background();
    start();
    document.body.insertAdjacentHTML('beforeend', post('Cleo', 'cleo-1'));
    await soon(() => expect(hosts()).toHaveLength(3));
    window.dispatchEvent(new Event('focus'));
    expect(sent).toEqual([]);
    expect(new Set(hosts().map(({ outerHTML }) => outerHTML)).size).toBe(1);
  });

  it('after a click is that one button', async () => {
    background();
    document.body.insertAdjacentHTML('beforeend', post('Ada', 'ada-2', 'Other words of hers'));
    start();
    click(buttonAt(0));
    await soon(() => expect(state(0)).toBe('saved'));
    expect([state(1), state(2)]).toEqual(['idle', 'idle']);
    expect(buttonAt(2).ariaLabel).toBe('Suggest @Ada as guest');
  });

  it('does nothing on events that a script makes up', async () => {
    const { sent } = background();
    start();
    const made = ['pointerdown', 'mousedown', 'mouseup', 'click'].map((type) => new MouseEvent(type));
    for (const event of made) buttonAt(0).dispatchEvent(event);
    buttonAt(0).click();
    for (const key of ['Enter', ' ']) buttonAt(0).dispatchEvent(new KeyboardEvent('keydown', { key }));
    expect(state(0)).toBe('idle');
    click(buttonAt(0));
    await soon(() => expect(confirmation().words).toContain('undo'));
    const host = document.querySelector('[data-guest-scout="confirmation"]');
    for (const word of (host && rootOf(host)?.querySelectorAll('button')) ?? []) word.click();
    expect(sent.map(({ name }) => name)).toEqual(['capture.save']);
  });
});

describe('site health', () => {
  const told = async (sign: string) => {
    vi.useFakeTimers();
    try {
      const { sent } = background();
      start({ ...madeUpAdapter, sign });
      await vi.advanceTimersByTimeAsync(6_000);
      return sent.map(({ name }) => name);
    } finally {
      vi.useRealTimers();
    }
  };

  it('hears once a page that it is shown and that buttons stand there, without a name', async () => {
    expect(await told('article')).toEqual(['page.shown', 'health.buttons']);
  });

  it('hears of a page that should have some and has none', async () => {
    document.body.innerHTML = '<article>Changed</article>';
    expect(await told('article')).toEqual(['page.shown', 'health.noButtons']);
    expect(await told('main')).toEqual(['page.shown']);
  });
});

const SAVED = { leadId: 'lead', clipId: 'clip', name: 'Ada' };

/** Every text node in it; but a style sheet's. */
function textsIn(element: Element): string[] {
  if (element.localName === 'style') return [];
  return [...element.childNodes].flatMap((node) =>
    node instanceof Element ? textsIn(node) : (node.nodeValue ?? []),
  );
}
