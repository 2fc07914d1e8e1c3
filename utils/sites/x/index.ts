/** X (x.com): posts wherever they appear, X Articles, profiles. Pure functions from the DOM; evidence in `selectors.ts`. */
import type { Adapter } from '../adapter';
import { read } from './capture';
import { expand } from './expand';
import { lastLook } from './last-look';
import { eachPlace, mayHold, placeOf, places } from './places';
import { SIGN } from './selectors';

export const xAdapter: Adapter = {
  site: 'x',
  sign: SIGN,
  lastLook,
  mayHold,
  eachPlace,
  places,
  placeOf,
  read,
  expand,
};
