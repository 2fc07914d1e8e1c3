// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { Card } from '@/components/card/card';
import { view } from '../invented';

let root: Root;
let sent: { name: string; data: unknown }[];

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.body.children[0] as Element);
  sent = [];
  const answer = async (message: { name: string; data: unknown }) => {
    sent.push(message);
    return { ok: true, value: view };
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
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
  });

  it('closes on Escape', async () => {
    await show('one-time');
    await act(async () =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    );
    expect(sent.at(-1)?.name).toBe('card.close');
  });
});
