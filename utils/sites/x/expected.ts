import type { Expected } from '../expected';

/** First segments of X's addresses that are not somebody's: nothing is expected there. */
const NOBODY =
  'notifications|messages|settings|explore|i|compose|search|jobs|login|logout|signup|tos|privacy|about|premium|communities|bookmarks|follower_requests';

export const X_EXPECTED: Expected = {
  verified: { on: '2026-11-22', against: 'pages saved from 2024-10 to 2026-09' },
  rules: {
    words: {
      handle: {
        first: ['link of the name'],
        second: ['test id of the avatar', 'permalink'],
        needed: true,
      },
      permalink: {
        first: ['link of the time', 'address of the article'],
        second: ['fallback: the place'],
        needed: true,
      },
      name: { first: ['name block', 'link of the name'], second: ['none'], needed: true },
      text: { first: ['tweetText', 'article'], second: ['no words'], needed: true },
      postedAt: { first: ['time'], needed: true },
    },
    profile: {
      handle: { first: ['header'], needed: true },
      permalink: { first: ['header'], second: ['fallback: the place'], needed: true },
      // Signed in and after soft navigation there is no JSON-LD of this person: both are the usual way.
      name: { first: ['JSON-LD', 'header'], needed: true },
      bio: { first: ['JSON-LD', 'header'] },
      location: { first: ['JSON-LD', 'header'] },
      website: { first: ['JSON-LD', 'header, as written'], second: ['header, short address'] },
    },
  },
  pages: [
    ['home', /^\/home\/?$/],
    ['article', /^\/\w+\/article\/\d+/],
    ['post', /^\/\w+\/status\/\d+/],
    [
      'profile',
      new RegExp(`^/(?!(?:${NOBODY})/?$)\\w{1,20}(?:/(?:with_replies|highlights|articles|media))?/?$`),
    ],
  ],
  nothing:
    /^\/(?:messages|settings|notifications|compose|login|logout|signup|tos|privacy|about|premium|jobs|i\/(?!article|lists|bookmarks|spaces|events))/,
};
