import { shortHash } from '../short-hash';

/** Without 0, 1, I and O, which are read for one another on a sheet or over the phone. 32 characters: five bits each. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * The reference of a lead's n-th delivery, e.g. `GS-7K2M9Q`. Made from the lead's random id and not minted at Send, so that
 * the answers shown before sending carry the very reference that the row will have.
 */
export function referenceFor(leadId: string, ordinal: number): string {
  let bits = shortHash(`${leadId}:${ordinal}`);
  let code = '';
  for (let place = 0; place < 6; place += 1) {
    code += ALPHABET[bits & 31];
    bits >>>= 5;
  }
  return `GS-${code}`;
}
