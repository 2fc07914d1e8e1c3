/** X (x.com): posts wherever they appear, X Articles, profiles. Pure functions from the DOM; evidence in `selectors.ts`. */
import type { Adapter } from '../adapter';
import { read } from './capture';
import { expand } from './expand';
import { placeOf, places } from './places';

export const xAdapter: Adapter = {
  site: 'x',
  verified: { on: '2026-11-22', against: 'pages saved from 2024-10 to 2026-09' },
  places,
  placeOf,
  read,
  expand,
};
