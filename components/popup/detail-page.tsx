import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { viewOfLead } from '@/utils/delivery/lead-view';
import type { Settings } from '@/utils/settings';
import { SentHistory } from '../history/sent-history';
import { handleOf, nameOf } from '../lead/called';
import { StateLabel } from '../lead/delivery/state-label';
import { LeadEditor } from '../lead/lead-editor';
import { popupActions } from '../lead/page-actions';
import { Nominations } from '../nominations/nominations';
import { PersonFoot } from '../person/person-foot';
import { PersonSection } from '../person/person-section';
import { BackButton } from '../ui/controls/back-button';
import { useEscape } from '../ui/hooks/use-escape';
import { InviteToListen } from '../yourself/invite-to-listen';

export interface DetailPageProps {
  leadId: string;
  /** Whose change makes the view be read again: the scout's name stands in the answers. */
  settings: Settings | undefined;
  back: () => void;
  remove: (leadId: string, name: string) => Promise<void>;
  /** Asks whether this person shall be forgotten. */
  forget: (leadId: string) => void;
  /** Beside the name: a further action of the popup. */
  action?: ReactNode;
}

/** One lead in the popup; Escape and the arrow lead back to the list. */
export function DetailPage({ leadId, settings, back, remove, forget, action }: DetailPageProps) {
  const view = useLiveQuery(async () => (await viewOfLead(leadId)) ?? 'gone', [leadId, settings]);
  const heading = useRef<HTMLHeadingElement>(null);
  const ready = view !== undefined;

  // With the first drawing, not after it: who types at once keeps every letter.
  useLayoutEffect(() => {
    const asked = document.querySelector<HTMLElement>('[data-ask-name]');
    if (ready) (asked ?? heading.current)?.focus();
  }, [ready]);

  useEscape(back);

  useEffect(() => {
    if (view === 'gone') back();
  }, [view, back]);

  if (!view || view === 'gone') return <div className="popup-wait" />;
  const { lead, delivery, person } = view;
  const handles = lead.accounts.map(handleOf).filter((handle) => handle && handle !== nameOf(lead));
  return (
    <>
      <header className="popup-head popup-head-detail">
        <BackButton name={i18n.t('popup.backToAll')} onClick={back} />
        <div className="detail-title">
          <h1 ref={heading} tabIndex={-1} dir="auto">
            {nameOf(lead)}
          </h1>
          <p className="detail-under">
            <StateLabel delivery={delivery} lead={view.inSheet ? { ...lead, group: 'inSheet' } : lead} />
            <span className="detail-handles" dir="auto">
              {[...new Set(handles)].slice(0, 3).join(' · ')}
            </span>
          </p>
        </div>
        {action}
      </header>
      <LeadEditor
        key={lead.id}
        view={view}
        actions={popupActions(view, () => remove(lead.id, nameOf(lead)))}
        person={
          <>
            <Nominations leadId={lead.id} />
            {person && <PersonSection leadId={lead.id} person={person} />}
          </>
        }
        history={<SentHistory lead={lead} />}
        foot={
          <>
            <InviteToListen lead={lead} />
            <PersonFoot leadId={lead.id} forget={() => forget(lead.id)} />
          </>
        }
        removeWord={i18n.t('popup.delete')}
      />
    </>
  );
}
