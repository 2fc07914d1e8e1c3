import { lazy, Suspense, useState } from 'react';
import { i18n } from '#i18n';
import type { LeadView } from '@/utils/model/view';
import { useRun } from '../../ui/hooks/use-run';
import { Notice } from '../../ui/notice';
import type { LeadActions } from '../lead-actions';
import { Held, MayHaveArrived, Refused, type StatePanelProps, Waiting } from './state-panels';

/** Loaded when it is needed: what writes the form's address brings zod along, which the card else does without. */
const ReviewSteps = lazy(() => import('./review-steps'));

export interface DeliveryPanelProps {
  view: LeadView;
  actions: LeadActions;
}

/** Why Send has not ended well yet, and what a person can do about it. Quiet when there is nothing to do. */
export function DeliveryPanel({ view, actions }: DeliveryPanelProps) {
  const { run, failure } = useRun();
  const state = view.delivery?.state;
  const [seen, setSeen] = useState({ state, fresh: false });
  if (seen.state !== state) setSeen({ state, fresh: true });
  if (!view.delivery) return null;
  const { settle, openOptions, openForm } = actions;
  const panel = panelOf({
    view,
    delivery: view.delivery,
    settle,
    openOptions,
    openForm,
    run,
    fresh: seen.fresh,
  });
  if (!panel) return null;
  return (
    <section className="delivery" aria-label={i18n.t('lead.state.label')}>
      <Suspense fallback={<div className="delivery-wait" />}>{panel}</Suspense>
      {failure && <Notice tone="bad">{failure}</Notice>}
    </section>
  );
}

function panelOf(props: StatePanelProps) {
  switch (props.delivery.state) {
    case 'queued':
      return props.delivery.reason ? <Waiting {...props} /> : null;
    case 'refused':
      return <Refused {...props} />;
    case 'held':
      return <Held {...props} />;
    case 'review':
      return <ReviewSteps {...props} />;
    case 'unknown':
      return <MayHaveArrived {...props} />;
    default:
      return null;
  }
}
