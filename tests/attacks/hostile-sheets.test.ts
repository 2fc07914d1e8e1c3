/** A sheet from strangers: nothing in it runs, leads elsewhere than to the web, takes a name of JavaScript's, or brings somebody back. */
import { expect, test } from '@playwright/test';
import type { Nomination } from '../../utils/model/hosts/nomination';
import type { Lead } from '../../utils/model/lead';
import { type AttackedPage, inBothBrowsers } from './support/both-browsers.ts';
import { linksOf, press, says, words } from './support/own-pages.ts';

test.describe.configure({ timeout: 150_000 });

const HEAD = [
  'Timestamp',
  'Your name',
  "Guest's name",
  'Where can we find them?',
  'Why them?',
  'Specific examples',
  'toString',
];

const IMG = '<img src=x onerror="globalThis.hacked=1">';
const ROWS = [
  [
    '22/11/2026 10:00:00',
    IMG,
    `Ada ${IMG}`,
    'https://github.com/ada',
    `<script>hacked=1</script>${IMG}`,
    'javascript:hacked=1',
    '1',
  ],
  [
    '22/11/2026 10:01:00',
    '__proto__',
    'constructor',
    'https://github.com/constructor',
    '{"__proto__":{"hacked":1}}',
    '',
    '__proto__',
  ],
  ['22/11/2026 10:02:00', 'Sam', 'Otto', 'javascript:alert(1)//github.com/otto', 'data:text/html,x', '', ''],
  ['22/11/2026 10:03:00', 'Sam', 'Mira', 'https://evil@github.com:x@evil.example/mira', 'Why', '', ''],
  [
    '22/11/2026 10:04:00',
    "'=cmd|' /C calc'!A0",
    '=HYPERLINK("https://evil.example","x")',
    'https://github.com/vera',
    '=1+1',
    '',
    '',
  ],
  ['22/11/2026 10:05:00', '{who}', '{name} {count}', 'https://github.com/places', '{why}', '', ''],
];

/** Gives the page a sheet as a file, as a scout chooses it. */
async function choose(page: AttackedPage, text: string): Promise<void> {
  await press(page, 'Bring in answers');
  await expect
    .poll(() => page.evaluate(() => Boolean(document.querySelector('.bring-in input[type=file]'))))
    .toBe(true);
  await page.evaluate((cells) => {
    const input = document.querySelector<HTMLInputElement>('.bring-in input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([cells], 'answers.csv', { type: 'text/csv' }));
    if (!input) throw new Error('no sheet can be chosen');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}

const tick = (page: AttackedPage) =>
  page.evaluate(() => document.querySelector<HTMLInputElement>('.sheet-check input')?.click());

inBothBrowsers((at) => {
  test('cells are text wherever they are shown', async () => {
    const page = await at().openOwn('leads.html');
    const sheet = [HEAD, ...ROWS]
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\n');
    const asked = at().standIn.requests.length;
    await choose(page, sheet);
    await says(page, 'What answers.csv would bring');
    await says(page, '2 rows with a name and no link');
    await tick(page);
    await says(page, '6 new leads');
    await page.evaluate(() => document.querySelector<HTMLElement>('.bring-in-foot .button-primary')?.click());
    await says(page, 'Brought in: answers.csv');
    await press(page, 'Done');

    const leads = await at().records<Lead>('leads');
    expect(leads).toHaveLength(6);
    expect(leads.flatMap(({ accounts }) => accounts.map(({ url }) => url)).sort()).toEqual([
      'https://github.com/ada',
      'https://github.com/constructor',
      'https://github.com/places',
      'https://github.com/vera',
    ]);
    const nominations = await at().records<Nomination>('nominations');
    expect(nominations.every(({ quoteLink }) => quoteLink === undefined)).toBe(true);
    for (const { id, name } of leads) {
      await page.evaluate((lead) => {
        location.hash = `#lead=${lead}`;
      }, id);
      await says(page, 'Nominated once');
      await expect.poll(() => words(page)).toContain(name);
      expect(await linksOf(page)).not.toContainEqual(
        expect.stringMatching(/^(javascript|data):|evil\.example/),
      );
      expect(
        await page.evaluate(() => document.querySelectorAll('.nominated img, .nominated script').length),
      ).toBe(0);
    }
    expect(await page.evaluate(() => [Reflect.get(globalThis, 'hacked'), Reflect.get({}, 'hacked')])).toEqual(
      [undefined, undefined],
    );
    expect(
      at()
        .standIn.requests.slice(asked)
        .filter(({ host, path }) => /evil/.test(host + path)),
    ).toEqual([]);
    await page.close();
  });
});
