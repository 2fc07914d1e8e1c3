// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { StoppedBanner } from '@/components/stopped/stopped-banner';
import { database } from '@/utils/database/database';
import { sendLead } from '@/utils/delivery/queue';
import { DEFAULTS, readSettings, type Settings, writeSettings } from '@/utils/settings';
import { readyLead, recordWith } from '../../delivery/environment';
import { soon } from '../../soon';

let root: Root;
const allow = vi.fn();

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.permissions.contains = vi.fn(async () => true);
  for (const event of [fakeBrowser.permissions.onAdded, fakeBrowser.permissions.onRemoved])
    Object.assign(event, { addListener: () => {}, removeListener: () => {} });
  await Promise.all(database.tables.map((table) => table.clear()));
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.body.children[0] as Element);
});

afterEach(() => acting(() => root.unmount()));

/** What the database says later draws by itself. */
async function acting(what: () => void): Promise<void> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  await act(async () => what());
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
}

const show = (change: Partial<Settings> = {}, showsPause = false) =>
  acting(() =>
    root.render(
      <StoppedBanner settings={{ ...DEFAULTS, ...change }} allow={allow} showsPause={showsPause} />,
    ),
  );
const said = () => document.body.textContent ?? '';
const button = () => document.querySelector('button');
const online = (is: boolean) => vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(is);

describe('what stops the queue', () => {
  it('is silent while everything goes', async () => {
    await database.forms.put(recordWith());
    await show();
    expect(said()).toBe('');
  });

  it.each([
    ['captcha', 'wanted to see a person'],
    ['sign-in', 'wanted you to sign in'],
    ['rate-limited', 'asked to slow down'],
    ['by-scout', 'You paused sending'],
  ] as const)('%s: says why, and Resume mends it', async (queuePaused, words) => {
    await writeSettings({ queuePaused });
    await show({ queuePaused });
    expect(said()).toContain(words);
    expect(button()?.textContent).toBe('Resume');
    await acting(() => button()?.click());
    await soon(async () => expect((await readSettings()).queuePaused).toBeNull());
  });

  it('leaves the scout’s own pause to what shows it already', async () => {
    await show({ queuePaused: 'by-scout' }, true);
    expect(said()).toBe('');
    await show({ queuePaused: 'captcha' }, true);
    expect(said()).toContain('paused');
  });

  it('names the missing permission, with the one button that gives it', async () => {
    fakeBrowser.permissions.contains = vi.fn(async () => false);
    await database.forms.put(recordWith());
    await show();
    await soon(() => expect(button()?.textContent).toBe('Allow docs.google.com'));
    await acting(() => button()?.click());
    expect(allow).toHaveBeenCalledOnce();
  });

  it('does not ask for a permission that a set-up line does without', async () => {
    fakeBrowser.permissions.contains = vi.fn(async () => false);
    await database.forms.put(recordWith({ via: 'set-up' }));
    await sendLead(await readyLead(), { followUp: false });
    await show();
    expect(said()).toBe('');
  });

  it('says offline only where something waits for the network, and tries by itself when it is back', async () => {
    online(false);
    await database.forms.put(recordWith());
    await show();
    expect(said()).toBe('');
    const { id } = await sendLead(await readyLead(), { followUp: false });
    await database.deliveries.update(id, {
      reason: { code: 'offline' },
      nextAttemptAt: '2099-01-01T00:00:00.000Z',
    });
    await soon(() => expect(said()).toContain('You are offline'));
    online(true);
    await acting(() => window.dispatchEvent(new Event('online')));
    await soon(async () =>
      expect((await database.deliveries.get(id))?.nextAttemptAt.startsWith('2099')).toBe(false),
    );
    await soon(() => expect(said()).toBe(''));
  });
});
