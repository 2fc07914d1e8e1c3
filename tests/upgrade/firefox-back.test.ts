/** The package of before in Firefox over what a later one wrote: it says so and touches nothing; the later one again goes on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Lead } from '../../utils/model/lead';
import { records } from '../e2e/support/database/database';
import { tenSecondsLater } from '../e2e/support/scouting';
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
import { expectNothingLost } from './support/nothing-lost';
import { asNext, FIREFOX, leavesNewerAlone, newlyAsked, type Package } from './support/packages';
import { counted, tell } from './support/told';

const { before: to, now } = FIREFOX;
const PAGES = ['popup.html', 'leads.html', 'options.html'];

needsFirefox();
test.skip(!leavesNewerAlone(), 'That version did not look whether a newer one wrote the database.');
test.setTimeout(180_000);

let folder: string;
let from: Package;
let drill: FirefoxDrill;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guest-scout-next-'));
  from = asNext(now, folder);
  drill = await startFirefoxWith(from);
});
test.afterEach(async () => {
  await drill?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('an older version says so on every page and touches nothing, and the newer one goes on', async () => {
  const { firefox, standIn } = drill;
  const rows = () => standIn.rows(TEAM_FORM.id);
  await (await connectTeamForm(firefox)).close();
  const story = await saveInStory(firefox, 2);
  const [draft, waiting] = await records<Lead>(firefox.welcome, 'leads');
  await type(await openLead(firefox, draft?.id), 'Why this person?', 'Half a sentence that');
  await pressSend(await openLead(firefox, waiting?.id));
  const before = await everything(firefox.welcome);

  await drill.put(to);
  await tenSecondsLater(firefox.welcome);
  const found = await everything(firefox.welcome);
  expectNothingLost(before, found);
  const said = new Set<string>();
  for (const path of PAGES) {
    const page = await firefox.open(path);
    await waitForWords(page, 'Your leads cannot be opened');
    said.add(await wordsAt(page, '.notice-body > div'));
  }
  await story.bringToFront();
  await pressButton(story, 2);
  await waitForState(story, 'failed', 2);
  said.add(await confirmationText(story));
  expect(await everything(firefox.welcome)).toEqual(found);
  expect(rows()).toEqual([]);
  tell({ browser: 'Firefox', from, to, kept: counted(found), said: [...said] });

  await drill.put(from);
  await untilSent(firefox, async () => expect(rows()).toHaveLength(1));
  const after = await everything(firefox.welcome);
  expectNothingLost(before, after, newlyAsked(to, from));
  expect(after.tables.leads?.map(({ why }) => why)).toContain('Half a sentence that');
  tell({ browser: 'Firefox', from: to, to: from, kept: counted(after), said: [] });
});
