import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { cancelDelivery, sendLead, settleReview } from '@/utils/delivery/queue';
import { formShown, openReview } from '@/utils/delivery/review-tab';
import type { DeliveryState } from '@/utils/model/delivery';
import { formWith, readyLead, recordWith } from './environment';

const FORM = 'https://docs.google.com/forms/d/e/FORM';
const SECTION = `${FORM}/formResponse`;
const registered = vi.fn(async (_: unknown) => {});
let nextTab = 1;
let allowed = true;

beforeEach(async () => {
  fakeBrowser.reset();
  nextTab = 1;
  allowed = true;
  fakeBrowser.permissions.contains = vi.fn(async () => allowed);
  browser.tabs.create = vi.fn(async ({ url }: { url: string }) => ({ id: nextTab++, url })) as never;
  let known: unknown[] = [];
  browser.scripting.getRegisteredContentScripts = vi.fn(async () => known) as never;
  registered.mockReset().mockImplementation(async (scripts) => {
    known = scripts as unknown[];
  });
  browser.scripting.registerContentScripts = registered as never;
  await Promise.all(database.tables.map((table) => table.clear()));
  // Receipts bring a captcha: the form is submitted by hand, and its success page may be seen.
  await database.forms.put(recordWith({ form: formWith({ captcha: true }) }));
});

const underReview = async (handle = 'ada') =>
  (await sendLead(await readyLead(handle), { followUp: false })).id;
const stateOf = async (id: string) => (await database.deliveries.get(id))?.state;
const setState = (id: string, state: DeliveryState) => database.deliveries.update(id, { state });
const openedAt = () => vi.mocked(browser.tabs.create).mock.lastCall?.[0]?.url ?? '';
const shows = (tabId: number, url: string, arrived = false) => formShown({ tabId, url, arrived });

describe('opening a delivery’s form', () => {
  it('opens it filled in, and has the form’s pages of any account watched until the browser ends', async () => {
    await openReview(await underReview());
    expect(openedAt()).toMatch(
      /^https:\/\/docs\.google\.com\/forms\/d\/e\/FORM\/viewform\?usp=pp_url&entry\.101=Name\+of\+ada/,
    );
    expect(registered).toHaveBeenCalledWith([
      {
        id: 'form-tab/FORM',
        js: ['/form-tab.js'],
        matches: ['https://docs.google.com/forms/*d/e/FORM/*'],
        runAt: 'document_idle',
        persistAcrossSessions: false,
      },
    ]);
    await openReview(await underReview('bo'));
    expect(registered).toHaveBeenCalledTimes(1);
  });

  it('without permission opens it all the same, and watches nothing', async () => {
    const id = await underReview();
    allowed = false;
    await openReview(id);
    expect(openedAt()).toContain('entry.101=');
    expect(registered).not.toHaveBeenCalled();
    await shows(1, SECTION, true);
    expect(await stateOf(id)).toBe('review');
  });

  it('where pages cannot be watched leaves it to the scout', async () => {
    registered.mockRejectedValue(new Error('no ports in patterns'));
    const id = await underReview();
    await openReview(id);
    await shows(1, SECTION, true);
    expect(await stateOf(id)).toBe('review');
  });

  it('refuses what is not under review any more, and a form that is gone', async () => {
    const id = await underReview();
    await database.forms.clear();
    await expect(openReview(id)).rejects.toThrow('Its form is not connected any more');
    await cancelDelivery(id);
    await expect(openReview(id)).rejects.toThrow('no longer waiting to be submitted');
    expect(browser.tabs.create).not.toHaveBeenCalled();
  });
});

describe('the success page', () => {
  it('in the delivery’s own tab marks it as sent, over sections and reloads', async () => {
    const id = await underReview();
    await openReview(id);
    await shows(1, openedAt());
    await shows(1, SECTION);
    await shows(1, openedAt().replace('/d/e/', '/u/1/d/e/').replace('?', '?pli=1&'));
    expect(await stateOf(id)).toBe('review');
    await shows(1, SECTION, true);
    expect(await database.deliveries.get(id)).toMatchObject({ state: 'sent', sentAt: expect.any(String) });
  });

  it('in any other tab marks nothing', async () => {
    const [ada, bo] = [await underReview('ada'), await underReview('bo')];
    await openReview(ada);
    await openReview(bo);
    await shows(3, SECTION, true);
    expect([await stateOf(ada), await stateOf(bo)]).toEqual(['review', 'review']);
    await shows(2, SECTION, true);
    expect([await stateOf(ada), await stateOf(bo)]).toEqual(['review', 'sent']);
  });

  it('of another response in the same tab marks no second delivery', async () => {
    const ada = await underReview('ada');
    await openReview(ada);
    await shows(1, SECTION, true);
    await setState(ada, 'review');
    await shows(1, `${FORM}/viewform?usp=form_confirm`);
    await shows(1, SECTION, true);
    expect(await stateOf(ada)).toBe('review');
  });

  it.each([
    ['an empty copy of the form', `${FORM}/viewform`],
    ['another link to it', `${FORM}/viewform?usp=sf_link`],
    ['somebody else’s answers', `${FORM}/viewform?usp=pp_url&entry.101=Name+of+bo&entry.102=why+bo`],
    ['another form', `${FORM.replace('FORM', 'OTHER')}/viewform`],
  ])('after %s was opened in the tab marks nothing', async (_, url) => {
    const id = await underReview();
    await openReview(id);
    await shows(1, openedAt());
    await shows(1, url);
    await shows(1, SECTION, true);
    expect(await stateOf(id)).toBe('review');
  });

  it('of another form marks nothing', async () => {
    const id = await underReview();
    await openReview(id);
    await shows(1, SECTION.replace('FORM', 'OTHER'), true);
    expect(await stateOf(id)).toBe('review');
  });

  it('after the browser was started again marks nothing', async () => {
    const id = await underReview();
    await openReview(id);
    await browser.storage.session.clear();
    await shows(1, SECTION, true);
    expect(await stateOf(id)).toBe('review');
  });

  it('counts for what was queued again meanwhile, so that it goes once', async () => {
    const id = await underReview();
    await openReview(id);
    await settleReview(id, 'again');
    expect(await stateOf(id)).toBe('queued');
    await shows(1, SECTION, true);
    expect(await stateOf(id)).toBe('sent');
  });

  it.each<[DeliveryState, DeliveryState]>([
    ['held', 'sent'],
    ['unknown', 'sent'],
    ['sending', 'sending'],
    ['cancelled', 'cancelled'],
    ['refused', 'refused'],
    ['sent', 'sent'],
  ])('of one that is %s meanwhile leaves it %s', async (state, then) => {
    const id = await underReview();
    await openReview(id);
    await setState(id, state);
    await shows(1, SECTION, true);
    expect(await stateOf(id)).toBe(then);
  });

  it('of a lead that was deleted is no fault', async () => {
    const id = await underReview();
    await openReview(id);
    await database.deliveries.delete(id);
    await expect(shows(1, SECTION, true)).resolves.toBeUndefined();
  });
});
