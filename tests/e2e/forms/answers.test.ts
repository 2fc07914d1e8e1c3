/** Answers that only the scout can give, what a quote shows, and a form that its owner changed meanwhile. */
import { expect, type Frame, type Page, test } from '@playwright/test';
import { addQuestion, renameOption, setRequired } from '../../stand-ins/forms/edits.ts';
import { TEAM_ENTRIES, TEAM_FORM } from '../../stand-ins/forms/team-form.ts';
import { entryIds } from '../../stand-ins/google/form-array.ts';
import { ASKING_FORM } from '../support/asking-form.ts';
import { type Bed, startBed } from '../support/bed.ts';
import { cardFrame, clickInConfirmation } from '../support/in-page.ts';
import {
  connect,
  expectState,
  openLead,
  openOptions,
  restartWorker,
  scouting,
  sendNow,
  tenSecondsLater,
} from '../support/scouting.ts';
import { shownAnswers } from '../support/shown-answers.ts';

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed();
  bed.standIn.addForm(ASKING_FORM);
});
test.afterAll(() => bed.close());

const chip = (surface: Page | Frame, name: string) => surface.getByRole('button', { name, exact: true });

test('every kind of question is asked on the card and in the popup, and arrives as it was shown', {
  tag: '@ci',
}, async () => {
  await (await connect(bed, 'AskingForm')).close();
  const { page, buttons } = await bed.openFixture('lobsters', 'story-text.html');
  await buttons[0]?.click();
  await expect(page.locator('[data-guest-scout="suggest"]').first()).toHaveAttribute('data-state', 'saved');
  await clickInConfirmation(page, /^(add why|open)$/);
  const card = await cardFrame(page);
  await chip(card, 'What failed').click();
  await expect(chip(card, 'What failed')).toHaveAttribute('aria-pressed', 'true');
  await card.getByRole('radio', { name: 'Other' }).check();
  await card.getByLabel('Other, in your words').fill('=a debate');
  await card.getByLabel('Where do they live?').selectOption('Europe ');
  await card.getByLabel('العربية').check();
  await card.getByRole('radio', { name: '4' }).check();
  await card.getByLabel('Why this person?').fill('She measured it. '.repeat(6));
  await expect(card.getByText(/The form takes 60 characters/)).toBeVisible();
  await expect
    .poll(async () => (await bed.records<{ shows: string[] }>('clips'))[0]?.shows)
    .toEqual(['failed']);

  const [lead] = await bed.records<{ id: string }>('leads');
  const popup = await openLead(bed, lead?.id ?? '');
  await expect(chip(popup, 'What failed')).toHaveAttribute('aria-pressed', 'true');
  await chip(popup, 'An outcome').click();
  const stars = popup.getByRole('group', { name: 'How good a guest?' });
  await stars.getByRole('radio', { name: '3' }).check();
  await popup.getByLabel('When did you first notice them?').fill('2026-03-14');
  await popup.getByLabel('Best hour for a call').fill('09:05');
  const code = popup.getByLabel('Your team’s code');
  await code.fill('abc');
  await expect(code).toHaveAccessibleDescription(/would refuse .*at least 4 characters/);
  await code.fill('abcd');
  await expect(code).not.toHaveAttribute('aria-invalid', 'true');
  await popup.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(popup.locator('.undo-send')).toBeVisible();
  const shown = await shownAnswers(popup);
  await tenSecondsLater(popup);
  await expectState(popup, 'sent');

  const [row] = bed.standIn.rows(ASKING_FORM.id);
  const stored = (key: string) => row?.values[String(entryIds(ASKING_FORM)[key])];
  expect(stored('shows')).toEqual(['Concrete outcomes', 'What did not work']);
  expect(stored('format')).toEqual(["'=a debate"]);
  expect(stored('region')).toEqual(['Europe ']);
  expect(stored('languages')).toEqual(['العربية']);
  expect(stored('why')?.[0]).toMatch(/^She measured it\. She measured it\. … \(Ref\. GS-\w+\)$/);
  expect([stored('met'), stored('hour')]).toEqual([['2026-03-14'], ['09:05']]);
  expect(Object.keys(shown)).toHaveLength(Object.keys(row?.values ?? {}).length);
  expect(shown['How sure are you?']).toBe('4');
  await page.close();
  await popup.close();
});

test('a form that changed: what is new stands beside what was; accepted with one click where the answers fit', {
  tag: '@ci',
}, async () => {
  await (await connect(bed)).close();
  const suggest = scouting(bed);
  const lead = await suggest();
  const popup = await openLead(bed, lead.id);
  const id = (key: string) => Number(TEAM_ENTRIES[key]);
  bed.standIn.editForm(TEAM_FORM.id, setRequired(id('examples'), true));
  bed.standIn.editForm(TEAM_FORM.id, addQuestion(901, 902, 'Which episode?', true));
  await restartWorker(bed);
  await popup.getByLabel('Who they are').fill('Keeps the harbour’s incident log');
  await sendNow(popup);
  await expectState(popup, 'held');
  await expect(popup.locator('.changed')).toContainText('“Which episode?” is new and required.');
  await expect(popup.locator('.changed-sides').first()).toContainText(/Before.*Now/);
  await popup.getByRole('button', { name: 'Accept and go on' }).click();
  await expect(popup.getByText('The form asks something new.')).toBeVisible();
  await popup.getByLabel('Which episode?').fill('The one on logs');
  await popup.getByRole('button', { name: 'Send again' }).click();
  await expect(popup.locator('.undo-send')).toBeVisible();
  await tenSecondsLater(popup);
  await expectState(popup, 'sent');
  expect(bed.standIn.rows(TEAM_FORM.id).at(-1)?.values['902']).toEqual(['The one on logs']);

  const next = await suggest();
  bed.standIn.editForm(TEAM_FORM.id, renameOption(id('sellsTools'), "Don't know", 'No idea'));
  await restartWorker(bed);
  const second = await openLead(bed, next.id);
  await second.getByLabel('Who they are').fill('Runs the tide tables');
  await second.getByLabel('Which episode?').fill('Another');
  await sendNow(second);
  await expectState(second, 'held');
  await expect(second.getByRole('button', { name: 'Accept and go on' })).toHaveCount(0);
  const options = await openOptions(bed);
  await options.getByRole('button', { name: 'Choose the answers anew' }).click();
  await expect(options.getByText(/option that now stands in the same place/)).toBeVisible();
  await options.getByRole('button', { name: 'Save changes' }).click();
  await expect(options.getByText('Connected', { exact: true })).toBeVisible();
  await second.bringToFront();
  await tenSecondsLater(second);
  await expectState(second, 'sent');
  expect(bed.standIn.rows(TEAM_FORM.id).at(-1)?.values[String(id('sellsTools'))]).toEqual(['No idea']);
});
