/** Longest strings taken from a page or typed by a scout, in UTF-16 units. Beyond them a capture is refused, never cut. */
export const LIMITS = {
  url: 4_000,
  line: 1_000,
  bio: 10_000,
  quote: 200_000,
  context: 50_000,
  contexts: 200,
  accounts: 100,
  /** Keys by which one lead is found: two for an account that has a number. */
  accountKeys: 100,
  typed: 50_000,
  topics: 1_000,
  /** Of a whole form, each row of a grid counted, and of all its choices together. */
  questions: 500,
  options: 10_000,
} as const;
