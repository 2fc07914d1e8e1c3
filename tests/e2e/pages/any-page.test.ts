/**
 * "Suggest as guest" on any page, in a real Chromium with the package as it is shipped. The icon is really pressed (toolbar.ts), so that
 * `activeTab` is what lets the page be read. A click in the browser's own context menu cannot be made without a screen: its event is
 * given to the background instead, on a page that the icon was pressed on before, so not by its own grant.
 */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { type StandIn, startStandIn } from '../../stand-ins/server.ts';
import { type Browser, extensionWorker, startChromium } from '../support/chromium.ts';
import { records } from '../support/database/database.ts';
import { clickInConfirmation, waitForButtons } from '../support/in-page.ts';
import { openPopup, pressIcon } from '../support/toolbar.ts';

interface Clip {
  leadId: string;
  site: string;
  kind: string;
  permalink: string;
  author: { handle?: string; name?: string };
  quote?: { text: string; selected: boolean; selector?: { prefix: string; suffix: string } };
  context: { relation: string; text?: string; url?: string }[];
}

const ARTICLE = 'https://tidewater.example/notes/review-bot';
const LINK = `${ARTICLE}#:~:text=nobody%20had%20told%20it%20that%20pilots%20work%20in%20pairs`;
const NOBODY = 'https://backroom.example/notes';
const UNSAID = 'https://github.com/harbourkit/quote-keeper/issues/12';
const UNSAID_WORDS = 'Now I ask for the three odd lines';

let standIn: StandIn;
let browser: Browser;
let extensionPage: Page;

test.beforeAll(async () => {
  standIn = await startStandIn();
  browser = await startChromium({ tlsPort: standIn.tlsPort, build: '.output/chrome-mv3' });
  extensionPage = await browser.context.newPage();
  await extensionPage.goto(`${browser.extension}/options.html`);
});

test.afterAll(async () => {
  await browser.close();
  await standIn.close();
});

const clips = () => records<Clip>(extensionPage, 'clips');
const leads = () => records<{ id: string; name: string }>(extensionPage, 'leads');
const picture = (name: string) => `.output/pictures/any-page-${name}.png`;

async function visit(url: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(url);
  return page;
}

/** Selects by the mouse, from the beginning to the end of these words. */
async function selectByMouse(page: Page, selector: string, words: string): Promise<void> {
  const { from, to } = await page.locator(selector).evaluate((element, sought) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').indexOf(sought);
      if (at < 0) continue;
      element.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      const boxes = [...range.getClientRects()];
      const [first, last] = [boxes[0], boxes.at(-1)];
      if (first && last)
        return {
          from: { x: first.left + 1, y: first.top + first.height / 2 },
          to: { x: last.right - 0.5, y: last.top + last.height / 2 },
        };
    }
    throw new Error(`not there: ${sought}`);
  }, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  expect(await page.evaluate(() => String(getSelection()))).toBe(words);
}

const SUGGEST = `document.querySelector('.suggest button')`;

test('the popup saves the words selected on any page, with who wrote them, and opens the lead', async () => {
  const page = await visit(ARTICLE);
  await selectByMouse(page, '#second', 'nobody had told it that pilots work in pairs');
  const popup = await pressIcon(page, browser.extension);
  await popup.until(SUGGEST);
  await popup.picture(picture('before'));
  await popup.evaluate(`${SUGGEST}.click()`);
  await popup.until(`document.querySelector('.suggested-saved') && document.querySelector('.clip-where a')`);
  expect(await popup.text()).toMatch(/Saved on this device, not sent\..*Imke Tidewater/);
  await popup.picture(picture('saved'));
  expect(await popup.evaluate(`document.querySelector('.clip-where a').href`)).toBe(LINK);
  const [clip] = await clips();
  expect(clip).toMatchObject({
    site: 'web',
    kind: 'selection',
    permalink: ARTICLE,
    author: { name: 'Imke Tidewater' },
    quote: {
      selected: true,
      text: 'nobody had told it that pilots work in pairs',
      selector: { suffix: '. It missed the race twice.\n\nA b' },
    },
  });
  expect(await page.evaluate(() => String(getSelection())), 'the selection stays').not.toBe('');
  await page.close();
});

test('the link of a passage jumps to the words', async () => {
  // Far down the page, so that only the jump shows them.
  const html = readFileSync('tests/fixtures/web/article.html', 'utf8').replace(
    '<p id="second">',
    '<div style="height:4000px"></div><p id="second">',
  );
  standIn.addPage({ serveAt: 'https://tall.example/notes', html });
  const page = await visit(LINK.replace(ARTICLE, 'https://tall.example/notes'));
  await page.waitForFunction(() => scrollY > 2000);
  await page.close();
});

