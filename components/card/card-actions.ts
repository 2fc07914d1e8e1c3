import { send } from '@/utils/messages/send';
import type { LeadView } from '@/utils/model/view';
import { openReview } from '../lead/delivery/open-review';
import { keepNow } from '../lead/kept-lead';
import type { LeadActions } from '../lead/lead-actions';

/**
 * What the card can do: messages only, since a frame in a page has no database. `leadId`: the lead that is shown; what is still
 * being typed into it when it is merged into another goes to where its words are then.
 */
export function cardActions(
  leadId: string | undefined,
  show: (view: LeadView) => void,
  gone: () => void,
): LeadActions {
  return {
    edit: async (edit) => (await send('card.edit', { ...edit, typedFor: leadId })).updatedAt,
    shows: async (edit) => void (await send('card.shows', edit)),
    send: async (followUp) => {
      const view = await send('card.send', { followUp });
      show(view);
      return view.delivery?.state;
    },
    unsend: async () => show(await send('card.unsend', {})),
    remove: async () => {
      await send('card.undo', {});
      gone();
      closeCard();
    },
    openForm: openReview,
    openOptions: () => void send('card.options', {}).catch(() => {}),
  };
}

/** Hands over what was typed, then opens the lead in a tab of our own, over which no page lies. */
export async function openInTab(): Promise<void> {
  keepNow();
  await send('card.review', {});
}

/** Hands over what was typed, then asks the page to fold the card away. */
export function closeCard(): void {
  keepNow();
  // Nobody can be told when the page no longer has a Guest Scout to listen.
  send('card.close', {}).catch(() => {});
}
