/** Words that were said on a page stay words in what is exported: the file of the real page, read by programs that are none of ours. */
import { expect, test } from '@playwright/test';
import {
  cells,
  drawn,
  FORMULA,
  HOSTILE_CELLS,
  HOSTILE_MARKDOWN,
  SEPARATORS,
} from '../unit/transfer/real-readers.ts';
import { type AttackedPage, inBothBrowsers } from './support/both-browsers.ts';
import { importFile, person } from './support/files.ts';
import { press } from './support/own-pages.ts';

test.describe.configure({ timeout: 120_000 });

const HOSTILE = [...HOSTILE_CELLS, ...HOSTILE_MARKDOWN];

/** Everybody says, is called and does what is hostile. */
const people = HOSTILE.map((words, nth) => {
  const one = person(`said_${nth}`, words);
  const lead = { ...one.lead, name: words, who: words, why: words, note: words, topics: [words] };
  return { ...one, lead, clips: one.clips.map((clip) => ({ ...clip, title: words, pageTitle: words })) };
});

/** Chooses the format, presses Download and takes what the browser is given. */
async function downloaded(page: AttackedPage, format: string): Promise<string> {
  await page.evaluate(() => {
    const { createObjectURL } = URL;
    const given = globalThis as unknown as { given?: Blob };
    given.given = undefined;
    URL.createObjectURL = (file: Blob) => {
      given.given = file;
      return createObjectURL.call(URL, file);
    };
  });
  const chosen = () =>
    page.evaluate((wanted) => {
      const labels = [...document.querySelectorAll('label')].filter((label) => label.checkVisibility());
      const label = labels.findLast(({ textContent }) => textContent?.trim() === wanted);
      label?.click();
      return label?.querySelector('input')?.checked;
    }, format);
  await expect.poll(chosen).toBe(true);
  await press(page, 'Download');
  const text = () => page.evaluate(() => (globalThis as unknown as { given?: Blob }).given?.text() ?? '');
  await expect.poll(text, { timeout: 20_000 }).not.toBe('');
  return text();
}

const inOne = (words: string) => words.replace(/\s+/g, ' ').trim();

inBothBrowsers((at) => {
  /** The options, with all of them here. */
  const importedInto = async () => {
    const page = await at().openOwn('options.html');
    if ((await at().records('leads')).length === 0) await importFile(page, { people });
    return page;
  };

  test('no cell of the CSV is a formula, whatever a reader takes for the separator and for quotation marks', async () => {
    const page = await importedInto();
    const csv = await downloaded(page, 'CSV');
    const rows = cells(csv, ',');
    // All of it is there, but for the apostrophes that make it text.
    for (const words of HOSTILE)
      expect(rows.map((cell) => cell.replaceAll("'", ''))).toContain(words.replaceAll("'", ''));
    for (const separator of SEPARATORS)
      for (const quote of ['"', false] as const)
        expect(cells(csv, separator, quote).filter((cell) => FORMULA.test(cell))).toEqual([]);
    await page.close();
  });

  test('in the Markdown of the leads page they are headings, quotes and one link each, and call nowhere', async () => {
    await (await importedInto()).close();
    const page = await at().openOwn('leads.html');
    const sign = () =>
      page.evaluate(() => {
        const box = document.querySelector('[role=option] .row-sign')?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      });
    await expect.poll(sign).toBeTruthy();
    const { x = 0, y = 0 } = (await sign()) ?? {};
    await page.mouse.click(x, y);
    await press(page, 'Select all');
    await press(page, 'Export…');
    const { text, links, kinds } = drawn(await downloaded(page, 'Markdown'));
    for (const words of HOSTILE) expect(text).toContain(inOne(words));
    const theirs = people.flatMap(({ clips }) => clips.map(({ permalink }) => permalink));
    expect(links.filter((link) => !theirs.some((own) => link?.startsWith(own)))).toEqual([]);
    expect(links).toHaveLength(HOSTILE.length);
    expect([...kinds].sort()).toEqual(['block_quote', 'document', 'heading', 'link', 'paragraph', 'text']);
    await page.close();
  });
});
