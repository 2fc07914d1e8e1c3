import type { Place } from '../sites/adapter';

/**
 * The order in which places get their buttons: from the first that is in sight downwards, then those above it, which somebody who
 * followed a link into a long thread scrolled past. Places stand in the page's order, on these sites from top to bottom.
 * To be asked when the page's layout is clean: reading where something stands is free then.
 */
export function fromSight(places: Place[]): Place[] {
  let above = 0;
  let below = places.length;
  while (above < below) {
    const middle = Math.floor((above + below) / 2);
    const isAbove = (places[middle]?.parent.getBoundingClientRect().bottom ?? 0) < 0;
    if (isAbove) above = middle + 1;
    else below = middle;
  }
  return [...places.slice(above), ...places.slice(0, above)];
}