test('what a page hides and what cannot be selected is not in the quote', async () => {
  const page = await visit(ARTICLE);
  await page.evaluate(() => {
    const first = document.querySelector('#first');
    const code = document.querySelector('#code');
    if (first && code) getSelection()?.setBaseAndExtent(first, 0, code, code.childNodes.length);
  });
  const popup = await pressIcon(page, browser.extension);
  await popup.until(`document.querySelector('[aria-label="Suggest from this page"], .suggest button')`);
  await popup.evaluate(
    `document.querySelector('[aria-label="Suggest from this page"], .suggest button').click()`,
  );
  const text = async () => (await clips()).find(({ quote }) => quote?.text.startsWith('We let'))?.quote?.text;
  await expect
    .poll(text)
    .toBe(
      [
        'We let the bot comment for a month. It found the typos and missed the race.',
        'It missed the race because nobody had told it that pilots work in pairs. It missed the race twice.',
        'A bot does not know what a pair is, said somebody in the thread.',
        ' review --pairs\n review --once',
      ].join('\n\n'),
    );
  expect(await leads(), 'the same person').toHaveLength(1);
  await page.close();
});

test('a page that names nobody: saved first, then the name is asked for and kept', async () => {
  const page = await visit(NOBODY);
  await selectByMouse(page, '#words', 'we wrote the test that caught it');
  const popup = await pressIcon(page, browser.extension);
  await popup.until(`document.querySelector('[aria-label="Suggest from this page"], .suggest button')`);
  await popup.evaluate(
    `document.querySelector('[aria-label="Suggest from this page"], .suggest button').click()`,
  );
  await popup.until(`document.activeElement?.matches('[data-ask-name]')`);
  await popup.picture(picture('nobody'));
  expect((await leads()).map(({ name }) => name)).toContain('');
  await popup.evaluate(`document.execCommand('insertText', false, 'Runa Back')`);
  await expect.poll(async () => (await leads()).map(({ name }) => name)).toContain('Runa Back');
  await page.close();
});

test('the context menu says what it saved in the popup, and on a page it cannot read says so', async () => {
  const page = await visit(NOBODY);
  const pressed = await pressIcon(page, browser.extension);
  await pressed.evaluate('window.close()');
  await selectByMouse(page, '#words', 'The agent wrote the migration');
  await clickInMenu(NOBODY, 'The agent wrote the migration');
  const popup = await openPopup(browser.context);
  await popup.until(`document.querySelector('.suggested-saved')`);
  expect((await clips()).filter(({ quote }) => quote?.text === 'The agent wrote the migration')).toHaveLength(
    1,
  );
  await popup.evaluate(`document.querySelector('.suggested-saved button').click()`);
  await expect
    .poll(async () => (await clips()).some(({ quote }) => quote?.text === 'The agent wrote the migration'))
    .toBe(false);
  await popup.evaluate('window.close()');
  await page.close();

  const closed = await visit('https://tidewater.example/notes/review-bot?fresh=1');
  await clickInMenu('https://tidewater.example/notes/review-bot?fresh=1');
  const failed = await openPopup(browser.context);
  await failed.until(`document.querySelector('.suggested .notice-bad')`);
  expect(await failed.text()).toContain('the browser keeps extensions out of its own pages');
  await failed.picture(picture('unreadable'));
  await failed.evaluate('window.close()');
  await closed.close();
});

test('words selected in a comment become its quote when its button is clicked', async () => {
  const page = await visit('https://lobste.rs/s/h4rb0r/year_letting_model_draft_our_incident');
  const buttons = await waitForButtons(page);
  await selectByMouse(
    page,
    '.comment[data-shortid="bb2202"] .comment_text p',
    'it invented a root cause twice',
  );
  const button = buttons.find(({ name }) => name.includes('rhea_m'));
  await button?.click();
  const clip = await kept('https://lobste.rs/c/bb2202');
  expect(clip).toMatchObject({
    site: 'lobsters',
    kind: 'comment',
    author: { handle: 'rhea_m' },
    quote: { text: 'it invented a root cause twice', selected: true },
  });
  expect(clip?.context.at(-1)).toMatchObject({
    relation: 'whole',
    text: expect.stringContaining('Author here.'),
  });
  expect(await page.evaluate(() => String(getSelection()))).toBe('it invented a root cause twice');
  await clickInConfirmation(page, /undo/i);
  await expect
    .poll(async () => (await clips()).map(({ permalink }) => permalink))
    .not.toContain('https://lobste.rs/c/bb2202');
  await page.close();
});

