/**
 * The third way to a form: open in a tab, and "Connect this form" in the real popup, in the package as it ships. The icon is really
 * pressed, so `activeTab` is all that lets the page be read; no permission for docs.google.com is asked or given.
 */
import { expect, type Page, test } from '@playwright/test';
import { TEAM_FORM } from '../../stand-ins/forms/team-form.ts';
import { TEST_FORMS } from '../../stand-ins/forms/test-forms.ts';
import { type Bed, startBed } from '../support/bed.ts';
import { deliveryOf, expectState, openLead, scouting } from '../support/scouting.ts';
import { type OpenPopup, pressIcon } from '../support/toolbar.ts';

const FORM = `https://docs.google.com/forms/d/e/${TEAM_FORM.id}/viewform`;
const BUTTON = `[...document.querySelectorAll('.suggest button')].find((button) => /this form/.test(button.textContent))`;

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed({ build: '.output/chrome-mv3' });
});
test.afterAll(() => bed.close());

const pressOn = (page: Page) => pressIcon(page, bed.browser.extension);
const fromExtension = () =>
  bed.standIn.requests.filter(({ headers }) => headers.origin?.startsWith('chrome-extension://'));
const picture = (name: string) => `.output/pictures/connect-tab-${name}.png`;

/** Presses "Connect this form"; resolves to the options, where the form is looked at. */
async function connectIn(popup: OpenPopup): Promise<Page> {
  await popup.until(BUTTON);
  const opening = bed.browser.context.waitForEvent('page', (page) => page.url().includes('options.html'));
  await popup.evaluate(`${BUTTON}.click()`);
  return opening;
}

test('a page around the form says what to do instead', { tag: '@ci' }, async () => {
  const editor = 'https://docs.google.com/forms/d/1TheEditorsOwnId/edit';
  bed.standIn.addPage({ serveAt: editor, html: '<!DOCTYPE html><title>Untitled form</title><p>Questions' });
  const popup = await pressOn(await bed.open(editor));
  await popup.until(`/where the form is edited/.test(document.body?.innerText)`);
  await popup.picture(picture('editor'));
});

test('a form with a file question, seen by who is signed in, is connected for review', {
  tag: '@ci',
}, async () => {
  const { id, title } = TEST_FORMS.file;
  bed.standIn.setMode(id, 'signed-in');
  const options = await connectIn(
    await pressOn(await bed.open(`https://docs.google.com/forms/d/e/${id}/viewform`)),
  );
  await expect(options.getByRole('heading', { name: title })).toBeVisible();
  await expect(options.getByText('This form can only be answered in a tab')).toBeVisible();
  await options.close();
});

test('a prefilled form in a tab is connected through the popup, and Send opens it filled in', {
  tag: '@ci',
}, async () => {
  const tab = await bed.open(`${FORM}?usp=pp_url&entry.1=x`);
  const popup = await pressOn(tab);
  await popup.until(BUTTON);
  await popup.picture(picture('popup'));
  const options = await connectIn(popup);
  await expect(options.getByRole('heading', { name: TEAM_FORM.title })).toBeFocused();
  await expect(options.getByText('read in its tab, without permission')).toBeVisible();
  await options.screenshot({ path: picture('review'), fullPage: true });
  await options.getByRole('textbox', { name: 'Your name' }).fill('Ada Scout');
  await options.getByRole('textbox', { name: 'Your e-mail' }).fill('ada@example.org');
  await options.getByRole('button', { name: 'Connect this form' }).click();
  await expect(options.getByText('in a tab that you submit', { exact: true })).toBeVisible();
  expect(await bed.records('forms')).toMatchObject([{ id: TEAM_FORM.id, via: 'tab', form: { url: FORM } }]);
  expect(fromExtension()).toEqual([]);

  const lead = await scouting(bed)();
  const shown = await openLead(bed, lead.id);
  await shown.getByLabel('Why this person?').fill('She measured it.');
  await shown.getByRole('button', { name: 'Send', exact: true }).click();
  await expectState(shown, 'review');
  expect((await deliveryOf(bed, lead.id)).reason?.code).toBe('no-permission-wanted');
});
