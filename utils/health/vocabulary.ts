/** All words that a structure may be made of. Whatever is not among them is left out: nothing of a page's own gets through. */

import type { AdapterSite } from '../model/sites';
import type { Vocabulary } from '../sites/expected';
import { GITHUB_VOCABULARY } from '../sites/github/vocabulary';
import { LOBSTERS_VOCABULARY } from '../sites/lobsters/vocabulary';
import { X_VOCABULARY } from '../sites/x/vocabulary';

const OF_SITES: Record<AdapterSite, Vocabulary> = {
  x: X_VOCABULARY,
  lobsters: LOBSTERS_VOCABULARY,
  github: GITHUB_VOCABULARY,
};

/** These words and those of the sites. */
const words = (of: keyof Vocabulary, own: string) =>
  new Set([own, ...Object.values(OF_SITES).map((site) => site[of] ?? '')].join(' ').trim().split(/\s+/));

/** HTML's elements and the sites' own; any other name might hold anything. */
export const ELEMENTS = words(
  'elements',
  `a abbr address article aside audio b bdi bdo blockquote body br button canvas caption cite code col colgroup dd del
  details dialog div dl dt em embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr i iframe
  img input ins kbd label legend li main mark menu meter nav object ol optgroup option output p picture pre progress q
  s samp search section select small source span strong sub summary sup table tbody td textarea tfoot th thead time
  tr track u ul var video svg`,
);

/** Attributes whose names are shown, with those values that stand below. */
export const ATTRIBUTES = words(
  'attributes',
  `data-testid role itemprop itemtype rel class id href datetime dir lang tabindex aria-hidden aria-haspopup hidden open
  type alt`,
);

/** Values, and beginnings of values up to `-` or `_`: ARIA's, schema.org's, HTML's, and the sites' own. */
export const VALUES = words(
  'values',
  `article group button link dialog main region presentation img menu menuitem list listitem heading tablist tab
  status banner navigation search none feed
  name additionalName worksFor homeLocation url social image description text author Person Organization
  me ugc nofollow noopener noreferrer
  ltr rtl auto true false checkbox hidden submit -1 0`,
);
