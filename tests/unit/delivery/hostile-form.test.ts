/** A form that is stored and leads elsewhere, however it came to be there: nothing is opened, watched, sent or connected. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { acceptForm, connectForm } from '@/utils/delivery/connected-form';
import { examine } from '@/utils/delivery/engine/examine';
import { openReview } from '@/utils/delivery/review-tab';
import { watchPages } from '@/utils/delivery/watched-pages';
import { postAnswers } from '@/utils/forms/google/send';
import { prefilledUrl } from '@/utils/forms/google/tab/prefill';
import type { ConnectedForm } from '@/utils/model/mapping';
import { mayReach } from '@/utils/permissions';
import { formFrom } from '../forms/forms';
import { TEAM_ITEMS } from '../forms/team-form';
import { deliveryOf } from '../transfer/samples';
import { testEnvironment } from './environment';

const form = formFrom(TEAM_ITEMS);
const record: ConnectedForm = {
  id: form.id,
  form,
  mapping: {},
  via: 'set-up',
  connectedAt: '2026-11-22T10:00:00.000Z',
};

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});

describe.each([
  ['another host', `https://docs.google.com.evil.example/forms/d/e/${form.id}/viewform?,${form.url}`],
  ['a script', `javascript:alert(1)//,${form.url}`],
  ['another form', form.url.replace(form.id, '1FAIpQLSother')],
  ['no address', 'torn'],
])('a form that leads to %s', (_, url) => {
  const hostile = { ...record, form: { ...form, url } };

  it('is not opened for review', async () => {
    const create = vi.spyOn(browser.tabs, 'create');
    await database.forms.put(hostile);
    const delivery = deliveryOf(crypto.randomUUID(), { state: 'review', formId: form.id });
    await database.deliveries.put(delivery);
    await expect(openReview(delivery.id)).rejects.toMatchObject({ code: 'form-gone' });
    expect(create).not.toHaveBeenCalled();
    expect(prefilledUrl(hostile, []).url).toBe('');
    expect(await watchPages(hostile.form)).toBe(false);
  });

  it('is not even read before a delivery', async () => {
    await database.forms.put(hostile);
    const delivery = deliveryOf(crypto.randomUUID(), { state: 'queued', formId: form.id });
    const copies = { get: vi.fn(), forget: vi.fn(), forgetFailures: vi.fn() };
    const verdict = await examine(delivery, testEnvironment(), copies);
    expect(verdict.go || verdict.stop(delivery)).toMatchObject({
      state: 'held',
      reason: { code: 'form-gone' },
    });
    expect(copies.get).not.toHaveBeenCalled();
  });

  it('gets no request', async () => {
    const fetch = vi.fn();
    const sent = await postAnswers({ form: hostile.form, answers: [], path: [0], token: '', fetch });
    expect(sent).toMatchObject({ state: 'held', reason: { code: 'form-gone' } });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is neither connected nor taken over', async () => {
    await expect(connectForm(hostile)).rejects.toMatchObject({ code: 'form-elsewhere' });
    await database.forms.put({ ...record, changed: hostile.form });
    await expect(acceptForm(form.id)).rejects.toMatchObject({ code: 'does-not-fit' });
    expect((await database.forms.get(form.id))?.form.url).toBe(form.url);
  });
});

it('whether a place may be reached is asked of web addresses only, and never fails', async () => {
  for (const url of ['javascript:alert(1)', 'data:,x', 'torn', '']) expect(await mayReach(url)).toBe(false);
});
