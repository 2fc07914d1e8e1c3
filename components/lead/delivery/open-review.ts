import { send } from '@/utils/messages/send';

/** Has the background open a delivery's form, filled in, in a tab that it knows: a popup would not live to note it. */
export async function openReview(deliveryId: string): Promise<void> {
  await send('review.open', { deliveryId });
}
