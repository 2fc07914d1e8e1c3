/** A page that covers the card, hides it or makes it see-through cannot lead a scout to Send: it waits, and says why. */
import { expect, type Frame, type Page, test } from '@playwright/test';
import { type Bed, startBed } from '../e2e/support/bed.ts';
import { connectForm } from '../e2e/support/connect.ts';
import { cardFrame, clickInConfirmation } from '../e2e/support/in-page.ts';

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed();
  await connectForm(bed);
});
test.afterEach(() => bed.clear());
test.afterAll(() => bed.close());

/** What a page may do to what it cannot reach; each is taken back by removing its element or its style. */
const COVERS: Record<string, () => void> = {
  'an opaque popover that lets clicks through': () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.id = 'cover';
    cover.style.cssText =
      'position:fixed;inset:0;width:100vw;height:100vh;border:0;background:#fff;pointer-events:none';
    document.body.append(cover);
    cover.showPopover();
  },
  'a box after our own, as high as it can be': () => {
    const cover = document.createElement('div');
    cover.id = 'cover';
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none';
    document.documentElement.append(cover);
  },
  'a small sign over a corner of it': () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.id = 'cover';
    cover.style.cssText =
      'position:fixed;inset:auto 20px 200px auto;width:90px;height:40px;border:0;background:#fff;pointer-events:none';
    document.body.append(cover);
    cover.showPopover();
  },
  'a page that is almost see-through': () => {
    document.documentElement.style.opacity = '0.02';
  },
  'a blur over everything': () => {
    document.documentElement.style.filter = 'blur(6px)';
  },
  'a page that is drawn smaller': () => {
    document.documentElement.style.transform = 'scale(0.3)';
  },
};

function uncover(): void {
  document.getElementById('cover')?.remove();
  document.documentElement.removeAttribute('style');
}

async function openCard(): Promise<{ page: Page; card: Frame }> {
  const { page, buttons } = await bed.openFixture('lobsters', 'story-text.html');
  await buttons[1]?.click();
  await expect(page.locator('[data-state="saved"]').first()).toBeAttached();
  await clickInConfirmation(page, /^(add why|open)$/);
  const card = await cardFrame(page);
  await expect(card.getByLabel('Why this person?')).toBeFocused();
  await card.getByLabel('Why this person?').fill('Keeps a log of every wrong answer.');
  await card.getByLabel('Who they are').fill('Librarian');
  return { page, card };
}

const send = (card: Frame) => card.getByRole('button', { name: 'Send', exact: true });

test('Send waits under each of these, says why, and takes no click; in sight again it sends', async () => {
  test.setTimeout(120_000);
  const { page, card } = await openCard();
  await expect(send(card)).not.toHaveAttribute('aria-disabled');
  const box = await send(card).boundingBox();
  if (!box) throw new Error('Send is not drawn.');
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  for (const [name, cover] of Object.entries(COVERS)) {
    await test.step(name, async () => {
      await page.evaluate(cover);
      await expect(send(card)).toHaveAttribute('aria-disabled', 'true');
      await expect(card.getByText('Something on this page may lie over this card.')).toHaveCount(1);
      // Blind, where Send is; and by the keyboard, as a page that has led the focus there.
      await page.mouse.click(point.x, point.y);
      await send(card).evaluate((button) => button.focus());
      await page.keyboard.press('Enter');
      expect(await bed.records('deliveries')).toEqual([]);
      await page.evaluate(uncover);
      await expect(send(card)).not.toHaveAttribute('aria-disabled');
    });
  }
  await send(card).click();
  await expect.poll(() => bed.records('deliveries')).toHaveLength(1);
  await page.close();
});

test('a card that opens under a cover takes neither the focus nor what is typed', async () => {
  const { page, buttons } = await bed.openFixture('lobsters', 'story-text.html');
  await buttons[1]?.click();
  await expect(page.locator('[data-state="saved"]').first()).toBeAttached();
  await page.evaluate(COVERS['an opaque popover that lets clicks through'] ?? (() => {}));
  await clickInConfirmation(page, /^(add why|open)$/);
  const card = await cardFrame(page);
  await expect(card.getByText('Something on this page may lie over this card.')).toHaveCount(1);
  await page.keyboard.type('Typed for the page');
  await page.keyboard.press('Enter');
  await expect(card.getByLabel('Why this person?')).toHaveValue('');
  await expect(card.getByLabel('Why this person?')).not.toBeFocused();
  await page.evaluate(uncover);
  await expect(card.getByLabel('Why this person?')).toBeFocused();
  await page.close();
});
