/** Every surface in every state: by name, what must lie behind it, and the way there. Tests measure them, pictures show them. */
import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import { TEAM_FORM } from '../../stand-ins/forms/team-form.ts';
import { TEST_FORMS } from '../../stand-ins/forms/test-forms.ts';
import type { Bed } from './bed.ts';
import {
  cardFrame,
  clickInConfirmation,
  confirmationCopy,
  confirmationText,
  waitForButtons,
} from './in-page.ts';
import { bringTo, type Scenario } from './scenarios.ts';
import { connect, FORM_BOX, openOptions, paste, siteAccess } from './scouting.ts';

/** `tab`: a page of its own; `popup`: 400 wide, whatever happens; `panel`: as wide as its reader likes; `site`: over a page that is not ours. */
export type Place = 'tab' | 'popup' | 'panel' | 'site';

export interface Surface {
  name: string;
  place: Place;
  scenario: Scenario;
  /** Opens it and brings it to the state. */
  open(bed: Bed): Promise<Page>;
}

export const SIZES: Record<Place, { width: number; height: number }> = {
  tab: { width: 1280, height: 900 },
  popup: { width: 400, height: 600 },
  panel: { width: 360, height: 800 },
  site: { width: 1280, height: 900 },
};

/** 1280 px at 400 %, or 640 px at 200 %: the width at which WCAG 1.4.10 allows no scrolling to the side. */
export const NARROW = { width: 320, height: 720 };

export type Scheme = 'light' | 'dark';

/** Brings the browser to this surface, in its size and colours; nothing moves in it. */
export async function show(bed: Bed, { place, scenario, open }: Surface, scheme: Scheme = 'light') {
  await bringTo(bed, scenario);
  const { context } = bed.browser;
  // From the beginning: what lies over a page takes the colours that the page has when it comes.
  const paint = (page: Page) => void page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  context.on('page', paint);
  const page = await open(bed);
  context.off('page', paint);
  await page.setViewportSize(SIZES[place]);
  // What to do where a state needs a person is loaded when it is needed.
  await expect(page.locator('.delivery-wait')).toHaveCount(0);
  return page;
}

/** The same surface in the other colours: repainted, or over a page shown once more. */
export async function inDark(bed: Bed, page: Page, surface: Surface): Promise<Page> {
  if (surface.place === 'site') return show(bed, surface, 'dark');
  await page.emulateMedia({ colorScheme: 'dark' });
  return page;
}

/** The part of it that is ours: over a page the card's frame, or a copy of the line. */
export async function ours(page: Page, { place }: Surface, scheme: Scheme = 'light'): Promise<Page | Frame> {
  if (place !== 'site') return page;
  if (page.frames().length > 1) return cardFrame(page);
  const copy = await confirmationCopy(page);
  await copy.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  return copy;
}

/** Text of this size, as a reader may set it in the browser: `200%`. */
export async function textSize(surface: Page | Frame, size: string): Promise<void> {
  await surface.evaluate((size) => {
    document.documentElement.style.fontSize = size;
  }, size);
}

const button = (page: Page | Frame, name: string | RegExp): Locator => page.getByRole('button', { name });
const press = (page: Page | Frame, name: string | RegExp) => button(page, name).first().click();

/** The popup, or the panel, with its rows. */
async function list(bed: Bed, path = 'popup.html'): Promise<Page> {
  const page = await bed.openOwn(path);
  await page.setViewportSize(SIZES[path === 'popup.html' ? 'popup' : 'panel']);
  await expect(page.locator('.row').first()).toBeVisible();
  return page;
}

/** The first lead in this state. */
async function detail(bed: Bed, delivery: string, path?: string): Promise<Page> {
  const page = await list(bed, path);
  await page
    .locator('.row')
    .filter({ has: page.locator(`[data-delivery="${delivery}"]`) })
    .first()
    .click();
  await expect(page.getByLabel('Why this person?')).toBeVisible();
  return page;
}

