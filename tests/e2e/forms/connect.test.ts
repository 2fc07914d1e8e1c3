/** Connecting a form in the options: every spelling of its address, what is proposed, and what comes of bad input. */
import { expect, type Page, test } from '@playwright/test';
import { TEAM_ENTRIES, TEAM_FORM } from '../../stand-ins/forms/team-form.ts';
import { TEST_FORMS } from '../../stand-ins/forms/test-forms.ts';
import { type Bed, startBed } from '../support/bed.ts';
import { SCOUT } from '../support/connect.ts';
import { clearTables } from '../support/database/database.ts';
import { clipboard, connect, FORM_BOX, openOptions, paste } from '../support/scouting.ts';

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed();
});
test.afterEach(async () => {
  bed.standIn.clearModes();
  for (const page of bed.browser.context.pages()) if (page !== bed.own) await page.close();
  await disconnectAll();
});
test.afterAll(() => bed.close());

interface Stored {
  id: string;
  via: string;
  mapping: Record<string, { from: string; value?: string[]; choices?: Record<string, string> }>;
  disconnectedAt?: string;
}
const connectedForms = async () =>
  (await bed.records<Stored>('forms')).filter(({ disconnectedAt }) => !disconnectedAt);

async function disconnectAll(): Promise<void> {
  await clearTables(bed.own, ['forms']);
  await bed.own.evaluate("chrome.storage.local.remove('connecting')");
}

const ID = TEAM_FORM.id;
const SPELLINGS = [
  `https://docs.google.com/forms/d/e/${ID}/viewform`,
  `https://docs.google.com/forms/d/e/${ID}/viewform?usp=sf_link#top`,
  `https://docs.google.com/forms/u/1/d/e/${ID}/viewform`,
  `docs.google.com/forms/d/e/${ID}/formResponse`,
  `https://docs.google.com/forms/d/${TEAM_FORM.editorId}/edit?pli=1`,
  'https://forms.gle/GuestScoutTeam1',
  'forms.gle/GuestScoutTeam1',
  'Hi all, this is the form: https://forms.gle/GuestScoutTeam1. Please use it!',
  `> “https://docs.google.com/forms/d/e/${ID}/viewform?usp=header”`,
];
test('reads the team’s form from any spelling of its address', async () => {
  const options = await openOptions(bed);
  for (const text of SPELLINGS) {
    await test.step(text, async () => {
      await paste(options, text);
      await expect(options.getByRole('heading', { name: TEAM_FORM.title })).toBeVisible();
      await expect(options.getByText('Not connected yet')).toBeVisible();
      await options.getByRole('button', { name: 'Cancel' }).click();
    });
  }
  expect(await connectedForms()).toEqual([]);
});

test('keeps the scout’s name and e-mail as they are typed, and doubts an address that is none', {
  tag: '@ci',
}, async () => {
  const options = await openOptions(bed);
  await options.getByLabel('Your e-mail').fill('ada at example');
  await options.getByLabel('Your name').focus();
  await expect(options.getByLabel('Your e-mail')).toHaveAttribute('aria-invalid', 'true');
  await options.getByLabel('Your e-mail').fill(SCOUT.email);
  await expect(options.getByLabel('Your e-mail')).not.toHaveAttribute('aria-invalid', 'true');
  await options.reload();
  await expect(options.getByLabel('Your name')).toHaveValue(SCOUT.name);
  await expect(options.getByLabel('Your e-mail')).toHaveValue(SCOUT.email);
});

