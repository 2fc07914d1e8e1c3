/** What surfaces are shown of a lead, put together by the background and sent as it is. Types only. */

import type { Account } from './account';
import type { Projection } from './answers';
import type { Delivery } from './delivery';
import type { Clip, Lead } from './lead';
import type { ConnectedForm } from './mapping';
import type { Merge, Reason } from './same-person';

/** What became of a capture. `same`: these words from this permalink were kept before; nothing was stored. */
export interface Saved {
  outcome: 'new' | 'added' | 'same';
  leadId: string;
  clipId: string;
  name: string;
  /** What to say instead of the usual sentence: what a profile added, or which leads became one. */
  said?: string;
}

/** `Saved` with its words: the line of the confirmation, and what the scout should look at before sending, if anything. */
export interface Kept extends Saved {
  said: string;
  doubt: string;
}

/** Everything one surface shows of one lead. */
export interface LeadView {
  lead: Lead;
  /** Newest first. */
  clips: Clip[];
  form?: ConnectedForm;
  /** Present when a form is connected. */
  projection?: Projection;
  /** The latest delivery to that form. */
  delivery?: Delivery;
  /** Where that delivery waits because the form changed: what did, side by side. */
  formChange?: FormChange;
  /** Known by the form's sheet alone: nothing was saved here, and there is nothing to send. */
  inSheet?: boolean;
  /** How often others suggested them, as the hosts' list of that day says. */
  nominatedBefore?: { count: number; on: string };
  /** Quotes added since that delivery was sent. */
  newClips: number;
  /** Set-up line without permission, captcha, sign-in …: Send opens the prefilled form in a tab. */
  sendsInTab: boolean;
  /** Made from the welcome page's practice post: may only go to a practice form. */
  practice: boolean;
  /** Who it is on all sites, and who else may be the same person. */
  person?: PersonView;
}

/** One account of a person, and who says that it is theirs. */
export interface PersonAccount {
  account: Account;
  /** Their words or profile were saved from it; otherwise it is only named by another. */
  captured: boolean;
  reasons: Reason[];
}

/** Another lead that may be the same person. */
export interface Suggestion {
  leadId: string;
  name: string;
  /** Its accounts in words: "inez_k on Lobsters". */
  accounts: string;
  reasons: Reason[];
  /** Each names the other. */
  mutual: boolean;
  /** Both have an account on one site: the only thing that keeps a mutual pair from being merged by itself. */
  sameSite: boolean;
}

/** Everything that a surface shows of who a lead is on all sites. */
export interface PersonView {
  accounts: PersonAccount[];
  suggestions: Suggestion[];
  /** The merge that can be undone. */
  merged?: Pick<Merge, 'id' | 'by' | 'reasons' | 'at'> & { name: string; accounts: string };
  /** Leads that the scout said are others, although something ties them to this one. */
  apart: Pick<Suggestion, 'leadId' | 'name' | 'accounts'>[];
}

/** One thing that is different in a form. */
export interface Change {
  entryId?: string;
  /** One sentence. */
  what: string;
  /** Does it touch what is sent? */
  matters: boolean;
  /** The two sides in a few words each. */
  was: string;
  now: string;
}

/** How a form differs from what its mapping was made for. */
export interface FormChange {
  changes: Change[];
  /** Nothing has to be chosen anew: one click takes the form over as it is now. */
  fits: boolean;
}