/** The lead of this name. */
async function named(bed: Bed, name: string): Promise<Page> {
  const page = await list(bed);
  await page.locator('.row', { hasText: name }).click();
  await expect(page.getByLabel('Why this person?')).toBeVisible();
  return page;
}

async function setting(bed: Bed, change: object): Promise<void> {
  await bed.own.evaluate(
    (change) =>
      // biome-ignore lint/suspicious/noExplicitAny: the browser's own global
      (globalThis as any).chrome.storage.local
        .get('settings')
        // biome-ignore lint/suspicious/noExplicitAny: as it was stored
        .then(({ settings }: any) =>
          // biome-ignore lint/suspicious/noExplicitAny: the browser's own global
          (globalThis as any).chrome.storage.local.set({ settings: { ...settings, ...change } }),
        ),
    change,
  );
}

/** Several leads chosen, on the page of what the form will get. */
async function several(bed: Bed): Promise<Page> {
  const page = await list(bed);
  await page.locator('.row').first().focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Control+a');
  return page;
}

async function leads(bed: Bed): Promise<Page> {
  const page = await bed.openOwn('leads.html');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  return page;
}

async function aLead(bed: Bed): Promise<Page> {
  const page = await leads(bed);
  await page.keyboard.press('/');
  await page.keyboard.type('halla');
  const options = page.getByRole('listbox').getByRole('option');
  await expect(options).toHaveCount(1);
  await options.first().click();
  await expect(page.getByLabel('Why this person?')).toBeVisible();
  return page;
}

/** What a sheet would bring. */
async function sheet(bed: Bed): Promise<Page> {
  const page = await leads(bed);
  await page.keyboard.press('i');
  await page.getByLabel('File of the sheet').setInputFiles('tests/fixtures/sheets/english.csv');
  await expect(page.getByText('3 new leads')).toBeVisible();
  return page;
}

async function review(bed: Bed): Promise<Page> {
  const options = await openOptions(bed);
  await paste(options, 'https://forms.gle/GuestScoutTeam1');
  await expect(options.getByRole('heading', { name: TEAM_FORM.title })).toBeVisible();
  return options;
}

/** Saves somebody on a page of ours, so that the line stands below. */
async function saved(bed: Bed, file = 'story-text.html'): Promise<Page> {
  const { page, buttons } = await bed.openFixture('lobsters', file);
  await buttons[0]?.click();
  await expect.poll(() => confirmationText(page)).not.toBe('');
  return page;
}

async function card(bed: Bed): Promise<Page> {
  const page = await saved(bed);
  await clickInConfirmation(page, /^(add why|open)$/);
  await expect((await cardFrame(page)).getByLabel('Why this person?')).toBeVisible();
  return page;
}

const inPopup = (name: string, scenario: Scenario, open: Surface['open']): Surface => ({
  name: `popup-${name}`,
  place: 'popup',
  scenario,
  open,
});
const inLeads = (name: string, scenario: Scenario, open: Surface['open']): Surface => ({
  name: `leads-${name}`,
  place: 'tab',
  scenario,
  open,
});
const inOptions = (name: string, scenario: Scenario, open: Surface['open']): Surface => ({
  name: `options-${name}`,
  place: 'tab',
  scenario,
  open,
});

