/**
 * Every message between the parts of the extension, one line of purpose each. Types only: content scripts import this file.
 * Who may send what, and the check of what they send, stand in `policy.ts`.
 */

import type { Capture } from '../model/capture';
import type { LeadEdit, ShowsEdit } from '../model/lead';
import type { Problem } from '../model/problem';
import type { Kept, LeadView } from '../model/view';

/** Messages to the background: name → [what is sent, what comes back]. */
export interface Messages {
  /** Stores lead and clip in one transaction. From a site's page, or the welcome page. */
  'capture.save': [Capture, Kept];
  /** The same, but with what the reader selected in it as the quote, where those are its author's own words. */
  'capture.selected': [Capture, Kept];
  /** From the popup: reads the tab that the scout looks at and stores that; what comes of it stands in `suggestion.ts`. */
  'page.suggest': [{ tabId: number }, Record<string, never>];
  /** Takes back what `capture.save` stored from this document. */
  'capture.undo': [{ clipId: string }, { removed: 'lead' | 'clip' | 'nothing' }];
  /** The page at this path is shown: the toolbar's icon says whether its person is saved. Nothing comes back. */
  'page.shown': [{ path: string }, Record<string, never>];
  /** The page at this path shows our buttons. */
  'health.buttons': [{ path: string }, Record<string, never>];
  /** The page at this path shows none of our buttons, though by its signs it should. Kept as numbers, see `utils/health`. */
  'health.noButtons': [{ path: string }, Record<string, never>];
  /** A one-time address of the card for a clip that this document saved. */
  'card.open': [{ clipId: string }, { path: string }];

  /** First message of a card: binds its document to the lead. */
  'card.claim': [{ token: string }, LeadView];
  'card.view': [Record<string, never>, LeadView];
  /** Kept as it is typed. `typedFor`: the lead that was shown, which may have been merged into another meanwhile. */
  'card.edit': [LeadEdit & { typedFor?: string }, { updatedAt: string }];
  /** What one of the lead's quotes shows, kept as it is clicked. */
  'card.shows': [ShowsEdit, Record<string, never>];
  /** Queues the answers as the card shows them; ten seconds to undo. */
  'card.send': [{ followUp: boolean }, LeadView];
  /** Opens the card's lead, or the options, in a tab of our own: in Firefox a frame in a page has neither `tabs` nor `openOptionsPage`. */
  'card.review': [Record<string, never>, Record<string, never>];
  'card.options': [Record<string, never>, Record<string, never>];
  'card.unsend': [Record<string, never>, LeadView];
  /** Deletes the clip, and the lead if nothing else is in it; the card closes. */
  'card.undo': [Record<string, never>, Record<string, never>];
  /** Asks the page to fold the card away. */
  'card.close': [Record<string, never>, Record<string, never>];

  /** Kept as it is typed in the popup: the background finishes the write when the popup closes at that moment. */
  'lead.edit': [{ leadId: string; edit: LeadEdit }, { updatedAt: string }];

  /** Opens the form of a delivery under review, filled in, in a tab of its own that belongs to it. */
  'review.open': [{ deliveryId: string }, Record<string, never>];
  /** From a form's page: it is shown, and whether it says that a response was stored. */
  'form.shown': [{ arrived: boolean }, Record<string, never>];
  /** What a quote shows, kept as it is clicked in the popup. */
  'clip.shows': [ShowsEdit, Record<string, never>];

  /** Something was queued or mended: look at the queue now. */
  'queue.wake': [Record<string, never>, Record<string, never>];
}

/** Messages from the background to pages. They carry no content: who hears one asks again for what it may see. */
export interface Notices {
  /** To every surface: leads, clips or deliveries changed. */
  'database.changed': Record<string, never>;
  /** To the tab that shows the card. */
  'card.closed': {
    focusButton: boolean;
    /** The clip was taken back on the card: its button may save again. */
    removed?: boolean;
  };
}

export type MessageName = keyof Messages;
export type Sent<Name extends MessageName> = Messages[Name][0];
export type Returned<Name extends MessageName> = Messages[Name][1];

/** Errors do not survive messaging, so failures travel as values. */
export type Reply<Value> = { ok: true; value: Value } | { ok: false; problem: Problem };
