/** What happens to the buttons while a page lives: themes, new nodes, going back, and what the page itself must not feel. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { type StandIn, startStandIn } from '../../stand-ins/server.ts';
import { type Browser, extensionWorker, startChromium } from '../support/chromium.ts';
import { drawnColours, suggestButtons, waitForButtons } from '../support/in-page.ts';

const HOME = 'https://x.com/home';

/** What the browser gives the worker. */
declare const chrome: {
  tabs: { query(asked: { url: string }): Promise<{ id?: number }[]> };
  scripting: { executeScript(what: { target: { tabId: number }; files: string[] }): Promise<unknown> };
};

let standIn: StandIn;
let browser: Browser;
test.beforeAll(async () => {
  standIn = await startStandIn();
  standIn.addPage({
    serveAt: HOME,
    html: readFileSync('tests/fixtures/x/home-timeline-light.html', 'utf8'),
    // A page that is not to be stored is not kept for going back either.
    headers: { 'cache-control': 'private' },
  });
  browser = await startChromium({ tlsPort: standIn.tlsPort, keepsPages: true });
});
test.afterAll(async () => {
  await browser.close();
  await standIn.close();
});

const hosts = (page: Page) => page.locator('[data-guest-scout="suggest"]');

async function open(address: string, buttons?: number): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(address);
  await waitForButtons(page, buttons);
  return page;
}

test('a page that was left and is gone back to has its buttons once each, and they save', async () => {
  const page = await open(HOME, 8);
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
  });
  await page.goto('https://x.com/tove_hallen');
  // Its load event came long ago, so nothing of a load is waited for.
  await page.goBack({ waitUntil: 'commit' });
  await expect(hosts(page)).toHaveCount(8);
  expect(await page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted)).toBe(true);
  const [, button] = await suggestButtons(page);
  await button?.click();
  await expect(hosts(page).nth(1)).toHaveAttribute('data-state', 'saved');
  await page.close();
});

test('a script that comes a second time, as after an install, forgets nothing that was clicked', async () => {
  const page = await open(HOME, 8);
  const [button] = await suggestButtons(page);
  await button?.click();
  await expect(hosts(page).first()).toHaveAttribute('data-state', 'saved');
  await hosts(page)
    .first()
    .evaluate((host) => host.toggleAttribute('data-kept', true));
  const worker = await extensionWorker(browser.context);
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://x.com/home' });
    await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      files: ['content-scripts/x.js'],
    });
  });
  await expect(page.locator('[data-guest-scout][data-kept]')).toHaveAttribute('data-state', 'saved');
  await expect(hosts(page)).toHaveCount(8);
  await page.close();
});

test('soft navigation there and back: the buttons of the post that is there, never of the one before', async () => {
  const page = await open(HOME, 8);
  await page.evaluate(() => {
    const [first] = document.querySelectorAll('[data-testid="cellInnerDiv"]');
    const list = first?.parentElement;
    if (!list || !first) throw new Error('no list');
    Object.assign(window, { list, kept: [...list.children] });
    history.pushState({}, '', '/mara_okoye/status/2090000000000000101');
    list.replaceChildren(first);
  });
  await expect(hosts(page)).toHaveCount(1);
  expect((await suggestButtons(page))[0]?.name).toContain('@mara_okoye');
  await page.evaluate(() => {
    const { list, kept } = window as unknown as { list: Element; kept: Element[] };
    history.back();
    list.replaceChildren(...kept);
  });
  await expect(hosts(page)).toHaveCount(8);
  const names = (await suggestButtons(page)).map(({ name }) => name);
  expect(new Set(names).size).toBe(6);
  await page.close();
});

test('a post drawn anew gets its button again, and one that the site removes comes back', async () => {
  const page = await open(HOME, 8);
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll('article');
    const copy = first?.cloneNode(true);
    if (!first || !copy) throw new Error('no posts');
    first.replaceWith(copy);
    second?.querySelector('[data-guest-scout]')?.remove();
  });
  await expect(hosts(page)).toHaveCount(8);
  const [button] = await suggestButtons(page);
  await button?.click();
  await expect(hosts(page).first()).toHaveAttribute('data-state', /saved/);
  await page.close();
});

