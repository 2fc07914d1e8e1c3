// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Card } from '@/components/card/card';
import type { LeadView } from '@/utils/model/view';
import { soon } from '../../soon';
import { view } from '../invented';

const buttons = (name: string) =>
  [...document.querySelectorAll('button')].filter((one) => one.textContent?.trim() === name);

let root: Root;
let sent: { name: string; data: unknown }[];
let shown: LeadView;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.body.children[0] as Element);
  sent = [];
  shown = view;
  const answer = async (message: { name: string; data: unknown }) => {
    sent.push(message);
    return { ok: true, value: shown };
  };
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(answer as never);
});

afterEach(() => act(() => root.unmount()));

const show = (token: string) => act(async () => root.render(<Card token={token} />));

describe('the card', () => {
  it('shows nothing and asks nothing when a page frames it without a token', async () => {
    await show('');
    expect(sent).toEqual([]);
    expect(document.body.textContent).not.toContain('Ines');
  });

  it('claims its lead with the token, and puts the focus on why', async () => {
    await show('one-time');
    expect(sent).toEqual([{ name: 'card.claim', data: { token: 'one-time' } }]);
    expect(document.body.textContent).toContain('Ines Marlowe');
    // What a timer changes is drawn when an act ends.
    await soon(async () => {
      await act(async () => {});
      expect(document.activeElement?.tagName).toBe('TEXTAREA');
    });
  });

  it('has no Send where the browser cannot tell what lies over it: that stands in a tab of our own', async () => {
    await show('one-time');
    expect(buttons('Send')).toEqual([]);
    await act(async () => buttons('Review and send')[0]?.click());
    expect(sent.map(({ name }) => name)).toEqual(['card.claim', 'card.review']);
  });

  it('lets Send and the focus wait until all of it was in sight for a moment, says why, and waits again', async () => {
    let look = (_: object[]) => {};
    const asked = vi.fn();
    class Observer {
      constructor(hear: typeof look, how: object) {
        look = hear;
        asked(how);
      }
      observe = vi.fn();
      disconnect = vi.fn();
    }
    vi.stubGlobal('IntersectionObserver', Observer);
    vi.stubGlobal(
      'IntersectionObserverEntry',
      class {
        get isVisible() {
          return false;
        }
      },
    );
    vi.useFakeTimers();
    if (view.projection) shown = { ...view, projection: { ...view.projection, problems: [], asks: [] } };
    const looks = (isVisible: boolean) => act(async () => look([{ isVisible }]));
    const passes = (ms: number) => act(async () => vi.advanceTimersByTime(ms));
    const press = () => act(async () => buttons('Send')[0]?.click());
    const wasSent = () => sent.some(({ name }) => name === 'card.send');
    try {
      await show('one-time');
      expect(asked).toHaveBeenCalledWith({ trackVisibility: true, delay: 100 });
      await passes(2_000);
      await press();
      await looks(false);
      expect(document.body.textContent).toContain('may lie over this card');
      await passes(2_000);
      await press();
      expect(wasSent()).toBe(false);
      expect(document.activeElement).toBe(document.body);

      await looks(true);
      expect(document.body.textContent).not.toContain('may lie over this card');
      await passes(500);
      await press();
      await looks(false);
      await looks(true);
      await passes(500);
      await press();
      expect(wasSent()).toBe(false);
      await passes(200);
      expect(document.activeElement?.tagName).toBe('TEXTAREA');
      await press();
      expect(wasSent()).toBe(true);
    } finally {
      vi.useRealTimers();
      vi.unstubAllGlobals();
    }
  });

  it('closes on Escape', async () => {
    await show('one-time');
    await act(async () =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    );
    expect(sent.at(-1)?.name).toBe('card.close');
  });
});
