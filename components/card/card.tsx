import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { LeadView } from '@/utils/model/view';
import { nameOf } from '../lead/called';
import { seesItself, useInSight } from '../lead/delivery/in-sight';
import type { SendGate } from '../lead/delivery/send-gate';
import { StateLabel } from '../lead/delivery/state-label';
import { LeadEditor } from '../lead/lead-editor';
import { PersonLine } from '../person/person-line';
import { Announcer } from '../ui/announce';
import { Button } from '../ui/controls/button';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { closeCard, openInTab } from './card-actions';
import { type CardState, useCard } from './use-card';
import './card.css';

/** The card over a page. Without the token of a click it is nobody's card and shows nothing. */
export function Card({ token }: { token: string }) {
  const { state, actions } = useCard(token);
  const inSight = useInSight();
  useEscape(closeCard);
  return (
    <Announcer>
      <main className="card">
        {state.is === 'shown' ? (
          <>
            <CardHead view={state.view} inSight={inSight === 'yes'} />
            {state.gone && (
              <div className="card-gone">
                <Notice tone="warn">{state.gone}</Notice>
              </div>
            )}
            <LeadEditor
              key={state.view.lead.id}
              view={state.view}
              actions={actions}
              removeWord={i18n.t('card.undoSave')}
              gate={gateOf(inSight)}
              person={<PersonLine person={state.view.person} />}
            />
          </>
        ) : (
          <NothingShown state={state} />
        )}
      </main>
    </Announcer>
  );
}

/** Nobody sends from under something of the page's: where the browser cannot see that, Send stands in a tab of our own. */
function gateOf(inSight: ReturnType<typeof useInSight>): SendGate {
  if (!seesItself()) return { elsewhere: openInTab };
  return { waits: inSight !== 'yes', why: inSight === 'covered' ? i18n.t('card.covered') : undefined };
}

function CardHead({ view, inSight }: { view: LeadView; inSight: boolean }) {
  useFocusFirst(inSight);
  return (
    <header className="card-head">
      <div className="card-title">
        <h1 dir="auto">{nameOf(view.lead)}</h1>
        <StateLabel delivery={view.delivery} lead={view.lead} />
      </div>
      <Button
        kind="quiet"
        className="button-icon"
        aria-label={i18n.t('card.close')}
        title={i18n.t('card.close')}
        onClick={closeCard}
      >
        <Icon name="close" size={18} />
      </Button>
    </header>
  );
}

function NothingShown({ state }: { state: CardState }) {
  if (state.is === 'failed') {
    return (
      <div className="card-nothing">
        <Notice tone="bad" action={<Button onClick={closeCard}>{i18n.t('card.close')}</Button>}>
          {state.message}
        </Notice>
      </div>
    );
  }
  return <p className="card-nothing">{insteadOfLead(state)}</p>;
}

function insteadOfLead({ is }: CardState): string {
  if (is === 'stranger') return i18n.t('card.nothing');
  return is === 'gone' ? i18n.t('card.deleted') : '';
}

/** The sentence that matters is ready to be typed, once the scout sees where; unless they went elsewhere meanwhile. */
function useFocusFirst(inSight: boolean) {
  const done = useRef(false);
  useEffect(() => {
    if (!inSight || done.current) return;
    done.current = true;
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('[data-focus-first]')?.focus();
  }, [inSight]);
}

function useEscape(close: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      event.preventDefault();
      close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [close]);
}
