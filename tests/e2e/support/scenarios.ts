/** What lies behind the surfaces when they are looked at: from a new browser to one with a lead in every state. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { addQuestion, renameOption, setRequired } from '../../stand-ins/forms/edits.ts';
import { TEAM_ENTRIES, TEAM_FORM } from '../../stand-ins/forms/team-form.ts';
import type { Mode, ModeOptions } from '../../stand-ins/server.ts';
import { ASKING_FORM } from './asking-form.ts';
import type { Bed } from './bed.ts';
import { addLeads } from './database/many-leads.ts';
import {
  connect,
  openLead,
  restartWorker,
  sayWhy,
  scouting,
  sendNow,
  state,
  tenSecondsLater,
} from './scouting.ts';
import { keepAs, putBack } from './snapshot.ts';
import { storyPage } from './story-page.ts';

export type Scenario =
  | 'new'
  | 'unconnected'
  | 'connected'
  | 'full'
  | 'many'
  | 'asking'
  | 'broken-site'
  | 'changed';

interface Made {
  /** What it grows from. */
  from?: Scenario;
  make(bed: Bed): Promise<void>;
  /** What the form's server must know of it whenever it is looked at. */
  serve?(bed: Bed): void;
}

const SCENARIOS: Record<Scenario, Made> = {
  new: {
    // The database is made by whichever page of ours opens first.
    make: async (bed) => (await bed.openOwn('popup.html')).locator('main h1').waitFor(),
  },
  unconnected: { from: 'new', make: saveSome },
  connected: { from: 'unconnected', make: async (bed) => void (await connect(bed)) },
  full: { from: 'connected', make: bringToEachState },
  many: {
    from: 'full',
    async make(bed) {
      await addLeads(bed.own, 0, 40);
      const page = await bed.openOwn('leads.html');
      await expect(page.locator('.leads-count')).toContainText(/^\d\d leads$/);
    },
  },
  asking: {
    from: 'unconnected',
    serve: (bed) => bed.standIn.addForm(ASKING_FORM),
    make: async (bed) => void (await connect(bed, ASKING_FORM.short)),
  },
  'broken-site': { from: 'full', make: breakSite },
  changed: { from: 'full', serve: changeForm, make: findChangedForm },
};

/** Brings the browser there: made the first time, put back from then on. Every tab is closed before. */
export async function bringTo(bed: Bed, scenario: Scenario): Promise<void> {
  const { from, make, serve } = SCENARIOS[scenario];
  await bed.clear();
  bed.standIn.clearModes();
  bed.standIn.addForm(TEAM_FORM);
  serve?.(bed);
  if (await putBack(bed, scenario)) return;
  if (from) await bringTo(bed, from);
  serve?.(bed);
  await make(bed);
  await keepAs(bed, scenario);
  await bed.clear();
  await putBack(bed, scenario);
}

/** A story with people enough for every state. */
const STORY = 'https://lobste.rs/s/w0rlds/what_do_you_hand_to_a_model';
const PEOPLE = [
  {
    handle: 'halla_v',
    words:
      'Half a year of letting an agent triage our bug reports. It closes duplicates better than I did; it also closed two real ones, so now it only proposes.',
  },
  {
    handle: 'ostrakon',
    words: 'I keep a file of every prompt that failed. It is the most useful file I have.',
  },
  {
    handle: 'benita_r',
    words: 'Migrations: the model writes them, a script proves them on a copy, I read the diff.',
  },
  {
    handle: 'jorun',
    words: 'We measured it: reviews took 40 % longer for a month, then 20 % less than before.',
  },
  { handle: 'pale_ale', words: 'I stopped asking for code. I ask for the three ways it could go wrong.' },
  {
    handle: 'miro_k',
    words:
      'My students may use it if they hand in the transcript too. The transcripts are what we talk about.',
  },
  {
    handle: 'sanna_t',
    words:
      'Tide tables, 1911 to 1938, from scans. Four errors a page by hand, one with the model and a checksum.',
  },
];
/** Of them are kept, and not sent. */
const SAVED_THERE = 2;
/** Who come after them are brought to a state each. */
const BROUGHT = 4;

