/** One click beside a post, a comment or a profile: what the page says is what is kept. */
import { expect, type Page, test } from '@playwright/test';
import { compare, type Expected, type StoredClip } from '../../real-pages/compare.ts';
import { type Bed, fixturePages, startBed } from '../support/bed.ts';
import { extensionWorker } from '../support/chromium.ts';
import { clickInConfirmation, confirmationText, suggestButtons } from '../support/in-page.ts';

interface Lead {
  id: string;
  name: string;
  accounts: { site: string; handle: string; url: string }[];
}
type Clip = StoredClip & { id: string; leadId: string };

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed();
});
test.afterEach(() => bed.clear());
test.afterAll(() => bed.close());

const hosts = (page: Page) => page.locator('[data-guest-scout="suggest"]');
const saved = (page: Page, at = 0) =>
  expect(hosts(page).nth(at)).toHaveAttribute('data-state', 'saved', { timeout: 10_000 });
const PROFILES: Record<string, string> = {
  x: 'https://x.com/',
  lobsters: 'https://lobste.rs/~',
  github: 'https://github.com/',
};

for (const site of ['x', 'lobsters', 'github']) {
  // One page of each site at each change; the others, which the unit tests read at each change, before a landing.
  for (const [at, { file, buttons: count }] of fixturePages(site).entries()) {
    const tag = at === 0 ? [] : ['@ci'];
    test(`${site} ${file}: ${count} buttons, and each click keeps what the page says`, { tag }, async () => {
      const { page, buttons, items } = await bed.openFixture(site, file);
      expect(buttons).toHaveLength(count);
      for (const [at, button] of buttons.entries()) {
        await button.click();
        await saved(page, at);
      }
      await page.close();
      const clips = await bed.records<Clip>('clips');
      const leads = await bed.records<Lead>('leads');
      expect(clips).toHaveLength(items.length);
      for (const item of items) expectKept(site, item, clips, leads);
    });
  }
}

/** The lead of an item's clip, held against what stands on the page. */
function expectKept(site: string, item: Expected, clips: Clip[], leads: Lead[]): void {
  const clip = clips.find(({ permalink }) => permalink.toLowerCase() === item.permalink.toLowerCase());
  if (!clip) throw new Error(`No clip of ${item.permalink}.`);
  expect(compare(clip, item, true).wrong, item.permalink).toEqual([]);
  const lead = leads.find(({ id }) => id === clip.leadId);
  expect(lead?.name).toBe(item.name ?? item.handle);
  expect(lead?.accounts[0]?.url).toBe(`${PROFILES[site]}${item.handle.toLowerCase()}`);
}

test('a page without any content of its own gets no button and no exception', async () => {
  bed.standIn.addPage({ serveAt: 'https://x.com/i/changed', html: '<main><article>Hello</article></main>' });
  bed.standIn.addPage({ serveAt: 'https://lobste.rs/s/changed', html: '<p class="comment"></p>' });
  bed.standIn.addPage({ serveAt: 'https://github.com/changed', html: '<svg xmlns="urn:x"/>' });
  for (const address of [
    'https://x.com/i/changed',
    'https://lobste.rs/s/changed',
    'https://github.com/changed',
  ]) {
    const page = await bed.browser.context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await hosts(page).count()).toBe(0);
    expect(errors.filter((text) => !/favicon|404/.test(text))).toEqual([]);
  }
});

test('says saved only once the transaction is complete', async () => {
  const first = await bed.openFixture('lobsters', 'comments.html');
  await first.buttons[0]?.click();
  await saved(first.page);
  const { page, buttons } = await bed.openFixture('lobsters', 'story-text.html');
  await bed.own.evaluate(holdTheDatabase);
  await buttons[0]?.click();
  await expect(hosts(page).first()).toHaveAttribute('data-state', 'saving');
  await bed.own.evaluate(() => (window as unknown as Lock).turns(300));
  await expect(hosts(page).first()).toHaveAttribute('data-state', 'saving');
  expect(await confirmationText(page)).toBe('');
  await bed.own.evaluate(() => (window as unknown as Lock).release());
  await saved(page);
  expect(await bed.records('clips')).toHaveLength(2);
});

interface Lock {
  release(): void;
  turns(count: number): Promise<void>;
}

