/** One person, one lead, however often and wherever on a site they are met. */
import { expect, type Page, test } from '@playwright/test';
import { type Bed, startBed } from '../support/bed.ts';
import { clickInConfirmation, confirmationText } from '../support/in-page.ts';

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed();
});
test.afterEach(() => bed.clear());
test.afterAll(() => bed.close());

const host = (page: Page, at: number) => page.locator('[data-guest-scout="suggest"]').nth(at);

async function save(opened: Awaited<ReturnType<Bed['openFixture']>>, at: number): Promise<string> {
  await opened.buttons[at]?.click();
  await expect(host(opened.page, at)).toHaveAttribute('data-state', 'saved');
  await expect.poll(() => confirmationText(opened.page)).not.toBe('');
  return confirmationText(opened.page);
}

test('another quote of the same person joins the same lead, and says whose', async () => {
  const story = await bed.openFixture('lobsters', 'story-text.html');
  expect(await save(story, 0)).toContain('Saved on this device');
  const comments = await bed.openFixture('lobsters', 'comments.html');
  expect(await save(comments, 2)).toContain('Added to inez_k');
  const profile = await bed.openFixture('lobsters', 'profile.html');
  expect(await save(profile, 0)).toContain('Added bio and links to inez_k');
  const leads = await bed.records<{ id: string; who: string }>('leads');
  const clips = await bed.records<{ leadId: string; kind: string }>('clips');
  expect(leads).toHaveLength(1);
  // From the hat beside the comment; the bio that came later does not overwrite it.
  expect(leads[0]?.who).toBe('Harbourkit Developer');
  expect(clips.map(({ kind }) => kind).sort()).toEqual(['comment', 'profile', 'story']);
  expect(new Set(clips.map(({ leadId }) => leadId))).toEqual(new Set([leads[0]?.id]));
});

test('the same words from the same link are kept once, and it says so', async () => {
  await save(await bed.openFixture('lobsters', 'comments.html'), 1);
  const threads = await bed.openFixture('lobsters', 'threads.html');
  expect(await save(threads, 1)).toContain('Already saved: these words from this link');
  expect(await bed.records('leads')).toHaveLength(1);
  expect(await bed.records('clips')).toHaveLength(1);
  await clickInConfirmation(threads.page, /^open$/);
  await expect(threads.page.locator('[data-guest-scout="card"]')).toHaveCount(1);
});

test('a handle in another case is the same person', async () => {
  await save(await bed.openFixture('x', 'profile-own-signed-in.html'), 0);
  const again = await bed.openFixture('x', 'profile-own-signed-in.html');
  expect(await save(again, 1)).toContain('Added to');
  expect(await bed.records('leads')).toHaveLength(1);
});

test('undo of an added quote takes back that quote only', async () => {
  await save(await bed.openFixture('lobsters', 'story-text.html'), 0);
  const comments = await bed.openFixture('lobsters', 'comments.html');
  await save(comments, 2);
  await clickInConfirmation(comments.page, /^undo$/);
  await expect(host(comments.page, 2)).toHaveAttribute('data-state', 'idle');
  expect(await bed.records('leads')).toHaveLength(1);
  expect(await bed.records('clips')).toMatchObject([{ kind: 'story' }]);
});

test('a person saved before looks like everybody else until the click, which says what was added', async () => {
  await save(await bed.openFixture('lobsters', 'threads.html'), 1);
  const { page, buttons } = await bed.openFixture('lobsters', 'comments.html');
  for (const { name } of buttons) expect(name).toMatch(/^Suggest \w+ as guest$/);
  const hosts = page.locator('[data-guest-scout="suggest"]');
  const looks = await hosts.evaluateAll((all) =>
    all.map((one) => ({
      html: one.outerHTML,
      root: one.shadowRoot,
      names: one.getAttributeNames().sort().join(),
    })),
  );
  expect(new Set(looks.map(({ html }) => html)).size).toBe(1);
  expect(looks[0]).toMatchObject({ root: null, names: 'data-guest-scout,data-kind,data-state' });
});
