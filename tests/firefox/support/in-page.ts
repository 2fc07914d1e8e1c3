/** Finds and presses what the extension puts into a page. Closed roots are read through WebDriver BiDi, clicks are real ones. */
import { expect } from '@playwright/test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { bidi } from './bidi';

interface Point {
  x: number;
  y: number;
}

const HOSTS = '[data-guest-scout="suggest"]';

/** The middle of our nth button: its host stands in the page's own tree, so its place can be asked for. */
async function buttonAt(page: Page, nth = 0): Promise<Point> {
  await expect
    .poll(() => page.evaluate((hosts) => document.querySelectorAll(hosts).length, HOSTS))
    .toBeGreaterThan(nth);
  return page.evaluate(
    (hosts, n) => {
      const host = document.querySelectorAll(hosts)[n];
      host?.scrollIntoView({ block: 'center' });
      const box = host?.getBoundingClientRect();
      if (!box) throw new Error('no such button');
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    HOSTS,
    nth,
  );
}

/** Presses our nth button with the pointer. */
export async function pressButton(page: Page, nth = 0): Promise<void> {
  const { x, y } = await buttonAt(page, nth);
  await page.mouse.click(x, y);
}

/** Waits for a state of our nth button. */
export async function waitForState(page: Page, state: string, nth = 0): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        (hosts, n) => document.querySelectorAll(hosts)[n]?.getAttribute('data-state'),
        HOSTS,
        nth,
      ),
    )
    .toBe(state);
}

/** What the confirmation says; empty where there is none. */
export const confirmationText = (page: Page) =>
  inClosedRoot(page, 'confirmation', (root) =>
    [...root.querySelectorAll<HTMLElement>('[data-says]')].map(({ dataset }) => dataset.says).join(' '),
  ).then((text) => text ?? '');

/** Presses a word of the confirmation with the pointer. */
export async function pressInConfirmation(page: Page, word: string): Promise<void> {
  const at = await inClosedRoot(
    page,
    'confirmation',
    (root, words) => {
      const button = [...root.querySelectorAll('button')].find((one) => one.ariaLabel === words);
      const box = button?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    word,
  );
  if (!at) throw new Error(`The confirmation offers no "${word}".`);
  await page.mouse.click(at.x, at.y);
}

/** Moves the focus onto our nth button, as Tab would in the end. */
export async function focusButton(page: Page): Promise<void> {
  await inClosedRoot(page, 'suggest', (root) => root.querySelector('button')?.focus());
}

/** Whether the focus is on our first button. */
export const isButtonFocused = (page: Page) =>
  inClosedRoot(page, 'suggest', (root) => root.activeElement?.localName === 'button');

/** The card's frame in this page, once it shows a lead or says why not. */
export async function cardFrame(page: Page): Promise<Frame> {
  let card: Frame | undefined;
  await expect
    .poll(async () => {
      for (const frame of page.frames()) {
        const said = await frame
          .evaluate(() => location.pathname === '/card.html' && document.body.textContent?.trim())
          .catch(() => '');
        if (said) card = frame;
      }
      return card !== undefined;
    })
    .toBe(true);
  if (!card) throw new Error('no card');
  return card;
}

interface RemoteNode {
  result?: { value?: { shadowRoot?: { sharedId?: string } } };
}

/** Runs a function on the closed root of our first host of that kind; undefined where there is none. */
async function inClosedRoot<Value>(
  page: Page,
  part: 'suggest' | 'confirmation',
  ask: (root: ShadowRoot, word: string) => Value,
  word = '',
): Promise<Value | undefined> {
  const browser: Browser = page.browser();
  const target = { context: (page.mainFrame() as unknown as { _id: string })._id };
  const host = await bidi<RemoteNode>(browser, 'script.evaluate', {
    expression: `document.querySelector('[data-guest-scout="${part}"]')`,
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const sharedId = host.result?.value?.shadowRoot?.sharedId;
  if (!sharedId) return undefined;
  const answer = await bidi<{ result?: { value?: string } }>(browser, 'script.callFunction', {
    functionDeclaration: `(root, word) => JSON.stringify((${ask})(root, word))`,
    target,
    arguments: [{ sharedId }, { type: 'string', value: word }],
    awaitPromise: false,
  });
  return answer.result?.value === undefined ? undefined : (JSON.parse(answer.result.value) as Value);
}
