/** What a scout does in the extension's own pages, in both browsers alike: found by the names that a person sees. */
import { expect } from '@playwright/test';
import type { AttackedPage } from './both-browsers.ts';

/** Everything that the page says now; nothing while it begins anew. */
export const words = (page: AttackedPage) =>
  page.evaluate(() => document.body.textContent ?? '').catch(() => '');

/** Waits until the page says this. */
export async function says(page: AttackedPage, said: string | RegExp, timeout = 20_000): Promise<void> {
  await expect.poll(() => words(page), { timeout }).toMatch(said);
}

/** Presses the first button or link with this name, as soon as it is there and can be pressed. */
export async function press(page: AttackedPage, name: string): Promise<void> {
  const pressed = () =>
    page.evaluate((wanted) => {
      const all = document.querySelectorAll<HTMLElement>('button:not(:disabled), a[href], summary');
      const found = [...all].find(
        (one) =>
          one.checkVisibility() &&
          [one.textContent?.trim(), one.ariaLabel].some((said) => said?.startsWith(wanted)),
      );
      found?.click();
      return Boolean(found);
    }, name);
  await expect.poll(pressed, { message: name, timeout: 20_000 }).toBe(true);
}

/** Puts a text into the field with this label at once, as pasting does. */
export async function fill(page: AttackedPage, label: string, text: string): Promise<void> {
  const filled = () =>
    page.evaluate(
      ([name = '', value = '']) => {
        const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
        const field = [...fields].find((one) =>
          [one.ariaLabel, ...[...(one.labels ?? [])].map((said) => said.textContent)].some((said) =>
            said?.includes(name),
          ),
        );
        if (!field) return false;
        const own = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
        Object.getOwnPropertyDescriptor(own.prototype, 'value')?.set?.call(field, value);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        return true;
      },
      [label, text],
    );
  await expect.poll(filled, { message: label, timeout: 20_000 }).toBe(true);
}

/** Opens a lead from a list of ours; one that was shown last is left for the list first. */
export async function openLead(page: AttackedPage, leadId: string): Promise<void> {
  const opened = () =>
    page.evaluate((id) => {
      const row = document.querySelector<HTMLElement>(`[data-lead="${id}"]`);
      if (!row) document.querySelector<HTMLElement>('[aria-label="Back to all leads"]')?.click();
      row?.click();
      return Boolean(row);
    }, leadId);
  await expect.poll(opened, { timeout: 20_000 }).toBe(true);
}

/** All addresses to which a link of the page leads, as the browser understands them. */
export const linksOf = (page: AttackedPage) =>
  page.evaluate(() => [...document.querySelectorAll('a')].map(({ href }) => href));

/** Puts a record into the database past all doors, as an older version or a hand may have left it. */
export function putPastTheDoors(page: AttackedPage, table: string, records: object[]): Promise<void> {
  return page.evaluate(
    ([name, rows]) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('guest-scout');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name, 'readwrite');
          for (const row of rows) transaction.objectStore(name).put(row);
          transaction.onerror = () => fail(transaction.error);
          transaction.oncomplete = () => done(opening.result.close());
        };
      }),
    [table, records] as [string, object[]],
  );
}
