/**
 * When the selectors of each site were last checked, and against what. Apart from the adapters, so that the options page says it
 * without carrying them; three constants, so that a page of one site carries one.
 */
export const X_VERIFIED = { on: '2026-11-22', against: 'pages saved from 2024-10 to 2026-09' };

export const LOBSTERS_VERIFIED = {
  on: '2026-11-22',
  against: 'templates of 2026-08-03, saved pages of 2026-05 to 2026-07',
};

export const GITHUB_VERIFIED = {
  on: '2026-11-22',
  against: 'saved pages: profiles to 2026-08, issues, pull requests, a discussion to 2026-09',
};
