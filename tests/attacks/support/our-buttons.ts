/** Finds and presses what stands in a page of ours, by its host alone: in both browsers the same. */
import { expect } from '@playwright/test';
import type { AttackedPage } from './both-browsers.ts';

export const HOSTS = '[data-guest-scout="suggest"]';

/** What the site can see of our buttons. */
export const states = (page: AttackedPage) =>
  page.evaluate(
    (hosts) => [...document.querySelectorAll<HTMLElement>(hosts)].map(({ dataset }) => dataset.state),
    HOSTS,
  );

/** Waits until there are buttons. */
export async function waitForButtons(page: AttackedPage): Promise<void> {
  await expect.poll(async () => (await states(page)).length).toBeGreaterThan(0);
}

/** The middle of our nth button. */
export async function middleOf(page: AttackedPage, nth = 0): Promise<{ x: number; y: number }> {
  await expect.poll(async () => (await states(page)).length).toBeGreaterThan(nth);
  return page.evaluate(
    ([hosts, n]) => {
      const host = document.querySelectorAll(hosts as string)[n as number];
      host?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = host?.getBoundingClientRect();
      if (!box) throw new Error('no such button');
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    [HOSTS, nth],
  );
}

/** Presses our nth button as a scout does, and waits until it is saved. */
export async function suggest(page: AttackedPage, nth = 0): Promise<void> {
  const { x, y } = await middleOf(page, nth);
  await page.mouse.click(x, y);
  await expect.poll(async () => (await states(page))[nth]).toBe('saved');
}
