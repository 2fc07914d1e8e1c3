/**
 * Every surface in two languages that nobody speaks (pseudo-languages.ts): one of long words, one written from the right. What was
 * not translated, what has no room and what does not turn is named, element by element.
 */
import { expect, type Frame, type Page, test } from '@playwright/test';
import { TEAM_FORM } from '../../stand-ins/forms/team-form.ts';
import type { Bed } from '../support/bed.ts';
import { SCOUT } from '../support/connect.ts';
import { addLeads } from '../support/database/many-leads.ts';
import { cardFrame, clickInConfirmation, confirmationText } from '../support/in-page.ts';
import { startBedIn } from '../support/languages/languages.ts';
import { type PseudoLanguage, translate } from '../support/languages/pseudo-languages.ts';
import { look } from '../support/look.ts';

/** Names and addresses, which are the same in every language … */
const NAMES =
  /Guest Scout|GitHub|Lobsters|Robin Practice|\b(RP|X|Email|JSON|CSV|Markdown)\b|https?:\S+|[\w.-]+\.(com|rs|gle|org|dev|example)\b\S*/g;
/** … and what a row says beside the quote, which is for the hosts and the same from every scout. */
const OF_ROWS = /\((seen )?\d+ [A-Z][a-z]{2} \d{4}\)|\(Ref\. [\w-]+\)| More: /g;

const LANGUAGES: [PseudoLanguage, { lang: string; dir: string }][] = [
  ['long', { lang: 'el', dir: 'ltr' }],
  ['rtl', { lang: 'ar', dir: 'rtl' }],
];

for (const [language, expected] of LANGUAGES) {
  test.describe(language, { tag: '@ci' }, () => {
    let bed: Bed;
    test.beforeAll(async () => {
      bed = await startBedIn(language);
    });
    test.afterAll(() => bed.close());

    /** A text of ours as it stands there. */
    const said = (english: string) => translate(language, english);

    async function opened(path: string, width: number, height: number): Promise<Page> {
      const page = await bed.browser.context.newPage();
      await page.setViewportSize({ width, height });
      await page.goto(`${bed.browser.extension}/${path}`);
      await expect(page.locator('h1').first()).toBeVisible();
      return page;
    }

    const popup = () => opened('popup.html', 400, 600);

    /** Everything that people and forms wrote, as it is kept: no text of ours. */
    async function written(): Promise<string[]> {
      const tables = await Promise.all(
        ['leads', 'clips', 'deliveries', 'forms'].map((table) => bed.records(table)),
      );
      return [...new Set([...stringsIn([tables, SCOUT, TEAM_FORM])])];
    }

    async function expectWell(page: Page | Frame): Promise<void> {
      const [seen, people] = await Promise.all([look(page), written()]);
      expect({ lang: seen.lang, dir: seen.dir }).toEqual(expected);
      // Keys are the browser's words, in the browser's language.
      const ours = seen.words.filter((words) => !/^Alt\+Shift\+[A-Z]$/.test(words));
      const english = ours.filter((words) => /[a-z]/i.test(withoutNames(words, people)));
      expect.soft([...new Set(english)], 'still English').toEqual([]);
      expect.soft(seen.cut, 'cut off or sticking out').toEqual([]);
      expect.soft(seen.sideways, 'px that the page moves sideways').toBeLessThanOrEqual(0);
      if (language === 'rtl') expect.soft(seen.left, 'kept at the left').toEqual([]);
    }

    test('welcome, and the options before a form is connected', async () => {
      await expectWell(await opened('welcome.html', 1280, 900));
      await expectWell(await opened('options.html', 1280, 900));
    });

    test('the popup before anybody is saved', async () => {
      await expectWell(await popup());
    });

    test('the options while a form is connected, and afterwards', async () => {
      const options = await opened('options.html', 900, 900);
      await connect(options, said);
      await expectWell(options);
      await options.getByRole('button', { name: said('Connect this form') }).click();
      await expect.poll(() => bed.records('forms')).toHaveLength(1);
      await expect(options.getByText(said('Connected'), { exact: true })).toBeVisible();
      await expectWell(options);
    });

    test('the button on a page, its line, and the card', async () => {
      const { page, buttons } = await bed.openFixture('lobsters', 'story-text.html');
      const people = await written();
      const handles = await page.locator('a[href^="/~"]').allTextContents();
      const names = buttons.map(({ name }) =>
        name
          .split(/\s+/)
          .filter((word) => !handles.includes(word))
          .join(' '),
      );
      expect(names.filter((name) => /[a-z]/i.test(withoutNames(name, people)))).toEqual([]);
      await buttons[0]?.click();
      await expect(page.locator('[data-guest-scout="suggest"]').first()).toHaveAttribute(
        'data-state',
        'saved',
      );
      expect(withoutNames(await confirmationText(page), await written())).not.toMatch(/[a-z]/i);
      await clickInConfirmation(page, new RegExp(said('add why')));
      const card = await cardFrame(page);
      await expect(card.locator('textarea').first()).toBeVisible();
      await expectWell(card);
    });

    test('the popup with leads, and one of them', async () => {
      await addLeads(bed.own, 0, 12);
      const list = await popup();
      await expect(list.locator('.row').first()).toBeVisible();
      await expectWell(list);
      await list.locator('.row').first().click();
      await expect(list.locator('textarea').first()).toBeVisible();
      await expectWell(list);
    });

    test('the leads page: the list, and beside it a lead', async () => {
      await addLeads(bed.own, 12, 24);
      const page = await opened('leads.html', 1280, 900);
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
      await expectWell(page);
      await page.getByRole('listbox').getByRole('option').first().click();
      await expect(page.locator('.detail textarea').first()).toBeVisible();
      await expectWell(page);
      const list = await page.getByRole('listbox').boundingBox();
      const detail = await page.locator('.detail textarea').first().boundingBox();
      const isBefore = (list?.x ?? 0) < (detail?.x ?? 0);
      expect(isBefore, 'the list stands where reading begins').toBe(expected.dir === 'ltr');
    });
  });
}

async function connect(options: Page, said: (english: string) => string): Promise<void> {
  await options.getByLabel(said('Your name')).fill(SCOUT.name);
  await options.getByLabel(said('Your e-mail')).fill(SCOUT.email);
  await options.getByLabel(said('Set-up line or form address')).fill('https://forms.gle/GuestScoutTeam1');
  await options.getByRole('button', { name: said('Read the form') }).click();
  await expect(options.getByRole('button', { name: said('Connect this form') })).toBeVisible();
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/\s+/g, ' ').trim()];
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

/** What is left of a text without what people wrote, the longest first, and without names. */
function withoutNames(words: string, people: string[]): string {
  const shown = words.replace(/\s*…$/, '');
  if (people.some((text) => text.includes(shown))) return '';
  const inIt = people.filter((text) => text.length > 1 && words.includes(text));
  return inIt
    .sort((one, other) => other.length - one.length)
    .reduce((left, text) => left.replaceAll(text, ''), words)
    .replace(NAMES, '')
    .replace(OF_ROWS, '');
}