test('the buttons follow the theme as it changes, without a reload', async () => {
  const page = await open(HOME, 8);
  const light = await drawnColours(page);
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
    document.documentElement.style.colorScheme = 'dark';
    document.body.style.backgroundColor = 'rgb(0, 0, 0)';
    for (const each of document.querySelectorAll<HTMLElement>('[role="group"] [dir="ltr"]'))
      each.style.color = 'rgb(113, 118, 123)';
  });
  await expect.poll(async () => (await drawnColours(page))[0]).not.toBe(light[0]);
  expect(new Set(await drawnColours(page)).size).toBe(new Set(light).size);
  await page.close();
});

for (const [site, address] of [
  ['X', HOME],
  ['Lobsters', 'https://lobste.rs/~inez_k'],
  ['GitHub', 'https://github.com/inezk'],
] as const) {
  test(`${site}: when the buttons come nothing moves but their own row`, async () => {
    const page = await browser.context.newPage();
    await page.addInitScript(() => {
      // A page moves by itself while it is parsed, on a busy machine more than on another: X's side bar by 0.017.
      const moved: { at: number; by: number }[] = [];
      Object.assign(window, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          moved.push({ at: entry.startTime, by: (entry as unknown as { value: number }).value });
      }).observe({ type: 'layout-shift', buffered: true });
      const firstButton = new MutationObserver(() => {
        if (!document.querySelector('[data-guest-scout]')) return;
        Object.assign(window, { buttonsCameAt: performance.now() });
        firstButton.disconnect();
      });
      firstButton.observe(document, { childList: true, subtree: true });
    });
    await page.goto(address);
    await waitForButtons(page);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const { moved, buttonsCameAt } = await page.evaluate(() => {
      const { moved, buttonsCameAt } = window as unknown as {
        moved: { at: number; by: number }[];
        buttonsCameAt: number;
      };
      return { moved, buttonsCameAt };
    });
    expect(buttonsCameAt).toBeGreaterThan(0);
    const since = moved.filter(({ at }) => at >= buttonsCameAt);
    // What the row's own neighbours give way; 0.1 is the limit of "good".
    expect(since.reduce((sum, { by }) => sum + by, 0)).toBeLessThan(0.005);
    await page.close();
  });
}

/** What a screen reader is given, in its order: role and name; what a button holds is not read beside its name. */
async function spoken(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (id: string): string[] => {
    const node = byId.get(id);
    if (!node || node.role?.value === 'InlineTextBox') return [];
    const inside = node.role?.value === 'button' ? [] : (node.childIds ?? []).flatMap(read);
    return node.ignored ? inside : [`${node.role?.value}: ${node.name?.value ?? ''}`, ...inside];
  };
  return read(nodes[0]?.nodeId ?? '');
}

for (const [site, address, who] of [
  ['X', 'https://x.com/tove_hallen', '@tove_hallen'],
  ['Lobsters', 'https://lobste.rs/~inez_k', 'inez_k'],
  ['GitHub', 'https://github.com/inezk', 'inezk'],
] as const) {
  test(`${site}: a screen reader has the button by its name, and the line as a status that says its words`, async () => {
    const page = await open(address);
    const [button] = await suggestButtons(page);
    // Handles are written as their owners write them.
    const named = (words: string) => expect.stringMatching(new RegExp(`^${words}$`, 'i'));
    expect(await spoken(page)).toContainEqual(named(`button: Suggest ${who} as guest`));
    await button?.click();
    await expect(hosts(page).first()).toHaveAttribute('data-state', 'saved');
    await expect.poll(() => spoken(page)).toContain('StaticText: Saved on this device');
    const said = await spoken(page);
    const from = said.indexOf('status: ');
    // In this order, and the separators between them are not spoken.
    expect(
      said
        .slice(from + 1)
        .filter((each) => /^(StaticText|button)/.test(each))
        .slice(0, 3),
    ).toEqual(['StaticText: Saved on this device', 'button: add why', 'button: undo']);
    expect(said).toContainEqual(named(`button: Saved: ${who}\\. Open the card`));
    await page.close();
  });
}
