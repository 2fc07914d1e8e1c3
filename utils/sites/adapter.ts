/**
 * What a site adapter is (how a site is expected to look stands in its `expected.ts`): pure functions from the DOM to places and captures.
 * No storage, no messages, no React, no zod: this runs inside other people's pages.
 */

import type { Site } from '../model/account';
import type { Capture } from '../model/capture';

/** The page as it stands now. Handed in, so that a test can hand in another. */
export interface Page {
  document: Document;
  url: URL;
  /**
   * What `places` found in a subject before, null for nothing, as long as nothing in it changed: the caller forgets, the
   * adapter asks and fills. Absent: everything is looked at.
   */
  seen?: WeakMap<Element, Place | null>;
  /** Also what the page does not say to be public, as long as it does not say private: the scout is asked before it is saved. */
  unsaid?: true;
}

/** Whose words a place would capture; known without reading the whole. */
interface AccountRef {
  site: Site;
  handle: string;
}

/** One thing on the page that can be suggested, and where its button belongs. */
export interface Place {
  /** The post, comment or profile itself. */
  subject: Element;
  author: AccountRef;
  /**
   * What stands here, for telling a recycled node's next post from the last: its address or id, cheap to find.
   * Absent: the address that the subject's first linked time points to, else the author.
   */
  key?: string;
  /** The button's host becomes a child of `parent`, before `before` (null: last). */
  parent: Element;
  before: Node | null;
  /** How the site draws its own actions here. */
  look: Look;
}

/** `icon`: round icon button as on X. `link`: a text action as on Lobsters. `button`: a full-width button as on a profile card. */
export interface Look {
  kind: 'icon' | 'link' | 'button';
  /** Height of the click target and of the icon, in CSS pixels; `icon` only. */
  size?: number;
  iconSize?: number;
  /** Takes no room at all: stands over the page, before the box that it is put into. That box is a containing block. */
  overhangs?: boolean;
  /** The circle reaches over the icon on all sides: takes the room of the icon. */
  tight?: boolean;
  /** An element of the site's own whose computed colour and font the button takes. */
  like?: Element;
  /** A whole profile: on X its button stands among those of the header. */
  profile?: boolean;
  /** The label on a profile of the reader's own. */
  self?: boolean;
}

/** What the last look at the page found, so that the next one looks only at what changed. */
export interface LastLook {
  /** The page with what is still true of it. */
  at(page: Page): Page;
  /** Something changed: what stands around it is looked at again. */
  forget(record: MutationRecord): void;
}

/** Whether a post is to be looked at now, asked in document order: false, and it is passed over this time. */
export type IsNear = (subject: Element) => boolean;

/** Where all of a page is asked for. */
export const everywhere: IsNear = () => true;

export interface Adapter {
  site: Site;
  /** Of a site whose pages change all the time. */
  lastLook?(): LastLook;
  /** Selector of what stands where places should be, by other marks than they are told by. A page that has it and no place is told of. */
  sign?: string;
  /** Whether a page at this address may have a place at all, asked before anything in it is looked at. Absent: any may. */
  mayHold?(url: URL): boolean;
  /**
   * All places on the page now, in document order. Called after each batch of mutations: selectors only, no text is read.
   * A page without the expected markup gives none.
   */
  places(page: Page): Place[];
  /** The same one by one, of a site whose pages may be long: each is read when it is asked for. */
  eachPlace?(page: Page, isNear: IsNear): Iterable<Place>;
  /**
   * The place whose button `host` is, found again from where `host` stands now: sites recycle nodes.
   * Undefined when the post around it is gone.
   */
  placeOf(host: Element, page: Page): Place | undefined;
  /** What stands there now. Never throws for missing fields: absent, 'unknown', or a fallback named in `readBy`. */
  read(place: Place, page: Page): Capture;
  /** Makes the whole text visible before it is read (a cut-off post). Bounded; resolves in any case. */
  expand?(place: Place, page: Page): Promise<void>;
}
