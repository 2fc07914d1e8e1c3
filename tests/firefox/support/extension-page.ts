/** Reads and presses in the extension's own pages, by the names that a person sees. */
import { expect } from '@playwright/test';
import type { Frame, Page } from 'puppeteer-core';

export { records } from '../../e2e/support/database/database.ts';

type Surface = Page | Frame;

/** Presses what has this role and name, once it is there. */
export async function press(surface: Surface, role: string, name: string): Promise<void> {
  await pressAt(surface, `::-p-aria([name="${name}"][role="${role}"])`);
}

/** Presses what this selector finds first, once it is there. */
export async function pressAt(surface: Surface, selector: string): Promise<void> {
  const found = await surface.waitForSelector(selector);
  if (!found) throw new Error(`Nothing at ${selector}.`);
  await found.click();
}

/** Types into the field with this name, after what stands in it. */
export async function type(surface: Surface, name: string, text: string): Promise<void> {
  const field = await surface.waitForSelector(`::-p-aria([name="${name}"][role="textbox"])`);
  await field?.click();
  await field?.type(text);
}

/** Puts a long text into the field with this name at once, as pasting does. */
export async function paste(surface: Surface, name: string, text: string): Promise<void> {
  const field = await surface.waitForSelector(`::-p-aria([name="${name}"][role="textbox"])`);
  await field?.click();
  await surface.evaluate((pasted) => document.execCommand('insertText', false, pasted), text);
}

/** Everything that the page says now. */
export const words = (surface: Surface) => surface.evaluate(() => document.body.textContent ?? '');

/** Waits until the page says this. */
export async function waitForWords(surface: Surface, said: string, timeout = 10_000): Promise<void> {
  await expect.poll(() => words(surface), { timeout }).toContain(said);
}

/** The answers as they are shown: question → answer. */
export const answersShown = (surface: Surface) =>
  surface.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.answers-row')].map((row) => [
        row.querySelector('dt')?.textContent ?? '',
        row.querySelector('dd')?.textContent ?? '',
      ]),
    ),
  );
