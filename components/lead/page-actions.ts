import { browser } from 'wxt/browser';
import { acceptForm } from '@/utils/delivery/connected-form';
import { cancelDelivery, sendLead, settleReview, settleUnknown, undoSend } from '@/utils/delivery/queue';
import { send } from '@/utils/messages/send';
import type { LeadView } from '@/utils/model/view';
import { inWords } from '../ui/in-words';
import { openReview } from './delivery/open-review';
import { rememberLead } from './last-lead';
import type { LeadActions } from './lead-actions';

/** What the popup can do with a lead. Typing goes through the background, since a popup may close in the middle of a write. */
export function popupActions({ lead, delivery }: LeadView, remove: () => Promise<void>): LeadActions {
  /** The delivery that is shown now; an act on it that vanished meanwhile does nothing. */
  const onDelivery = (act: (id: string) => Promise<unknown>) =>
    inWords(async () => {
      if (delivery) await act(delivery.id);
    });
  return {
    edit: async (edit) => {
      const { updatedAt } = await send('lead.edit', { leadId: lead.id, edit });
      await rememberLead(lead.id);
      return updatedAt;
    },
    shows: async (edit) => void (await send('clip.shows', edit)),
    send: (followUp) => inWords(async () => (await sendLead(lead.id, { followUp })).state),
    unsend: () => onDelivery(undoSend),
    remove: () => inWords(remove),
    openOptions,
    openForm: async (deliveryId) => {
      // The popup closes under the new tab; opened again there, it shows what has to be copied.
      await rememberLead(lead.id);
      await openReview(deliveryId);
    },
    settle: {
      review: (outcome) => onDelivery((id) => settleReview(id, outcome)),
      unknown: (outcome) => onDelivery((id) => settleUnknown(id, outcome)),
      cancel: () => onDelivery(cancelDelivery),
      acceptForm: () => onDelivery(async () => delivery && acceptForm(delivery.formId)),
    },
  };
}

/** Opens the options in a tab; the popup closes by itself. */
export const openOptions = () => void browser.runtime.openOptionsPage();