/** A transaction over everything that lives until it is released: whoever wants to write waits. */
function holdTheDatabase(): Promise<void> {
  return new Promise((held) => {
    const opening = indexedDB.open('guest-scout');
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(['leads', 'clips', 'deliveries'], 'readwrite');
      let wanted = true;
      let turn = 0;
      const again = () => {
        if (!wanted) return database.close();
        turn += 1;
        transaction.objectStore('leads').count().onsuccess = again;
      };
      again();
      const turns = (count: number) =>
        new Promise<void>((done) => {
          const until = turn + count;
          const look = () => (turn >= until ? done() : setTimeout(look));
          look();
        });
      Object.assign(window, { release: () => (wanted = false), turns });
      held();
    };
  });
}

test('confirms in one line, which opens the card or takes it back', async () => {
  const { page, buttons } = await bed.openFixture('lobsters', 'story-text.html');
  await buttons[0]?.click();
  await saved(page);
  await expect.poll(() => confirmationText(page)).toMatch(/^Saved on this device ?add why ?undo$/);
  await clickInConfirmation(page, /^undo$/);
  await expect(hosts(page).first()).toHaveAttribute('data-state', 'idle');
  await expect.poll(() => confirmationText(page)).toBe('Removed');
  expect(await bed.records('leads')).toEqual([]);
  expect(await bed.records('clips')).toEqual([]);
  await buttons[0]?.click();
  await saved(page);
  expect(await bed.records('clips')).toHaveLength(1);
});

test('by pointer nothing takes the focus and the selection stays', async () => {
  const { page, buttons } = await bed.openFixture('lobsters', 'story-text.html');
  const before = await page.evaluate(() => {
    const words = document.querySelector('.comment_text, .story_text') ?? document.body;
    getSelection()?.selectAllChildren(words);
    return getSelection()?.toString();
  });
  expect(before).toBeTruthy();
  await buttons[1]?.click();
  await saved(page, 1);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(before);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

test('a button is told by name, and says nothing of whom the scout saved elsewhere', async () => {
  const first = await bed.openFixture('lobsters', 'comments.html');
  const attributes = () =>
    hosts(first.page)
      .first()
      .evaluate((host) => [host.getBoundingClientRect().width, host.outerHTML]);
  const before = await attributes();
  expect(first.buttons[0]?.name).toBe('Suggest tomas_b as guest');
  const other = await bed.openFixture('lobsters', 'story-link-nested.html');
  const at = other.buttons.findIndex(({ name }) => name.includes('tomas_b'));
  await other.buttons[at]?.click();
  await saved(other.page, at);
  await first.page.bringToFront();
  await first.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  expect((await suggestButtons(first.page))[0]?.name).toBe('Suggest tomas_b as guest');
  expect(await attributes()).toEqual(before);
});

test('the badge counts what is saved and not sent', async () => {
  const badge = async () => {
    const worker = await extensionWorker(bed.browser.context);
    return worker.evaluate('chrome.action.getBadgeText({})');
  };
  const { page, buttons } = await bed.openFixture('lobsters', 'comments.html');
  await buttons[0]?.click();
  await saved(page);
  await expect.poll(badge).toBe('1');
  await buttons[1]?.click();
  await saved(page, 1);
  await expect.poll(badge).toBe('2');
  await clickInConfirmation(page, /^undo$/);
  await expect.poll(badge).toBe('1');
});

test('soft navigation and recycled nodes: each button keeps the post it stands beside', async () => {
  const { page } = await bed.openFixture('x', 'home-timeline-light.html');
  // As X's list does: the first post's node is taken for the second one's content.
  await page.evaluate(() => {
    const [one, two] = document.querySelectorAll('article');
    if (!one || !two) throw new Error('no posts');
    const copy = two.cloneNode(true) as Element;
    for (const node of copy.querySelectorAll('[data-guest-scout]')) node.remove();
    two.closest('[data-testid="cellInnerDiv"]')?.remove();
    one.replaceChildren(...copy.childNodes);
  });
  await expect.poll(async () => (await suggestButtons(page))[0]?.name).toContain('jonas_weir');
  const [button] = await suggestButtons(page);
  await button?.click();
  await saved(page);
  const [clip] = await bed.records<Clip>('clips');
  expect(clip?.author.handle).toBe('jonas_weir');
  expect(clip?.permalink).toBe('https://x.com/jonas_weir/status/2090000000000000102');
  // The next page without a load: other nodes, another address.
  await page.evaluate(() => {
    history.pushState({}, '', '/tove_hallen');
    document.querySelector('[data-testid="primaryColumn"]')?.replaceChildren();
  });
  await expect(hosts(page)).toHaveCount(0);
});

test('the tab may close right after the click', async () => {
  const { page, buttons } = await bed.openFixture('github', 'profile.html');
  await buttons[0]?.click();
  await page.close();
  await expect.poll(() => bed.records('leads')).toHaveLength(1);
});
