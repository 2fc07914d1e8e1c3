import type { DeliveryState } from '@/utils/model/delivery';
import type { LeadEdit, ShowsEdit } from '@/utils/model/lead';

/**
 * What can be done with a lead. The popup does it in the database, the card by message; so nothing that shows a lead knows a database.
 * Each rejects with an `Error` whose message is for people.
 */
export interface LeadActions {
  /** Resolves to when it was stored: the lead's `updatedAt` from then on. */
  edit(edit: LeadEdit): Promise<string>;
  /** Says what one of the quotes shows, or takes it back. */
  shows(edit: ShowsEdit): Promise<void>;
  /** Resolves to where the delivery stands then; undefined where that is not known. */
  send(followUp: boolean): Promise<DeliveryState | undefined>;
  /** Takes back a Send within its ten seconds. */
  unsend(): Promise<void>;
  /** Deletes the lead (popup) or what this card's click saved (card). */
  remove(): Promise<void>;
  openOptions(): void;
  /** Opens the form of a delivery under review, filled in, in a tab that belongs to it. */
  openForm(deliveryId: string): Promise<void>;
  /** Present where the database is at hand; elsewhere the person is led to the popup. */
  settle?: Settle;
}

export interface Settle {
  /** After `review`: the scout says what became of the form's tab. */
  review(outcome: 'sent' | 'again' | 'cancelled'): Promise<void>;
  /** After `unknown`: the scout says whether it arrived. */
  unknown(outcome: 'sent' | 'again'): Promise<void>;
  cancel(): Promise<void>;
  /** The form changed, and the answers still fit: take it over as it is now. */
  acceptForm(): Promise<void>;
}
