/** What people are called and what they write stays words: no markup, no script, no key that every object has. */
import { expect, test } from '@playwright/test';
import { storyPage } from '../e2e/support/story-page.ts';
import { inBothBrowsers } from './support/both-browsers.ts';
import { suggest } from './support/our-buttons.ts';

const MARKUP =
  '<img src=x onerror="document.title=`taken`"><script>document.title=`taken`</script><iframe srcdoc=x></iframe>';
const escaped = MARKUP.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const STORY = 'https://lobste.rs/s/w0rds1/words';

/** Names that every object of the language has. */
const NAMES = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];

inBothBrowsers((at) => {
  test('markup in a title and in words is kept and shown as it stands', async () => {
    at().standIn.addPage({
      serveAt: STORY,
      html: storyPage('w0rds1', [{ handle: 'ada_sam', words: escaped }]).replaceAll('A story', escaped),
    });
    const page = await at().open(STORY);
    await suggest(page);
    const [clip] = await at().records<{ quote?: { text: string } }>('clips');
    expect(clip?.quote?.text).toBe(MARKUP);
    for (const path of ['popup.html', 'leads.html']) {
      const own = await at().openOwn(path);
      const shown = () =>
        own.evaluate(() => {
          document.querySelector<HTMLElement>('[data-lead]')?.click();
          return document.body.textContent ?? '';
        });
      await expect.poll(shown).toContain('onerror=');
      expect(
        await own.evaluate(() => document.querySelectorAll('[onerror], [srcdoc], #root script').length),
      ).toBe(0);
      expect(await own.evaluate(() => document.title)).not.toBe('taken');
      await own.close();
    }
    await page.close();
  });

  test('people who are called like a property of every object are people like others', async () => {
    at().standIn.addPage({
      serveAt: STORY,
      html: storyPage(
        'w0rds1',
        NAMES.map((handle) => ({ handle, words: `Said by ${handle}.` })),
      ),
    });
    const page = await at().open(STORY);
    for (const nth of NAMES.keys()) await suggest(page, nth);
    const clips = await at().records<{
      leadId: string;
      author: { handle: string };
      quote?: { text: string };
    }>('clips');
    const said = clips.filter(({ author }) => NAMES.includes(author.handle));
    expect(new Set(said.map(({ author, quote }) => `${author.handle}: ${quote?.text}`))).toEqual(
      new Set(NAMES.map((handle) => `${handle}: Said by ${handle}.`)),
    );
    expect(new Set(said.map(({ leadId }) => leadId)).size).toBe(NAMES.length);
    await page.close();
  });
});
