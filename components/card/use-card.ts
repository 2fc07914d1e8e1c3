import { useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { MessageFailed, send } from '@/utils/messages/send';
import type { LeadView } from '@/utils/model/view';
import type { LeadActions } from '../lead/lead-actions';
import { cardActions } from './card-actions';

export type CardState =
  | { is: 'stranger' }
  | { is: 'loading' }
  /** `gone`: it was deleted meanwhile, as a sentence; what was typed stays in sight. */
  | { is: 'shown'; view: LeadView; gone?: string }
  | { is: 'failed'; message: string }
  | { is: 'gone' };

/**
 * Claims the card's lead with the one-time token, and asks for it again whenever the database changed.
 * Without a token nothing is asked at all.
 */
export function useCard(token: string): { state: CardState; actions: LeadActions } {
  const [state, setState] = useState<CardState>(token ? { is: 'loading' } : { is: 'stranger' });

  useEffect(() => {
    if (!token) return;
    let asked = 0;
    let stopped = false;
    const ask = async (view: Promise<LeadView>) => {
      asked += 1;
      const turn = asked;
      try {
        const answer = await view;
        if (turn === asked && !stopped)
          setState((now) => (now.is === 'gone' ? now : { is: 'shown', view: answer }));
      } catch (error) {
        if (!stopped) setState((now) => afterFailure(now, error));
      }
    };
    const onNotice = (notice: unknown) => {
      if (isDatabaseChanged(notice)) void ask(send('card.view', {}));
    };
    const claimed = ask(send('card.claim', { token }));
    void claimed.then(() => {
      if (!stopped) browser.runtime.onMessage.addListener(onNotice);
    });
    return () => {
      stopped = true;
      browser.runtime.onMessage.removeListener(onNotice);
    };
  }, [token]);

  const leadId = state.is === 'shown' ? state.view.lead.id : undefined;
  const actions = useMemo(
    () =>
      cardActions(
        leadId,
        (view) => setState({ is: 'shown', view }),
        () => setState({ is: 'gone' }),
      ),
    [leadId],
  );
  return { state, actions };
}

/**
 * A lead in sight stays in sight when one look at it fails: what is being typed must not vanish. Only of a person who asked not to
 * be suggested nothing is shown any more.
 */
function afterFailure(now: CardState, error: unknown): CardState {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof MessageFailed ? error.code : '';
  if (now.is === 'gone') return now;
  if (now.is !== 'shown' || code === 'forgotten') return { is: 'failed', message };
  return code === 'lead-gone' ? { ...now, gone: message } : now;
}

const isDatabaseChanged = (notice: unknown) =>
  typeof notice === 'object' && notice !== null && 'name' in notice && notice.name === 'database.changed';