test('proposes an answer to every question of the suggestion, with reasons, and lets each be changed', async () => {
  const options = await openOptions(bed);
  await paste(options, 'https://forms.gle/GuestScoutTeam1');
  const choice = (title: string | RegExp) => options.getByLabel(title).and(options.locator('select'));
  await expect(options.getByRole('radio', { name: /^Suggest a guest/ })).toBeChecked();
  await expect(choice(/^Your name/)).toHaveValue('scoutName');
  await expect(choice(/^Where can we find/)).toHaveValue('profileLink');
  await expect(choice(/^What do they do with AI/)).toHaveValue('why');
  await expect(choice(/^Specific examples/)).toHaveValue('quote');
  await expect(choice(/^Do they sell/)).toHaveValue('sellsTools');
  expect(await options.locator('.mapping-reason').count()).toBeGreaterThan(6);
  await expect(options.getByText(/Not part of this nomination: Listening session/)).toBeVisible();

  const preview = options.getByRole('region', { name: 'What the form would get' });
  await expect(preview).toContainText(SCOUT.email);
  await expect(preview).toContainText('Someone else');
  await choice(/^Who are they/).selectOption('skip');
  await choice(/^Specific examples/).selectOption('ask');
  await options.getByRole('button', { name: 'Connect this form' }).click();
  await expect(options.getByText('Connected', { exact: true })).toBeVisible();

  const [stored] = await connectedForms();
  expect(stored).toMatchObject({ id: ID, via: 'address' });
  expect(stored?.mapping[TEAM_ENTRIES.who ?? '']).toEqual({ from: 'skip' });
  expect(stored?.mapping[TEAM_ENTRIES.examples ?? '']).toEqual({ from: 'ask' });
  expect(stored?.mapping[TEAM_ENTRIES.whatToDo ?? '']).toMatchObject({ value: ['Suggest a guest'] });
});

