/**
 * Which rule should answer each field, by site and kind of capture, in the words that adapters write into `readBy`. The first
 * ones are how the site is read as long as its markup is what it was; the second ones are what an adapter falls back to.
 * `tests/unit/health/rules.test.ts` reads every fixture and fails when an adapter's words are missing here.
 */

import type { Capture } from '../model/capture';
import type { AdapterSite } from '../model/sites';

/** `words`: posts, comments, stories, articles. */
export type Group = 'words' | 'profile';

export interface Rule {
  first: string[];
  second?: string[];
  /** Every page of that kind has it: a field that nothing answered is missed. Otherwise it is looked at only where it is there. */
  needed?: boolean;
}

const ALWAYS = { needed: true };

export const RULES: Record<AdapterSite, Record<Group, Record<string, Rule>>> = {
  x: {
    words: {
      handle: {
        first: ['link of the name'],
        second: ['test id of the avatar', 'permalink'],
        ...ALWAYS,
      },
      permalink: {
        first: ['link of the time', 'address of the article'],
        second: ['fallback: the place'],
        ...ALWAYS,
      },
      name: { first: ['name block', 'link of the name'], second: ['none'], ...ALWAYS },
      text: { first: ['tweetText', 'article'], second: ['no words'], ...ALWAYS },
      postedAt: { first: ['time'], ...ALWAYS },
    },
    profile: {
      handle: { first: ['header'], ...ALWAYS },
      permalink: { first: ['header'], second: ['fallback: the place'], ...ALWAYS },
      // Signed in and after soft navigation there is no JSON-LD of this person: both are the usual way.
      name: { first: ['JSON-LD', 'header'], ...ALWAYS },
      bio: { first: ['JSON-LD', 'header'] },
      location: { first: ['JSON-LD', 'header'] },
      website: { first: ['JSON-LD', 'header, as written'], second: ['header, short address'] },
    },
  },
  lobsters: {
    words: {
      author: { first: ['.byline a[href^="/~"]', 'header .byline a[href^="/~"]'], ...ALWAYS },
      permalink: {
        first: ['data-shortid and a[href^="/c/"]', 'data-shortid and address'],
        second: ['fallback: address of the page'],
        ...ALWAYS,
      },
      text: { first: ['.details > .comment_text', '.story_content > .story_text'], ...ALWAYS },
      postedAt: { first: ['data-at-unix', 'data-at-unix, of the last edit'], ...ALWAYS },
      story: { first: ['on: in the byline', '#comments-ID around it'], second: ['address of the page'] },
    },
    profile: {
      author: { first: ['address and h1'], ...ALWAYS },
      bio: { first: ['About of the grid'] },
      website: { first: ['Homepage of the grid'] },
    },
  },
  github: {
    words: {
      author: {
        first: ['data-testid of the header', 'heading around the time link'],
        ...ALWAYS,
      },
      permalink: {
        first: ['fragment of the time link'],
        second: ['fallback: address of the page'],
        ...ALWAYS,
      },
      text: { first: ['[data-testid="markdown-body"]', '.js-comment-body', '.markdown-body'], ...ALWAYS },
      postedAt: { first: ['relative-time[datetime]'], ...ALWAYS },
      title: { first: ['heading'], second: ['og:title'] },
    },
    profile: {
      author: { first: ['.vcard-username and address'], ...ALWAYS },
      name: { first: ['[itemprop="name"]'] },
      bio: { first: ['[data-bio-text]'], second: ['.user-profile-bio'] },
      location: { first: ['[itemprop="homeLocation"] .p-label'] },
      company: { first: ['[itemprop="worksFor"] .p-org'] },
      website: { first: ['[itemprop="url"] a[href]'] },
    },
  },
};

/** A rule by its name as it may be kept and shown: one of ours, else only that it is another one. */
export function knownRule(rule: Rule, name: string | undefined): string {
  if (name === undefined) return 'nothing';
  return [...rule.first, ...(rule.second ?? [])].includes(name) ? name : 'another rule';
}

export const groupOf = ({ kind }: Pick<Capture, 'kind'>): Group => (kind === 'profile' ? 'profile' : 'words');
