/**
 * What a site looks like as long as its markup is what it was. `utils/health` holds captures and pages against it. Each site's stands
 * in its folder as `expected.ts` and `vocabulary.ts`; the adapters import neither, so that content scripts stay small.
 */

/** `words`: posts, comments, stories, articles. */
export type Group = 'words' | 'profile';

/**
 * Which rules answer one field, in the words that the adapter writes into `readBy`. The first ones are how the site is read as long
 * as its markup is what it was; the second ones are what the adapter falls back to.
 */
export interface Rule {
  first: string[];
  second?: string[];
  /** Every page of that kind has it: a field that nothing answered is missed. Otherwise it is looked at only where it is there. */
  needed?: boolean;
}

export const PAGE_KINDS = [
  'home',
  'post',
  'profile',
  'story',
  'comments',
  'thread',
  'pane',
  'article',
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** What is expected of one site. */
export interface Expected {
  /** When its selectors were last checked (YYYY-MM-DD), and against what. */
  verified: { on: string; against: string };
  rules: Record<Group, Record<string, Rule>>;
  /** Addresses of pages that should have buttons, by the kind of page. The first that fits counts. */
  pages: [kind: PageKind, path: RegExp][];
  /** Where nothing said in public stands, whatever else does: nothing is expected there. */
  nothing: RegExp;
}

/** A site's own words that a page's structure may be shown in, separated by white space: what its selectors and their neighbours have. */
export interface Vocabulary {
  elements?: string;
  attributes?: string;
  /** Values of attributes, segments of addresses, and beginnings of both up to `-` or `_`. */
  values: string;
}
