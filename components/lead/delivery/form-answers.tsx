import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { Projection } from '@/utils/model/answers';
import type { DeliveryState } from '@/utils/model/delivery';
import type { LeadView } from '@/utils/model/view';
import { Icon } from '../../ui/icon';
import { AnswersPreview } from './answers-preview';

/** States in which the answers are those of Send, whatever was typed since. */
const AS_SENT: Partial<Record<DeliveryState, 'willGet' | 'isSent' | 'wasSent' | 'got'>> = {
  queued: 'willGet',
  sending: 'isSent',
  review: 'willGet',
  unknown: 'wasSent',
  sent: 'got',
};

/** The answers exactly as the form gets them; they come into sight while Send can still be undone. */
export function FormAnswers({ view, countingDown }: { view: LeadView; countingDown: boolean }) {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (countingDown) fold.current?.scrollIntoView?.({ block: 'start', behavior: 'smooth' });
  }, [countingDown]);

  if (!view.form || !view.projection) return null;
  const { title, projection } = shownOf(view, view.projection);
  return (
    <details className="fold" open ref={fold}>
      <summary>
        <Icon name="more" size={14} />
        <span>{title}</span>
        <span className="fold-aside">
          <bdi>{view.form.form.title}</bdi>
        </span>
      </summary>
      <div className="fold-body">
        <AnswersPreview projection={projection} form={view.form.form} />
      </div>
    </details>
  );
}

function shownOf(
  { delivery, newClips }: LeadView,
  now: Projection,
): { title: string; projection: Projection } {
  const asSent = delivery && AS_SENT[delivery.state];
  if (!asSent || newClips > 0) return { title: i18n.t('lead.answers.willGet'), projection: now };
  const { answers, path } = delivery;
  const title = i18n.t(`lead.answers.${asSent}`);
  return { title, projection: { ...now, answers, path, problems: [], asks: [] } };
}
