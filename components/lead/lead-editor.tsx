import { type ReactNode, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { LeadView } from '@/utils/model/view';
import { Icon } from '../ui/icon';
import { FormNeeds } from './asked/form-needs';
import { needsOf } from './asked/needs';
import { ClipQuotes } from './clip-quotes';
import { useCountdown } from './delivery/countdown';
import { DeliveryPanel } from './delivery/delivery-panel';
import { FormAnswers } from './delivery/form-answers';
import { SendBar } from './delivery/send-bar';
import type { SendGate } from './delivery/send-gate';
import { type KeptLead, useKeptLead } from './kept-lead';
import type { LeadActions } from './lead-actions';
import { LeadFields } from './lead-fields';
import { NameField } from './name-field';
import { NominatedBefore } from './nominated-before';
import { WhyField } from './why-field';
import { whyHint } from './why-hint';
import './lead-editor.css';

export interface LeadEditorProps {
  view: LeadView;
  actions: LeadActions;
  /** What `remove` does here, in a word: "Delete", "Undo". */
  removeWord: string;
  /** What a host sees of them, where it is a host who looks. */
  host?: (kept: Pick<KeptLead, 'lead' | 'change'>) => ReactNode;
  /** Who it is on other sites, as this surface shows it. */
  person?: ReactNode;
  /** What of it was sent before, where this surface knows. */
  history?: ReactNode;
  /** Below everything else. */
  foot?: ReactNode;
  /** Where Send may have to wait, or stands elsewhere. */
  gate?: SendGate;
}

/**
 * One lead, to be read, said why, and sent: the same on the card and in the popup.
 * Mount it with the lead's id as `key`.
 */
export function LeadEditor({
  view,
  actions,
  removeWord,
  host,
  person,
  history,
  foot,
  gate = {},
}: LeadEditorProps) {
  const kept = useKeptLead(view.lead, actions.edit);
  const [attempted, setAttempted] = useState(false);
  const [nameless] = useState(() => !view.lead.name.trim());
  const body = useRef<HTMLDivElement>(null);
  const seconds = useCountdown(view.delivery);
  const needs = needsOf(view);
  const typed = { ...view, lead: kept.lead };

  /** Shows what is missing and puts the focus there. */
  const showMissing = () => {
    setAttempted(true);
    requestAnimationFrame(() =>
      body.current
        ?.querySelector<HTMLElement>(
          '[aria-invalid="true"], :is([data-invalid], [data-needs]) :is(input, button, select, textarea)',
        )
        ?.focus(),
    );
  };

  return (
    <div className="editor">
      <div className="editor-body" ref={body}>
        {host?.(kept)}
        <DeliveryPanel view={view} actions={actions} />
        {nameless && (
          <NameField
            lead={kept.lead}
            change={kept.change}
            problem={needs.ofField.get('name')}
            attempted={attempted}
          />
        )}
        <ClipQuotes
          clips={view.clips}
          lead={kept.lead}
          shows={actions.shows}
          problem={attempted ? needs.ofField.get('shows') : undefined}
        />
        {person}
        <NominatedBefore view={view} />
        <WhyField
          lead={kept.lead}
          change={kept.change}
          problem={needs.ofField.get('why')}
          most={needs.tooLong.get('why')}
          attempted={attempted}
          hint={whyHint(view)}
        />
        {!isDone(view) && (
          <FormNeeds
            view={typed}
            needs={needs}
            change={kept.change}
            attempted={attempted}
            openOptions={actions.openOptions}
          />
        )}
        <LeadFields
          lead={kept.lead}
          change={kept.change}
          needs={needs}
          attempted={attempted}
          withoutName={nameless}
        />
        <FormAnswers view={view} countingDown={seconds > 0} />
        {history}
        {view.practice && (
          <p className="editor-practice">
            <Icon name="note" size={14} /> {i18n.t('lead.practice')}
          </p>
        )}
        {foot}
      </div>
      <SendBar
        view={typed}
        actions={actions}
        settled={kept.settled}
        keepState={kept.state}
        keepFailure={kept.failure}
        showMissing={showMissing}
        seconds={seconds}
        removeWord={removeWord}
        gate={gate}
      />
    </div>
  );
}

/** On its way or arrived, with nothing new to send: the form asks nothing more. */
const isDone = ({ delivery, newClips }: LeadView) =>
  delivery?.state === 'sending' || (delivery?.state === 'sent' && newClips === 0);
