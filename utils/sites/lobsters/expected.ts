import type { Expected } from '../expected';

export const LOBSTERS_EXPECTED: Expected = {
  verified: { on: '2026-11-22', against: 'templates of 2026-08-03, saved pages of 2026-05 to 2026-07' },
  rules: {
    words: {
      author: { first: ['.byline a[href^="/~"]', 'header .byline a[href^="/~"]'], needed: true },
      permalink: {
        first: ['data-shortid and a[href^="/c/"]', 'data-shortid and address'],
        second: ['fallback: address of the page'],
        needed: true,
      },
      text: { first: ['.details > .comment_text', '.story_content > .story_text'], needed: true },
      postedAt: { first: ['data-at-unix', 'data-at-unix, of the last edit'], needed: true },
      story: { first: ['on: in the byline', '#comments-ID around it'], second: ['address of the page'] },
    },
    profile: {
      author: { first: ['address and h1'], needed: true },
      bio: { first: ['About of the grid'] },
      website: { first: ['Homepage of the grid'] },
    },
  },
  pages: [
    ['story', /^\/s\/[a-z\d]+/],
    ['comments', /^\/(comments|(~|u\/)[\w-]+\/threads)(\/|$)/],
    ['profile', /^\/(~|u\/)[\w-]+\/?$/],
  ],
  nothing:
    /^\/(?:inbox|replies|messages|settings|mod|moderations|filters|login|signup|invitations|about|privacy|chat|stats|users|stories\/new)(?:\/|$)|\/standing$/,
};