test('words selected in another comment leave the whole one whose button is clicked', async () => {
  const page = await visit('https://lobste.rs/s/h4rb0r/year_letting_model_draft_our_incident');
  const buttons = await waitForButtons(page);
  await selectByMouse(page, '.comment[data-shortid="aa1101"] .comment_text > p', 'The draft took');
  await buttons.find(({ name }) => name.includes('rhea_m'))?.click();
  const clip = await kept('https://lobste.rs/c/bb2202');
  expect(clip?.quote).toMatchObject({ selected: false, text: expect.stringMatching(/^Author here\./) });
  await page.close();
});

test('where a page does not say that it is public, the popup asks before anything is saved', async () => {
  const html = readFileSync('tests/fixtures/github/issue-private.html', 'utf8');
  standIn.addPage({ serveAt: UNSAID, html: html.replace(/<meta name="octolytics-dimension[^>]*>/g, '') });
  const page = await visit(UNSAID);
  expect(await page.locator('[data-guest-scout="suggest"]').count()).toBe(0);
  await selectByMouse(page, 'body', UNSAID_WORDS);
  const popup = await pressIcon(page, browser.extension);
  await popup.until(SUGGEST);
  await popup.evaluate(`${SUGGEST}.click()`);
  await popup.until(`document.querySelector('.suggested .notice-warn')`);
  expect(await popup.text()).toContain('Can everybody read this page?');
  await popup.picture(picture('asking'));
  const saved = async () => (await clips()).some(({ quote }) => quote?.text === UNSAID_WORDS);
  const answer = (nth: number) => `document.querySelectorAll('.suggested .notice-warn button')[${nth}]`;
  await popup.evaluate(`${answer(1)}.click()`);
  await popup.until(`!document.querySelector('.suggested .notice-warn')`);
  expect(await saved()).toBe(false);

  await popup.evaluate(`${SUGGEST}.click()`);
  await popup.until(answer(0));
  await popup.evaluate(`${answer(0)}.click()`);
  await expect.poll(saved).toBe(true);
  await page.close();
});

test('on a site with an adapter the popup keeps the words under their writer, or says that it cannot tell', async () => {
  const page = await visit('https://lobste.rs/s/h4rb0r/year_letting_model_draft_our_incident');
  await selectByMouse(page, '.comment[data-shortid="bb2202"] .comment_text p', 'a person writes the cause');
  const popup = await pressIcon(page, browser.extension);
  await popup.until(`document.querySelector('[aria-label="Suggest from this page"], .suggest button')`);
  await popup.evaluate(
    `document.querySelector('[aria-label="Suggest from this page"], .suggest button').click()`,
  );
  await popup.until(`document.querySelector('.suggested-saved')`);
  expect((await clips()).find(({ quote }) => quote?.text === 'a person writes the cause')).toMatchObject({
    site: 'lobsters',
    author: { handle: 'rhea_m' },
  });
  await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
  // The lead that was just saved is read first.
  await popup.until(`document.querySelector('[aria-label="Suggest from this page"], .suggest button')`);
  await popup.evaluate(
    `document.querySelector('[aria-label="Suggest from this page"], .suggest button').click()`,
  );
  await popup.until(`document.querySelector('.suggested .notice-bad')`);
  expect(await popup.text()).toContain('cannot tell whose words these are');
  await popup.picture(picture('whose'));
  await page.close();
});

async function kept(permalink: string): Promise<Clip | undefined> {
  const found = async () => (await clips()).find((clip) => clip.permalink === permalink);
  await expect.poll(found).toBeTruthy();
  return found();
}

/** The event that the browser sends for a click on our item, handed to the background. */
async function clickInMenu(pageUrl: string, selectionText?: string): Promise<void> {
  const worker = await extensionWorker(browser.context);
  await worker.evaluate(
    async ({ pageUrl, selectionText }) => {
      // biome-ignore lint/suspicious/noExplicitAny: the browser's own object, inside the worker.
      const { tabs, contextMenus } = (globalThis as any).chrome;
      const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
      contextMenus.onClicked.dispatch(
        { menuItemId: 'suggest', editable: false, frameId: 0, pageUrl, selectionText },
        tab,
      );
    },
    { pageUrl, selectionText },
  );
}
