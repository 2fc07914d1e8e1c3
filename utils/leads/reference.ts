/** Without 0, 1, I and O, which are read for one another on a sheet or over the phone. 32 characters: five bits each. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * The reference of a lead's n-th delivery, e.g. `GS-7K2M9Q`. Made from the lead's random id and not minted at Send, so that
 * the answers shown before sending carry the very reference that the row will have.
 */
export function referenceFor(leadId: string, ordinal: number): string {
  let bits = hashOf(`${leadId}:${ordinal}`);
  let code = '';
  for (let place = 0; place < 6; place += 1) {
    code += ALPHABET[bits & 31];
    bits >>>= 5;
  }
  return `GS-${code}`;
}

/** FNV-1a, 32 bits, with a last mixing so that neighbouring ordinals differ in every place. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
