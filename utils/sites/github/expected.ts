import type { Expected } from '../expected';

export const GITHUB_EXPECTED: Expected = {
  verified: {
    on: '2026-11-22',
    against: 'saved pages: profiles to 2026-08, issues, pull requests, a discussion to 2026-09',
  },
  rules: {
    words: {
      author: { first: ['data-testid of the header', 'heading around the time link'], needed: true },
      permalink: {
        first: ['fragment of the time link'],
        second: ['fallback: address of the page'],
        needed: true,
      },
      text: { first: ['[data-testid="markdown-body"]', '.js-comment-body', '.markdown-body'], needed: true },
      postedAt: { first: ['relative-time[datetime]'], needed: true },
      title: { first: ['heading'], second: ['og:title'] },
    },
    profile: {
      author: { first: ['.vcard-username and address'], needed: true },
      name: { first: ['[itemprop="name"]'] },
      bio: { first: ['[data-bio-text]'], second: ['.user-profile-bio'] },
      location: { first: ['[itemprop="homeLocation"] .p-label'] },
      company: { first: ['[itemprop="worksFor"] .p-org'] },
      website: { first: ['[itemprop="url"] a[href]'] },
    },
  },
  pages: [
    ['thread', /^\/(orgs\/[\w-]+|[\w-]+\/[\w.-]+)\/(issues|pull|discussions)\/\d+(\/(changes|files))?\/?$/],
    ['pane', /^\/(orgs|users)\/[\w-]+\/projects\/\d+/],
    ['profile', /^\/[a-z\d][\w-]{0,38}\/?$/i],
  ],
  nothing: /^\/(?:settings|notifications|login|join|account|dashboard|codespaces|marketplace)(?:\/|$)/,
};
