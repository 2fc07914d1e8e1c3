/** The package of before in Firefox, with a draft, a queue, a delivery in flight and pages open; then this one over it, and a restart. */
import { expect, test } from '@playwright/test';
import type { Delivery } from '../../utils/model/delivery';
import type { Lead } from '../../utils/model/lead';
import { records } from '../e2e/support/database/database';
import { connectTeamForm } from '../firefox/support/connecting';
import { type, waitForWords } from '../firefox/support/extension-page';
import { needsFirefox } from '../firefox/support/firefox';
import { confirmationText, pressButton, waitForState } from '../firefox/support/in-page';
import { TEAM_FORM } from '../stand-ins/forms/team-form';
import { everything } from './support/everything';
import {
  type FirefoxDrill,
  openLead,
  pressSend,
  saveInStory,
  startFirefoxWith,
  untilSent,
  wordsAt,
} from './support/firefox';
import { expectNothingLost, expectNothingTwice } from './support/nothing-lost';
import { FIREFOX, newlyAsked } from './support/packages';
import { counted, tell } from './support/told';

const { before: from, now: to } = FIREFOX;

needsFirefox();
test.setTimeout(180_000);

let drill: FirefoxDrill;
test.beforeEach(async () => {
  drill = await startFirefoxWith(from);
});
test.afterEach(() => drill?.close());

const leads = () => records<Lead>(drill.firefox.welcome, 'leads');
const deliveries = () => records<Delivery>(drill.firefox.welcome, 'deliveries');
const rows = () => drill.standIn.rows(TEAM_FORM.id);

const deliveryOf = async (id: string) => (await deliveries()).find(({ leadId }) => leadId === id);

test('nothing is lost, nothing is sent twice, open pages go on', async () => {
  const { firefox, standIn } = drill;
  await (await connectTeamForm(firefox)).close();
  const story = await saveInStory(firefox, 3);
  const [draft = '', flying = '', waiting = ''] = (await leads()).map(({ id }) => id);
  standIn.setMode(TEAM_FORM.id, 'stall-after-storing');
  await pressSend(await openLead(firefox, flying));
  await untilSent(firefox, async () => expect((await deliveryOf(flying))?.state).toBe('sending'));
  await expect.poll(() => rows().length).toBe(1);
  const typed = await openLead(firefox, draft);
  await type(typed, 'Why this person?', 'Half a sentence that');
  await pressSend(await openLead(firefox, waiting));
  expect((await deliveryOf(waiting))?.state).toBe('queued');
  const before = await everything(firefox.welcome);

  standIn.clearModes();
  await drill.put(to);

  await untilSent(firefox, async () => expect((await deliveryOf(waiting))?.state).toBe('sent'));
  await story.bringToFront();
  await pressButton(story, 3);
  await waitForState(story, 'saved', 3);
  const saidOnPage = 'Saved on this device';
  expect(await confirmationText(story)).toContain(saidOnPage);
  const unsure = await openLead(firefox, flying);
  await waitForWords(unsure, 'It did not, send again');
  const saidOfFlying = await wordsAt(unsure, '.delivery .notice-title');
  const after = await everything(firefox.welcome);
  expectNothingLost(before, after, newlyAsked(from, to));
  expect((await leads()).find(({ id }) => id === draft)?.why).toBe('Half a sentence that');
  expect((await deliveryOf(flying))?.state).toBe('unknown');

  await firefox.restart();
  const restarted = await everything(firefox.welcome);
  expectNothingLost(after, restarted);
  await expect
    .poll(async () => (await deliveries()).map(({ state }) => state).toSorted())
    .toEqual(['sent', 'unknown']);
  expectNothingTwice(restarted, rows());
  expect(rows()).toHaveLength(2);
  tell({ browser: 'Firefox', from, to, kept: counted(restarted), said: [saidOfFlying, saidOnPage] });
});
