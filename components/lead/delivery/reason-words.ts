import { i18n } from '#i18n';
import type { Delivery, Reason, ReasonCode } from '@/utils/model/delivery';
import type { Form } from '@/utils/model/form';
import { textKey } from '../../ui/text-key';

/** What happened and what to do, each one plain sentence. */
interface Words {
  what: string;
  todo?: string;
}

/** After these it may have arrived, and what to do about that is told at length elsewhere. */
const MAY_HAVE_ARRIVED = [
  'timeout',
  'connection-lost',
  'server-error',
  'unrecognised-reply',
  'reply-too-large',
  'interrupted',
  'imported',
] as const satisfies ReasonCode[];

const mayHaveArrived = (code: ReasonCode): code is (typeof MAY_HAVE_ARRIVED)[number] =>
  MAY_HAVE_ARRIVED.some((each) => each === code);

/** Why a delivery is where it is, with the question named where there is one. */
export function reasonWords(
  reason: Reason | undefined,
  form: Form | undefined,
): Words & { question?: string } {
  if (!reason) return { what: '' };
  const { code, entryId } = reason;
  const question = form?.sections
    .flatMap((section) => section.questions)
    .find((asked) => asked.entryId === entryId);
  return {
    what: i18n.t(`lead.what.${textKey(code)}`),
    todo: mayHaveArrived(code) ? undefined : i18n.t(`lead.todo.${textKey(code)}`),
    question: question?.title,
  };
}

/** A line for the hosts, to find out whether a row arrived. */
export function didItArrive({ reference }: Delivery, name: string): string {
  return i18n.t('lead.arrived.line', { reference, name });
}