test('names a required question that nothing answers, and does not connect before it is settled', async () => {
  const options = await openOptions(bed);
  await paste(options, 'https://forms.gle/GuestScoutTeam1');
  await options.getByLabel(/^Guest's name/).selectOption('skip');
  await options.getByRole('button', { name: 'Connect this form' }).click();
  await expect(options.getByLabel(/^Guest's name/)).toBeFocused();
  await expect(options.getByText('One question is open')).toBeVisible();
  expect(await connectedForms()).toEqual([]);
});

const BAD: { what: string; text?: string; mode?: Parameters<Bed['standIn']['setMode']>[1]; says: RegExp }[] =
  [
    { what: 'nothing', text: '', says: /Paste/ },
    { what: 'another site', text: 'https://example.org/form', says: /not the address of a Google Form/ },
    {
      what: 'a look-alike site',
      text: 'https://docs.google.com.evil.example/forms/d/e/1FAIpQLSx/viewform',
      says: /not the address/,
    },
    { what: 'a script', text: 'javascript:alert(1)', says: /not the address/ },
    {
      what: 'a spreadsheet',
      text: 'https://docs.google.com/spreadsheets/d/1abc/edit',
      says: /another Google document/,
    },
    { what: '100 kB of text', text: 'lorem ipsum '.repeat(8_500), says: /not the address/ },
    {
      what: 'a form that never was',
      text: 'https://docs.google.com/forms/d/e/1FAIpQLSnever/viewform',
      says: /does not exist any more/,
    },
    { what: 'a closed form', mode: 'closed', says: /does not take answers any more/ },
    { what: 'a form that is gone', mode: 'gone', says: /does not exist any more/ },
    { what: 'a form behind sign-in, by redirect', mode: 'signin-redirect', says: /wants people to sign in/ },
    {
      what: 'a form that asks for a file, which Google shows to nobody unknown',
      text: 'https://forms.gle/FileQuestion',
      says: /can only be read and answered in a tab/,
    },
    { what: 'a form that has my one answer', mode: 'already', says: /one answer per person/ },
    { what: 'a busy server', mode: 'busy', says: /is busy/ },
    { what: 'a page that is none', mode: 'garbage', says: /no Google Form at that address/ },
    { what: 'a form without questions', text: 'https://forms.gle/NoQuestions', says: /no questions yet/ },
    {
      what: 'an editor’s address that is private',
      text: `https://docs.google.com/forms/d/${TEAM_FORM.editorId}/edit`,
      mode: 'signin-redirect',
      says: /only open to the form’s editors/,
    },
  ];
for (const { what, text = 'https://forms.gle/GuestScoutTeam1', mode, says } of BAD) {
  test(`${what}: one sentence at the field, nothing kept`, { tag: '@ci' }, async () => {
    if (mode) bed.standIn.setMode('*', mode);
    const options = await openOptions(bed);
    await paste(options, text);
    await expectSentence(options, says);
    await expect(options.getByLabel(FORM_BOX)).toHaveValue(text);
  });
}

async function expectSentence(options: Page, says: RegExp): Promise<void> {
  const box = options.getByLabel(FORM_BOX);
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  await expect(box).toHaveAccessibleDescription(says);
  await expect(box).toBeFocused();
  expect(await connectedForms()).toEqual([]);
}

const ADVICE: [keyof typeof TEST_FORMS, RegExp][] = [
  ['limitOne', /Turn off “Limit to 1 response”/],
  ['signIn', /Set “Collect email addresses” to “Responder input”/],
  ['receipts', /Turn off “Send responders a copy/],
  ['textOnly', /Add a “Paragraph” question/],
];
for (const [name, advice] of ADVICE) {
  test(`${name}: names what the owner should change, as a text to send them`, async () => {
    const options = await connect(bed, TEST_FORMS[name].short);
    await expect(options.getByText(advice)).toBeVisible();
    await expect(
      options.getByText(name === 'textOnly' ? 'in the background' : 'in a tab that you submit', {
        exact: true,
      }),
    ).toBeVisible();
    await options.getByRole('button', { name: 'Copy as a message' }).click();
    const copied = await clipboard(bed);
    expect(copied).toMatch(advice);
    expect(copied).toContain(TEST_FORMS[name].id);
  });
}

test('a set-up line is copied whole and holds nothing of the scout', { tag: '@ci' }, async () => {
  const options = await connect(bed);
  await options.getByRole('button', { name: 'Copy set-up line' }).click();
  const line = await clipboard(bed);
  expect(line).toMatch(/^guest-scout-1:[\w-]+\.[0-9a-f]{8}$/);
  await expect(options.getByLabel('Set-up line', { exact: true })).toHaveValue(line);
  await disconnectAll();
  await options.close();

  const damaged: [string, string, RegExp][] = [
    ['cut in the middle', line.slice(0, line.length / 2), /cut off/],
    ['cut at its end', line.slice(0, -3), /cut off/],
    [
      'garbled',
      line.replace(/:(.{40})(.)/, (_, before, sign) => `:${before}${sign === 'A' ? 'B' : 'A'}`),
      /changed on the way/,
    ],
    ['of a newer version', line.replace('guest-scout-1:', 'guest-scout-2:'), /another version/],
    ['without its beginning', line.slice(30), /not a set-up line/],
  ];
  for (const [how, text, says] of damaged) {
    const again = await openOptions(bed);
    await paste(again, text);
    await test.step(how, () => expectSentence(again, says));
    await again.close();
  }
});

test('a form that takes nobody is connected only after a warning that says what is missing', async () => {
  const { id } = bed.standIn.addForm({
    id: '1FAIpQLSdTakesNobody'.padEnd(56, '0'),
    title: 'Анкета',
    sections: [
      {
        key: 'start',
        questions: ['Пол', 'Возраст', 'Город'].map((title, at) => ({
          key: `q${at}`,
          title,
          kind: 'radio' as const,
          options: ['А', 'Б'],
        })),
      },
    ],
  });
  const options = await openOptions(bed);
  await paste(options, `https://docs.google.com/forms/d/e/${id}/viewform`);
  const warning = options.locator('[data-takes-nobody]');
  await expect(warning).toContainText('takes the guest’s name or a link to them');
  await expect(warning).toContainText('takes why or what they said');
  await options.getByRole('button', { name: 'Connect this form' }).click();
  await expect(warning).toBeFocused();
  expect(await connectedForms()).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await options.emulateMedia({ colorScheme });
    await warning.scrollIntoViewIfNeeded();
    await options.screenshot({ path: test.info().outputPath(`takes-nobody-${colorScheme}.png`) });
  }
  await options.getByRole('button', { name: 'Connect all the same' }).click();
  await expect(options.getByText('Connected', { exact: true })).toBeVisible();
  await expect(options.locator('[data-takes-nobody]')).toBeVisible();
});
