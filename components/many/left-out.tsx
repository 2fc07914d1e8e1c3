import type { LeftOut } from '@/utils/delivery/handful';
import type { DeliveryState } from '@/utils/delivery/schema';
import type { Form } from '@/utils/forms/schema';
import { Button } from '../button';
import { nameOf } from '../lead/person';
import { reasonWords } from '../lead/reason-words';

/** A lead that does not go this time, why, and the way to it. */
export function LeftOutLead({
  leftOut,
  form,
  open,
}: {
  leftOut: LeftOut;
  form: Form;
  open: (leadId: string) => void;
}) {
  const { leadId, lead } = leftOut;
  const name = lead ? nameOf(lead) : 'A deleted lead';
  return (
    <li className="left-out">
      <span className="left-out-words">
        <strong>{name}</strong>
        <span>{whyLeftOut(leftOut, form)}</span>
      </span>
      {lead && !lead.deletedAt && (
        <Button className="button-small" onClick={() => open(leadId)}>
          Open<span className="visually-hidden"> {name}</span>
        </Button>
      )}
    </li>
  );
}

const UNDER_WAY: Partial<Record<DeliveryState, string>> = {
  queued: 'It is on its way already.',
  sending: 'It is being sent now.',
  held: 'It is on hold.',
  review: 'It waits for you to submit it.',
  unknown: 'It may have arrived already.',
};

/** One or two sentences: what stands in the way, and what to do where that is not plain. */
export function whyLeftOut({ why }: LeftOut, form: Form): string {
  if ('message' in why) return why.message;
  const { what, todo } = reasonWords(why.reason, form);
  const held = why.state === 'held' ? [what, todo] : [];
  return [UNDER_WAY[why.state], ...held].filter(Boolean).join(' ');
}