function scoutingThere(bed: Bed, from = 0) {
  bed.standIn.addPage({ serveAt: STORY, html: storyPage('w0rlds', PEOPLE) });
  return scouting(bed, { address: STORY, from });
}

/** One from each site, and two more to choose from. */
async function saveSome(bed: Bed): Promise<void> {
  const SAVED = [
    ['github', 'profile.html', 0],
    ['x', 'home-timeline-light.html', 0],
    ['lobsters', 'story-text.html', 1],
  ] as const;
  for (const [site, file, at] of SAVED) {
    const { page, buttons } = await bed.openFixture(site, file);
    await buttons[at]?.click();
    await expect(page.locator('[data-guest-scout="suggest"]').nth(at)).toHaveAttribute('data-state', 'saved');
    await page.close();
  }
  const suggest = scoutingThere(bed);
  const { id } = await suggest();
  for (let more = 1; more < SAVED_THERE; more += 1) await suggest();
  await sayWhy(bed, [id], 'Says what did not work, with numbers.');
}

/** A lead in every state that lasts, each really reached. */
async function bringToEachState(bed: Bed): Promise<void> {
  const suggest = scoutingThere(bed, SAVED_THERE);
  const STATES: [state: string, mode?: Mode, options?: ModeOptions][] = [
    ['sent'],
    ['unknown', 'drop-after-storing'],
    ['refused', 'too-large'],
    ['review', 'captcha', { on: 'POST' }],
  ];
  for (const [reached, mode, options] of STATES) {
    const lead = await suggest();
    const popup = await openLead(bed, lead.id);
    if (mode) bed.standIn.setMode(TEAM_FORM.id, mode, options);
    await sendNow(popup, 'Says what did not work, with numbers.');
    await reach(popup, reached);
    bed.standIn.clearModes();
    if (reached === 'review') await popup.getByRole('button', { name: 'Resume' }).click();
    await popup.close();
  }
}

/** X shows its posts by other marks: three visits, and the options say so. */
async function breakSite(bed: Bed): Promise<void> {
  const home = 'https://x.com/home';
  const html = readFileSync('tests/fixtures/x/home-timeline-light.html', 'utf8').replaceAll(
    'data-testid="tweet"',
    'data-testid="post"',
  );
  bed.standIn.addPage({ serveAt: home, html });
  const options = await bed.openOwn('options.html');
  await Promise.all([bed.open(home), bed.open(home), bed.open(home)]);
  await expect(options.getByText(/^X: no buttons/)).toBeVisible({ timeout: 20_000 });
}

const entry = (key: string) => Number(TEAM_ENTRIES[key]);

function changeForm(bed: Bed): void {
  bed.standIn.editForm(TEAM_FORM.id, setRequired(entry('examples'), true));
  bed.standIn.editForm(TEAM_FORM.id, addQuestion(901, 902, 'Which episode?', true));
  bed.standIn.editForm(TEAM_FORM.id, renameOption(entry('sellsTools'), "Don't know", 'No idea'));
}

/** Send finds another form than the one that was connected. */
async function findChangedForm(bed: Bed): Promise<void> {
  await restartWorker(bed);
  const lead = await scoutingThere(bed, SAVED_THERE + BROUGHT)();
  const popup = await openLead(bed, lead.id);
  await popup.getByLabel('Who they are').fill('Keeps the harbour’s incident log');
  await sendNow(popup);
  await reach(popup, 'held');
}

/** One delivery waits some seconds for the one before it: that time, too, passes at once. */
async function reach(popup: Page, name: string): Promise<void> {
  await expect(async () => {
    await tenSecondsLater(popup);
    await expect(state(popup, name)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
}
