/** Words that were made to keep a page busy are saved or refused in a sentence, and the next click is saved. */
import { expect, test } from '@playwright/test';
import { type Bed, startBed } from '../e2e/support/bed.ts';
import { storyPage } from '../e2e/support/story-page.ts';
import { pressIcon } from '../e2e/support/toolbar.ts';
import { inBothBrowsers } from './support/both-browsers.ts';
import { middleOf, states, suggest } from './support/our-buttons.ts';

test.describe.configure({ timeout: 120_000 });

const within = (tag: string, times: number) => `${`<${tag}>`.repeat(times)}words${`</${tag}>`.repeat(times)}`;

const WORDS: Record<string, string> = {
  'blank lines as written': `<pre>${'\n'.repeat(190_000)}words</pre>`,
  'blanks as written': `<pre>${' \t'.repeat(95_000)}words</pre>`,
  'block quotes in block quotes': within('blockquote', 400),
  'marks in marks': within('em', 400),
  'what no reader sees': '&#8203;'.repeat(190_000),
  'a word without an end': 'a'.repeat(190_000),
  'a line for each word': 'x<br>'.repeat(20_000),
  'a mark around each word': '<i>x</i> '.repeat(10_000),
  'a link at each word': '<a href="/x">x</a> '.repeat(10_000),
  'boxes in boxes': within('span', 400),
};

inBothBrowsers((at) => {
  test('whatever a comment is made of, its button ends, and so does the next', async () => {
    for (const [nth, [name, words]] of Object.entries(WORDS).entries()) {
      const id = `bus${String(nth).padStart(3, '0')}`;
      const address = `https://lobste.rs/s/${id}/busy`;
      const people = [
        { handle: `busy_${nth}`, words },
        { handle: `plain_${nth}`, words: 'Plain words.' },
      ];
      at().standIn.addPage({ serveAt: address, html: storyPage(id, people) });
      const page = await at().open(address);
      const { x, y } = await middleOf(page, 0);
      await page.mouse.click(x, y);
      await expect
        .poll(async () => (await states(page))[0], { message: name, timeout: 20_000 })
        .toMatch(/^(saved|failed)$/);
      await suggest(page, 1);
      await page.close();
    }
  });
});

test.describe('Chromium, by the icon, on any page', () => {
  let bed: Bed;
  test.beforeAll(async () => {
    bed = await startBed();
  });
  test.afterAll(() => bed.close());

  const data = (text: string) => `<script type="application/ld+json">${text}</script>`;
  const article = (nth: number) =>
    JSON.stringify({
      '@type': 'Article',
      author: { '@type': 'Person', name: `Nobody ${nth}`, description: 'x'.repeat(1_000) },
      '@graph': Array.from({ length: 1_000 }, (_, at) => ({ '@type': 'Person', name: `P ${nth} ${at}` })),
    });
  const HEADS: Record<string, string> = {
    '300 large blocks of JSON-LD': Array.from({ length: 300 }, (_, nth) => data(article(nth))).join(''),
    'JSON-LD in JSON-LD': data(`${'{"author":'.repeat(200_000)}1${'}'.repeat(200_000)}`),
    'lists in JSON-LD': data(`${'['.repeat(400_000)}${']'.repeat(400_000)}`),
    '50,000 addresses of “me”': '<link rel="me" href="https://x.com/nobody">'.repeat(50_000),
    '50,000 names': '<meta name="author" content="Nobody">'.repeat(50_000),
  };

  test('whatever a page says about itself, it is saved or a sentence says why not', async () => {
    for (const [nth, [name, head]] of Object.entries(HEADS).entries()) {
      const address = `https://busy${nth}.example/notes`;
      const body = `<article><h1>Notes</h1><p>Plain words by <a rel="author" href="/">Ada Plain</a>.</p></article>`;
      bed.standIn.addPage({
        serveAt: address,
        html: `<!doctype html><html lang="en"><head><title>Notes</title>${head}</head><body>${body}</body></html>`,
      });
      const page = await bed.open(address);
      const popup = await pressIcon(page, bed.browser.extension);
      const button = `document.querySelector('[aria-label="Suggest from this page"], .suggest button')`;
      await popup.until(button);
      await popup.evaluate(`${button}.click()`);
      await expect
        .poll(() => popup.text(), { message: name, timeout: 20_000 })
        .toMatch(/Saved on this device|cannot read|does not say|too long|Not saved/);
      await page.close();
    }
  });
});
