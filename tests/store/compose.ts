import { readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';

const ICON = `data:image/svg+xml;base64,${readFileSync('public/icon.svg').toString('base64')}`;
const INK = '#10312f';
const GROUND = '#e6f1f0';

interface Sheet {
  width: number;
  height: number;
  /** Where the picture is written. */
  path: string;
}

/** Draws a sheet of markup of our own into a file, in its exact size. */
async function draw(context: BrowserContext, { width, height, path }: Sheet, body: string): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  await page.setContent(
    `<style>
      body { margin: 0; height: ${height}px; overflow: hidden; background: ${GROUND}; color: ${INK}; font: 20px/1.4 system-ui, sans-serif; }
      main { display: flex; align-items: center; justify-content: center; gap: 64px; height: 100%; }
      h1 { font-size: 40px; line-height: 1.2; max-width: 12em; margin: 0 0 16px; text-wrap: balance; }
      p { max-width: 24em; margin: 0; }
      img.surface { border-radius: 12px; box-shadow: 0 8px 40px #0003; }
    </style><main>${body}</main>`,
  );
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  await page.screenshot({ path });
  await page.close();
}

const asUrl = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`;

/** A surface that is narrower than the store's picture, beside what it is. */
export function besideWords(
  context: BrowserContext,
  sheet: Sheet,
  png: Buffer,
  title: string,
  words: string,
) {
  return draw(
    context,
    sheet,
    `<div><h1>${title}</h1><p>${words}</p></div><img class="surface" width="400" src="${asUrl(png)}">`,
  );
}

/** The promotional tile: the sign, the name, and a part of the real card. */
export function tile(context: BrowserContext, sheet: Sheet, card: Buffer): Promise<void> {
  return draw(
    context,
    sheet,
    `<div style="display: flex; align-items: center; gap: 20px; box-sizing: border-box; width: 100%; height: 100%; padding-inline-start: 28px">
      <div style="flex: none; width: 150px"><img src="${ICON}" width="64"><h1 style="font-size: 25px; margin: 10px 0 0">Guest Scout</h1></div>
      <img class="surface" width="330" src="${asUrl(card)}" style="align-self: flex-start; margin-top: 34px">
    </div>`,
  );
}

/** The sign alone. */
export function logo(context: BrowserContext, sheet: Sheet): Promise<void> {
  return draw(context, sheet, `<img src="${ICON}" width="${sheet.width}" height="${sheet.height}">`);
}
