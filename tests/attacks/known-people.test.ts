/** Before the scout's own click a page learns nothing of whom they saved: all buttons are alike, whoever they stand beside. */
import { expect, test } from '@playwright/test';
import { storyPage } from '../e2e/support/story-page.ts';
import { type AttackedPage, inBothBrowsers } from './support/both-browsers.ts';
import { HOSTS, suggest, waitForButtons } from './support/our-buttons.ts';

const STORY = 'https://lobste.rs/s/kn0wn1/who_is_known';
const GITHUB = 'https://github.com/Quiet-Pine';

/** All that a page can measure of our buttons: attributes, size, what a point on the screen hits, what it finds. */
function measure(hosts: string) {
  const find = (window as unknown as { find(word: string, ...how: boolean[]): boolean }).find;
  return [...document.querySelectorAll<HTMLElement>(hosts)].map((host) => {
    const { width, height } = host.getBoundingClientRect();
    const row = host.parentElement?.getBoundingClientRect();
    const words = ['add to', 'already saved', 'bio and links', '✓'];
    const style = getComputedStyle(host);
    return JSON.stringify({
      html: host.outerHTML,
      size: [width, height, row?.height],
      // In order: a page's own variables are told in another one from process to process.
      style: [...style].sort().map((name) => `${name}:${style.getPropertyValue(name)}`),
      found: words.filter((word) => find.call(window, word, false, false, true)),
    });
  });
}

/** Two frames and a moment in which an answer could come. */
const settled = (page: AttackedPage) =>
  page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(undefined), 500))),
      ),
  );

inBothBrowsers((at) => {
  test('a person saved before looks like a stranger, in everything that a page can measure', async () => {
    at().standIn.addPage({
      serveAt: STORY,
      html: storyPage('kn0wn1', [
        { handle: 'ada_sam', words: 'One of two.' },
        { handle: 'bob_sam', words: 'Two of two.' },
      ]),
    });
    const before = await at().open(STORY);
    await suggest(before, 0);
    await before.close();
    const page = await at().open(STORY);
    await waitForButtons(page);
    await settled(page);
    const [known, stranger] = await page.evaluate(measure, HOSTS);
    expect(known).toBe(stranger);
    // The scout looks at the tab again: nothing is asked anew.
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await settled(page);
    expect(await page.evaluate(measure, HOSTS)).toEqual([known, stranger]);
    await page.close();
  });

  test('a profile looks the same before and after it was saved by an earlier visit', async () => {
    const measured = [];
    for (let visit = 0; visit < 2; visit += 1) {
      const page = await at().open(GITHUB);
      await waitForButtons(page);
      await settled(page);
      measured.push(await page.evaluate(measure, HOSTS));
      await suggest(page);
      await page.close();
    }
    expect(measured[1]).toEqual(measured[0]);
  });

  test('after a click only the button that was clicked says so, not the same person’s others', async () => {
    at().standIn.addPage({
      serveAt: STORY,
      html: storyPage('kn0wn1', [
        { handle: 'cleo_sam', words: 'First.' },
        { handle: 'cleo_sam', words: 'Second.' },
        { handle: 'dan_sam', words: 'Third.' },
      ]),
    });
    const page = await at().open(STORY);
    await suggest(page, 0);
    await settled(page);
    const [, second, third] = await page.evaluate(measure, HOSTS);
    expect(second).toBe(third);
    await page.close();
  });
});
