import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { viewOfLead } from '@/utils/delivery/lead-view';
import { send } from '@/utils/messages/send';
import type { Stage } from '@/utils/model/hosts/stage';
import type { Settings } from '@/utils/settings';
import { SentHistory } from '../history/sent-history';
import { GuestPart } from '../host/guest-part';
import { handleOf, nameOf } from '../lead/called';
import { usePause } from '../lead/delivery/in-sight';
import { StateLabel } from '../lead/delivery/state-label';
import { LeadEditor } from '../lead/lead-editor';
import { popupActions } from '../lead/page-actions';
import { useHits } from '../list/highlights';
import { Nominations } from '../nominations/nominations';
import { PersonFoot } from '../person/person-foot';
import { PersonSection } from '../person/person-section';
import { BackButton } from '../ui/controls/back-button';
import { Button } from '../ui/controls/button';
import { InviteToListen } from '../yourself/invite-to-listen';

export interface LeadDetailProps {
  leadId: string;
  settings: Settings | undefined;
  query: string;
  /** Back to the list, where there is no room for both. */
  back: (() => void) | undefined;
  pass: (leadId: string, passed: boolean) => void;
  /** Says where the guest stands; undefined where stages are not shown. */
  setStage: ((leadId: string, stage: Stage | undefined) => void) | undefined;
  remove: (leadId: string) => Promise<void>;
  /** Asks whether this person shall be forgotten. */
  forget: (leadId: string) => void;
  /** The lead is no longer there. */
  gone: (leadId: string) => void;
}

/** One lead beside the list: everything about it, to be read, edited and sent. */
export function LeadDetail(props: LeadDetailProps) {
  const { leadId, settings, query, back, pass, setStage, remove, forget, gone } = props;
  const view = useLiveQuery(async () => (await viewOfLead(leadId)) ?? 'gone', [leadId, settings]);
  const whole = useRef<HTMLElement>(null);
  // A card may have opened this tab under a pointer that is still clicking.
  const settled = usePause();
  useHits(whole, query);
  useEffect(() => {
    if (view === 'gone') gone(leadId);
  }, [view, gone, leadId]);

  if (!view || view === 'gone')
    return <section className="detail" aria-busy="true" aria-label={i18n.t('leads.lead')} ref={whole} />;
  const { lead, delivery, person } = view;
  const name = nameOf(lead);
  const handles = [...new Set(lead.accounts.map(handleOf))].filter((handle) => handle && handle !== name);
  const actions = popupActions(view, () => remove(lead.id));
  return (
    <section className="detail" aria-label={name} ref={whole} data-hits="">
      <header className="detail-head">
        {back && <BackButton name={i18n.t('leads.backToAll')} onClick={back} />}
        <div className="detail-name">
          <h2 tabIndex={-1} dir="auto">
            {name}
          </h2>
          <p className="detail-state">
            <StateLabel delivery={delivery} lead={view.inSheet ? { ...lead, group: 'inSheet' } : lead} />
            <span dir="auto">{handles.slice(0, 3).join(' · ')}</span>
          </p>
        </div>
        <Button
          className="button-small"
          aria-pressed={lead.passed}
          title={i18n.t('leads.passHint')}
          onClick={() => pass(lead.id, !lead.passed)}
        >
          {lead.passed ? i18n.t('common.state.passed') : i18n.t('leads.pass')}
        </Button>
      </header>
      <LeadEditor
        key={lead.id}
        view={view}
        actions={{
          ...actions,
          edit: async (edit) => (await send('lead.edit', { leadId: lead.id, edit })).updatedAt,
        }}
        host={
          setStage &&
          settings &&
          ((kept) => (
            <GuestPart
              {...kept}
              clips={view.clips}
              settings={settings}
              setStage={(stage) => setStage(lead.id, stage)}
            />
          ))
        }
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
        removeWord={i18n.t('leads.delete')}
        gate={{ waits: !settled }}
      />
    </section>
  );
}