/** In an order in which each scenario follows from the one before. */
export const SURFACES: Surface[] = [
  {
    name: 'welcome-new',
    place: 'tab',
    scenario: 'new',
    async open(bed) {
      const page = await bed.openOwn('welcome.html');
      await waitForButtons(page, 1);
      return page;
    },
  },
  inPopup('empty', 'new', async (bed) => {
    const page = await bed.openOwn('popup.html');
    await expect(page.getByRole('heading', { name: 'Save the first guest' })).toBeVisible();
    return page;
  }),
  inLeads('empty', 'new', async (bed) => {
    const page = await bed.openOwn('leads.html');
    await expect(page.getByRole('heading', { name: 'Save the first guest' })).toBeVisible();
    return page;
  }),
  inOptions('new', 'new', async (bed) => {
    const page = await bed.openOwn('options.html');
    await expect(page.getByLabel(FORM_BOX)).toBeVisible();
    return page;
  }),
  inOptions('wrong-address', 'new', async (bed) => {
    const page = await bed.openOwn('options.html');
    await paste(page, 'https://example.org/form');
    await expect(page.getByLabel(FORM_BOX)).toHaveAttribute('aria-invalid', 'true');
    return page;
  }),
  inOptions('reading', 'new', async (bed) => {
    const page = await bed.openOwn('options.html');
    await page.route(/forms\.gle|docs\.google/, () => new Promise(() => {}));
    await paste(page, 'https://forms.gle/GuestScoutTeam1');
    await expect(page.getByRole('main').getByText('Reading the form…')).toBeVisible();
    return page;
  }),
  inOptions('review', 'new', review),
  inOptions('review-open', 'new', async (bed) => {
    const options = await review(bed);
    await options.getByLabel(/^Guest's name/).selectOption('skip');
    await press(options, 'Connect this form');
    await expect(options.getByText('One question is open')).toBeVisible();
    return options;
  }),
  inOptions('for-the-owner', 'new', async (bed) => {
    const options = await connect(bed, TEST_FORMS.limitOne.short);
    await expect(options.getByText(/Turn off “Limit to 1 response”/)).toBeVisible();
    return options;
  }),

  {
    name: 'welcome-practised',
    place: 'tab',
    scenario: 'unconnected',
    async open(bed) {
      const page = await bed.openOwn('welcome.html');
      const [practice] = await waitForButtons(page, 1);
      await practice?.click();
      await expect(page.locator('.practice-step', { hasText: 'Suggest as guest' })).toHaveAttribute(
        'data-done',
        'true',
      );
      await clickInConfirmation(page, /^add why$/);
      const shown = await cardFrame(page);
      await shown.getByLabel('Why this person?').fill('Wrote down who was right.');
      await expect(page.locator('.practice-step', { hasText: 'Say why' })).toHaveAttribute(
        'data-done',
        'true',
      );
      await shown.getByRole('button', { name: 'Close' }).click();
      await expect(page.locator('[data-guest-scout="card"]')).toHaveCount(0);
      return page;
    },
  },
  inPopup('yourself', 'connected', async (bed) => {
    const page = await list(bed);
    await press(page, 'Suggest yourself');
    await press(page, /^Save$/);
    await expect(page.getByText('Type the address of a profile')).toBeVisible();
    return page;
  }),
  inOptions('team', 'connected', async (bed) => {
    const options = await bed.openOwn('options.html');
    const line = await options.getByLabel('Set-up line', { exact: true }).inputValue();
    await press(options, 'Disconnect');
    await press(options, 'Disconnect');
    await expect(options.getByLabel(FORM_BOX)).toBeVisible();
    // As a policy would give it.
    await options.addInitScript((setUp) => {
      // biome-ignore lint/suspicious/noExplicitAny: the browser's own global
      (globalThis as any).chrome.storage.managed.get = async () => ({ setUp });
    }, line);
    await options.reload();
    await expect(button(options, 'Connect your team’s form')).toBeVisible();
    return options;
  }),
  inPopup('list-unconnected', 'unconnected', list),
  inPopup('asking', 'unconnected', async (bed) => {
    const [clip] = await bed.records<object>('clips');
    await bed.own.evaluate(
      (result) =>
        // biome-ignore lint/suspicious/noExplicitAny: the browser's own global
        (globalThis as any).chrome.storage.session.set({ suggestion: { at: Date.now(), result } }),
      { is: 'asking', capture: { ...clip } },
    );
    const page = await list(bed);
    await expect(button(page, 'Save them')).toBeVisible();
    return page;
  }),
  inPopup('same-person', 'unconnected', async (bed) => {
    const { page, buttons } = await bed.openFixture('lobsters', 'profile.html');
    await buttons[0]?.click();
    await expect(page.locator('[data-guest-scout="suggest"]').first()).toHaveAttribute('data-state', 'saved');
    const popup = await named(bed, 'Inez Kadare');
    await expect(button(popup, 'Not the same')).toBeVisible();
    return popup;
  }),
  inPopup('unsent-unconnected', 'unconnected', (bed) => named(bed, 'halla_v')),
  inPopup('forget', 'unconnected', async (bed) => {
    const page = await named(bed, 'halla_v');
    await press(page, 'Forget this person…');
    await expect(page.getByRole('dialog')).toBeVisible();
    return page;
  }),
  inPopup('deleted', 'unconnected', async (bed) => {
    const page = await named(bed, 'halla_v');
    await press(page, 'Delete');
    await expect(page.getByText('Deleted halla_v.', { exact: true })).toBeVisible();
    return page;
  }),
  { name: 'line-saved', place: 'site', scenario: 'new', open: (bed) => saved(bed) },
  { name: 'card-unconnected', place: 'site', scenario: 'new', open: card },

  inPopup('needs', 'asking', async (bed) => {
    const page = await named(bed, 'halla_v');
    await press(page, /^Send$/);
    await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
    return page;
  }),
  { name: 'card-needs', place: 'site', scenario: 'asking', open: card },

  inPopup('ready', 'full', (bed) => named(bed, 'halla_v')),
  inPopup('countdown', 'full', async (bed) => {
    const page = await named(bed, 'halla_v');
    await press(page, /^Send$/);
    await expect(button(page, 'Undo')).toBeVisible();
    return page;
  }),
  inPopup('list', 'full', list),
  inPopup('searched', 'full', async (bed) => {
    const page = await list(bed);
    await page.getByRole('searchbox').fill('measured');
    await expect(page.locator('.row')).toHaveCount(1);
    return page;
  }),
  inPopup('nothing-found', 'full', async (bed) => {
    const page = await list(bed);
    await page.getByRole('searchbox').fill('nobody said this');
    await expect(page.getByText('Nothing found.')).toBeVisible();
    return page;
  }),
  inPopup('paused', 'full', async (bed) => {
    await setting(bed, { queuePaused: 'captcha' });
    const page = await list(bed);
    await expect(page.getByText('Sending is paused').first()).toBeVisible();
    return page;
  }),
  inPopup('sent', 'full', async (bed) => {
    const page = await detail(bed, 'sent');
    const history = page.locator('.history');
    await history.locator('summary').first().click();
    await history.locator('.past summary').first().click();
    return page;
  }),
  inPopup('unknown', 'full', (bed) => detail(bed, 'unknown')),
  inPopup('refused', 'full', (bed) => detail(bed, 'refused')),
  inPopup('review', 'full', (bed) => detail(bed, 'review')),
  inPopup('several', 'full', several),
  inPopup('send-many', 'full', async (bed) => {
    const page = await several(bed);
    await press(page, /^Send \d+…$/);
    await expect(page.getByRole('heading', { name: /^Send \d+ leads?$/ })).toBeVisible();
    return page;
  }),
  inPopup('sending-many', 'full', async (bed) => {
    const page = await several(bed);
    await press(page, /^Send \d+…$/);
    await press(page, /^Send \d+$|^Send$/);
    await expect(page.getByText(/^Sending \d+ leads? in/)).toBeVisible();
    return page;
  }),
  { name: 'panel-list', place: 'panel', scenario: 'full', open: (bed) => list(bed, 'sidepanel.html') },
  {
    name: 'panel-detail',
    place: 'panel',
    scenario: 'full',
    open: (bed) => detail(bed, 'review', 'sidepanel.html'),
  },
  { name: 'card-ready', place: 'site', scenario: 'full', open: card },
  {
    name: 'line-failed',
    place: 'site',
    scenario: 'full',
    async open(bed) {
      const { page, buttons } = await bed.openFixture('lobsters', 'story-text.html');
      // What was removed meanwhile cannot be read any more.
      await page.evaluate(() => document.querySelector('.comment, .story')?.removeAttribute('data-shortid'));
      // A button that was just given to another post is not there for one click.
      await expect(async () => {
        await buttons[0]?.click();
        await expect.poll(() => confirmationText(page), { timeout: 3_000 }).not.toBe('');
      }).toPass({ timeout: 20_000 });
      return page;
    },
  },

  inLeads('list', 'many', leads),
  inLeads('lead', 'many', aLead),
  inLeads('filters', 'many', async (bed) => {
    const page = await leads(bed);
    await press(page, 'Filter');
    await page.getByLabel('A quote shows').selectOption('outcome');
    await expect(page.locator('.leads-count')).toContainText(/\d+ of \d+ leads/);
    return page;
  }),
  inLeads('nothing-found', 'many', async (bed) => {
    const page = await leads(bed);
    await page.getByRole('searchbox').fill('nobody said this');
    await expect(page.getByText('Nothing found.')).toBeVisible();
    return page;
  }),
  inLeads('several', 'many', async (bed) => {
    const page = await leads(bed);
    const rows = page.getByRole('listbox').getByRole('option');
    await rows.nth(1).locator('.row-sign').click();
    await rows.nth(3).click({ modifiers: ['Shift'] });
    await expect(page.getByRole('region', { name: 'Selected leads' })).toBeVisible();
    return page;
  }),
  inLeads('passed', 'many', async (bed) => {
    const page = await aLead(bed);
    await press(page, 'Pass');
    await expect(page.getByText('Passed on 1 lead.', { exact: true })).toBeVisible();
    return page;
  }),
  inLeads('keys', 'many', async (bed) => {
    const page = await leads(bed);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    return page;
  }),

  inLeads('stage', 'many', async (bed) => {
    await setting(bed, { isHost: true });
    const page = await aLead(bed);
    await page.getByLabel('Stage').selectOption('Invited');
    await page.getByLabel('In a line').fill('asked by mail, free from March');
    await expect(page.getByText('Invited: 1 lead.', { exact: true })).toBeVisible();
    return page;
  }),
  inLeads('stages', 'many', async (bed) => {
    await setting(bed, { isHost: true });
    const page = await leads(bed);
    for (const [at, key] of [...'123456'].entries()) {
      await page.keyboard.press('j');
      await expect(page.locator('[data-cursor]')).toHaveAttribute('aria-posinset', String(at + 1));
      await page.keyboard.press(key);
      await expect(page.locator('.lead-list .stage-label')).toHaveCount(at + 1);
    }
    await page.keyboard.press('Home');
    await page.keyboard.press('x');
    await press(page, 'Filter');
    return page;
  }),

  inLeads('bring-in', 'many', async (bed) => {
    const page = await leads(bed);
    await page.keyboard.press('i');
    await expect(page.getByLabel('Paste the cells here')).toBeFocused();
    return page;
  }),
  inLeads('sheet', 'many', async (bed) => {
    const page = await sheet(bed);
    await page.getByText('columns, and what they are').click();
    return page;
  }),
  inLeads('nominated', 'many', async (bed) => {
    const page = await sheet(bed);
    await button(page, 'Bring in').last().click();
    await expect(page.getByRole('dialog')).toContainText('Brought in: english.csv');
    await page.keyboard.press('Enter');
    await page.getByLabel('Order').selectOption('Most nominated first');
    const first = page.getByRole('listbox').getByRole('option').first();
    await expect(first).toContainText('Nominated 3 times');
    await first.click();
    await expect(page.getByRole('region', { name: 'Nominations' })).toContainText('Nominated 3 times');
    return page;
  }),
  inLeads('invitation', 'many', async (bed) => {
    await setting(bed, { isHost: true, showName: '' });
    const page = await aLead(bed);
    await press(page, 'Write invitation…');
    const letter = page.getByRole('dialog', { name: 'Invitation to halla_v' });
    await press(page, 'Copy the text');
    await expect(letter.getByText('Mark as invited?')).toBeVisible();
    return page;
  }),
  inOptions('host', 'full', async (bed) => {
    await setting(bed, { isHost: true });
    const page = await bed.openOwn('options.html');
    await page.getByLabel('Invitation', { exact: true }).fill('Hello {nmae}, {quote}');
    await expect(page.getByText('{nmae} is no place')).toBeVisible();
    return page;
  }),

  inOptions('connected', 'full', async (bed) => {
    const page = await bed.openOwn('options.html');
    await expect(page.getByText('Connected', { exact: true })).toBeVisible();
    return page;
  }),
  inOptions('answers', 'full', async (bed) => {
    const page = await bed.openOwn('options.html');
    await press(page, 'Change the answers');
    await expect(button(page, 'Save changes')).toBeVisible();
    return page;
  }),
  inOptions('disconnect', 'full', async (bed) => {
    const page = await bed.openOwn('options.html');
    await press(page, 'Disconnect');
    await expect(page.getByText('Disconnect this form?')).toBeVisible();
    return page;
  }),
  inOptions('import-broken', 'full', async (bed) => {
    const page = await bed.openOwn('options.html');
    await page.getByLabel('File to import').setInputFiles({
      name: 'photo.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"a":1}'),
    });
    await expect(page.getByText('This is no Guest Scout export.').first()).toBeVisible();
    return page;
  }),
  inOptions('import-preview', 'full', async (bed) => {
    const page = await bed.openOwn('options.html');
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Download')]);
    await page.getByLabel('File to import').setInputFiles(await file.path());
    await expect(page.getByText(/\d+ new, \d+ merged, \d+ the same/).first()).toBeVisible();
    return page;
  }),
  inOptions('erase', 'full', async (bed) => {
    const page = await bed.openOwn('options.html');
    await press(page, 'Erase everything…');
    await page.getByLabel('Type “erase” to confirm').press('Enter');
    await expect(page.getByText('Type the word erase, or keep everything.')).toBeVisible();
    return page;
  }),
  inOptions('person', 'full', async (bed) => {
    const [lead] = await bed.records<{ leadId: string }>('deliveries');
    const page = await bed.openOwn(`options.html#person=${lead?.leadId}`);
    const person = page.getByRole('region', { name: /What is kept about/ });
    await person.getByText('Look at all of it').click();
    await expect(person.locator('pre').first()).toBeVisible();
    return page;
  }),
  inOptions('site-health', 'broken-site', async (bed) => {
    const page = await bed.openOwn('options.html');
    await expect(page.getByText(/^X: no buttons/)).toBeVisible();
    await press(page, 'Copy report about X');
    await page.getByText('What is in it').first().click();
    await expect(page.locator('.health-report pre')).toBeVisible();
    return page;
  }),

  inPopup('form-changed', 'changed', (bed) => detail(bed, 'held')),
  inOptions('form-changed', 'changed', async (bed) => {
    const page = await bed.openOwn('options.html');
    await expect(page.getByText('The form has changed since it was connected')).toBeVisible();
    return page;
  }),

  // Last: access that was taken away stays away.
  inOptions('no-access', 'full', async (bed) => {
    await siteAccess(bed, 'ON_SPECIFIC_SITES');
    const page = await bed.openOwn('options.html');
    await expect(page.getByText('not now: held')).toBeVisible();
    return page;
  }),
  inPopup('no-access', 'full', async (bed) => {
    const page = await named(bed, 'halla_v');
    await expect(button(page, 'Allow docs.google.com').first()).toBeVisible();
    return page;
  }),
  inOptions('review-without-permission', 'full', async (bed) => {
    const page = await bed.openOwn('options.html');
    const line = await page.getByLabel('Set-up line', { exact: true }).inputValue();
    await paste(page, line);
    await expect(page.getByText(/from a set-up line, without permission/)).toBeVisible();
    return page;
  }),
];
