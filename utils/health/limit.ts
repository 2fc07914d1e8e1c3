/** Longest structure that is taken from a page, kept or reported, in characters. */
export const STRUCTURE_LIMIT = 20_000;
