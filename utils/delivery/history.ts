import { database } from '../database/database';
import type { Delivery } from '../model/delivery';

/** A delivery that left or was tried, with what is known of its form. */
export interface Past {
  delivery: Delivery;
  /** As it was when the answers were sent; undefined for deliveries of before that was kept, whose form is gone. */
  formTitle?: string;
}

/** Everything of a lead that was sent or tried, to any form, the latest first. What was taken back before anything left is not in it. */
export async function historyOf(leadId: string): Promise<Past[]> {
  const [deliveries, forms] = await Promise.all([
    database.deliveries.where('leadId').equals(leadId).toArray(),
    database.forms.toArray(),
  ]);
  const titles = new Map(forms.map(({ id, form }) => [id, form.title]));
  return deliveries
    .filter(wasTried)
    .sort((one, other) => momentOf(other).localeCompare(momentOf(one)))
    .map((delivery) => ({
      delivery,
      formTitle: delivery.answeredForm?.title ?? titles.get(delivery.formId),
    }));
}

/** When it was sent, else when it was last tried, else when it changed last. ISO 8601. */
export function momentOf({ sentAt, attempts, updatedAt }: Delivery): string {
  return sentAt ?? attempts.at(-1)?.at ?? updatedAt;
}

/** In `review` the scout may have submitted it in the tab. */
const wasTried = ({ state, attempts }: Delivery) =>
  attempts.length > 0 || ['sent', 'unknown', 'refused', 'review'].includes(state);
