import { i18n } from '#i18n';
import type { LeftOut } from '@/utils/delivery/batch';
import { isOpen } from '@/utils/model/delivery-states';
import type { Form } from '@/utils/model/form';
import { nameOf } from '../lead/called';
import { reasonWords } from '../lead/delivery/reason-words';
import { Button } from '../ui/controls/button';

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
  const name = lead ? nameOf(lead) : i18n.t('many.deletedLead');
  return (
    <li className="left-out">
      <span className="left-out-words">
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span>{whyLeftOut(leftOut, form)}</span>
      </span>
      {lead && !lead.deletedAt && (
        <Button
          className="button-small"
          aria-label={i18n.t('many.openLead', { name })}
          onClick={() => open(leadId)}
        >
          {i18n.t('many.open')}
        </Button>
      )}
    </li>
  );
}

/** One or two sentences: what stands in the way, and what to do where that is not plain. */
export function whyLeftOut({ why }: LeftOut, form: Form): string {
  if ('message' in why) return why.message;
  if (!isOpen(why.state)) return '';
  const { what, todo } = reasonWords(why.reason, form);
  const held = why.state === 'held' ? [what, todo] : [];
  return [i18n.t(`many.why.${why.state}`), ...held].filter(Boolean).join(' ');
}
