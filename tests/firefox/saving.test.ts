import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { Clip, Lead } from '../../utils/model/lead';
import { records } from '../e2e/support/database/database';
import { storyPage } from '../e2e/support/story-page';
import { firefoxBed } from './support/bed';
import { type, waitForWords, words } from './support/extension-page';
import {
  cardFrame,
  confirmationText,
  focusButton,
  isButtonFocused,
  pressButton,
  pressInConfirmation,
  waitForState,
} from './support/in-page';

const bed = firefoxBed();

/** The first item of these sample pages, as pages.json says it. */
const SAMPLES = [
  { site: 'x', address: 'https://x.com/karel_duda/status/2090000000000000301?s=20' },
  { site: 'lobsters', address: 'https://lobste.rs/comments' },
  { site: 'lobsters', address: 'https://lobste.rs/s/st0pp3/what_did_you_stop_doing' },
  { site: 'lobsters', address: 'https://lobste.rs/~QuietPine' },
  { site: 'github', address: 'https://github.com/Quiet-Pine' },
];

interface Expected {
  kind: string;
  handle: string;
  permalink: string;
  text: string | null;
}

function expectedAt(site: string, address: string): Expected {
  const pages = JSON.parse(readFileSync(`tests/fixtures/${site}/pages.json`, 'utf8'));
  return pages.find(({ serveAt }: { serveAt: string }) => serveAt === address).items[0];
}

async function visit(address: string): Promise<Page> {
  const page = await bed.firefox.browser.newPage();
  await page.goto(address);
  return page;
}

const clipsAt = async (permalink: string) =>
  (await records<Clip>(bed.firefox.welcome, 'clips')).filter((clip) => clip.permalink === permalink);

const leadOf = async (clip: Clip | undefined) =>
  (await records<Lead>(bed.firefox.welcome, 'leads')).find(({ id }) => id === clip?.leadId);

test('opens the welcome page at install, and its storage is there to stay', async () => {
  expect(await words(bed.firefox.welcome)).toContain('Guest Scout');
  await expect.poll(() => bed.firefox.welcome.evaluate(() => navigator.storage.persisted())).toBe(true);
});

test('saves the practice post of the welcome page at one click', async () => {
  await pressButton(bed.firefox.welcome);
  await waitForState(bed.firefox.welcome, 'saved');
  const clips = await records<Clip>(bed.firefox.welcome, 'clips');
  expect(clips.filter(({ site }) => site === 'web')).toHaveLength(1);
});

for (const { site, address } of SAMPLES) {
  const expected = expectedAt(site, address);
  test(`saves a ${expected.kind} on ${site} at one click, as a reader sees it`, async () => {
    const page = await visit(address);
    await pressButton(page);
    await waitForState(page, 'saved');
    const [clip, ...others] = await clipsAt(expected.permalink);
    expect(others).toEqual([]);
    expect(clip).toMatchObject({ site, kind: expected.kind });
    expect(clip?.quote?.text ?? clip?.author.bio ?? null).toBe(expected.text);
    const lead = await leadOf(clip);
    expect(lead?.accounts.map((account) => `${account.site}:${account.handle}`)).toContain(
      `${site}:${expected.handle}`,
    );
    await page.close();
  });
}

test('says in one line that it is saved; the card that opens from it keeps why as it is typed', async () => {
  const page = await visit('https://x.com/ines_prado/status/2090000000000000601');
  await pressButton(page);
  await expect.poll(() => confirmationText(page)).toContain('Saved on this device');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');

  await pressInConfirmation(page, 'add why');
  const card = await cardFrame(page);
  await type(card, 'Why this person?', 'Shows what failed, with the prompts.');
  const [clip] = await clipsAt('https://x.com/ines_prado/status/2090000000000000601');
  await expect.poll(async () => (await leadOf(clip))?.why).toBe('Shows what failed, with the prompts.');
  await page.close();
});

test('takes back what was saved, by the word in the line', async () => {
  const page = await visit('https://x.com/wes_tanaka/status/2090000000000000801');
  await pressButton(page);
  await expect.poll(() => confirmationText(page)).toContain('undo');
  await pressInConfirmation(page, 'undo');
  await waitForState(page, 'idle');
  expect(await clipsAt('https://x.com/wes_tanaka/status/2090000000000000801')).toEqual([]);
  await page.close();
});

test('by keyboard the focus goes into the card, and Escape gives it back to the button', async () => {
  const page = await visit('https://github.com/inezk');
  await expect.poll(() => focusButton(page).then(() => isButtonFocused(page))).toBe(true);
  await page.keyboard.press('Enter');
  const card = await cardFrame(page);
  await expect.poll(() => card.evaluate(() => document.activeElement?.localName)).toBe('textarea');
  await page.keyboard.type('She keeps harbours running.');
  const [clip] = await clipsAt('https://github.com/inezk');
  await expect.poll(async () => (await leadOf(clip))?.why).toBe('She keeps harbours running.');

  await page.keyboard.press('Escape');
  await expect.poll(() => isButtonFocused(page)).toBe(true);
  expect(page.frames()).toHaveLength(1);
  await page.close();
});

test('a card that a page opens by itself shows nothing, even with the token of a real card', async () => {
  const page = await visit('https://lobste.rs/~inez_k');
  await pressButton(page);
  await waitForState(page, 'saved');
  await pressButton(page);
  const real = await cardFrame(page);
  await waitForWords(real, 'Why this person?');
  const address = await real.evaluate(() => location.href);

  const stranger = await visit('https://github.com/Quiet-Pine');
  for (const src of [address, address.replace(/#.*/, ''), address.replace(/#.*/, `#${'0'.repeat(32)}`)]) {
    await stranger.evaluate((url) => {
      document.querySelector('iframe')?.remove();
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
    }, src);
    const said = await words(await cardFrame(stranger));
    expect(said).toMatch(/Nothing to show here|This card is closed/);
    expect(said).not.toContain('inez');
  }
  expect(await words(real)).toContain('Why this person?');
  await stranger.close();
  await page.close();
});

test('a long page: buttons where the reader is, then where they scroll to; once Tab is pressed, everywhere', {
  tag: '@ci',
}, async () => {
  const story = 'https://lobste.rs/s/longff/three_hundred_comments';
  const people = Array.from({ length: 300 }, (_, at) => ({
    handle: `reader_${at}`,
    words: `Figure ${at}. `.repeat(20),
  }));
  bed.standIn.addPage({ serveAt: story, html: storyPage('longff', people) });
  const page = await bed.firefox.browser.newPage();
  await page.goto(story);
  const count = (within: string) =>
    page.evaluate(
      (inside) => document.querySelectorAll(`${inside} [data-guest-scout="suggest"]`).length,
      within,
    );
  await expect.poll(() => count('#c_long0')).toBe(1);
  expect(await count('body')).toBeLessThan(150);
  await page.evaluate(() => document.querySelector('#c_long299')?.scrollIntoView());
  await expect.poll(() => count('#c_long299')).toBe(1);
  expect(await count('body')).toBeLessThan(150);
  await page.keyboard.press('Tab');
  await expect.poll(() => count('body')).toBe(300);
  await page.close();
});
