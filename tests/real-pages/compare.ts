/**
 * Compares a stored clip with what a careful reader found on the page, in the format of `pages.json` beside the project's own fixtures.
 */

interface Account {
  site: string;
  handle: string | null;
  url: string;
  optional?: boolean;
}

/** One item of `expected.json` or of a fixture's `pages.json`. */
export interface Expected {
  kind: string;
  handle: string;
  name: string | null;
  permalink: string;
  postedAt: string | null;
  text: string | null;
  textLoose?: string;
  title?: string | null;
  truncated?: boolean;
  translated?: string;
  edited?: boolean;
  isReply?: string;
  quoted?: {
    handle: string;
    textLoose?: string;
    text?: string;
    url: string | null;
    at?: string | null;
  } | null;
  ancestors?: { handle: string; permalink: string | null }[];
  story?: { title: string; url: string; link?: string | null } | null;
  repository?: string | null;
  reposter?: string | null;
  hat?: string | null;
  location?: string | null;
  company?: string | null;
  website?: string | null;
  accounts?: Account[];
  notAccounts?: string[];
  optional?: boolean;
  accept?: Record<string, unknown[]>;
}

export interface StoredClip {
  kind: string;
  permalink: string;
  title?: string;
  postedAt?: string;
  isReply: string;
  author: {
    handle?: string;
    name?: string;
    bio?: string;
    location?: string;
    company?: string;
    website?: string;
    hat?: string;
    accounts: { site: string; handle?: string; url: string }[];
  };
  quote?: { text: string; truncated: boolean; translated: string; edited: boolean };
  context: { relation: string; author?: string; title?: string; text?: string; url?: string; at?: string }[];
  readBy: Record<string, string>;
}

export interface Difference {
  field: string;
  expected: unknown;
  got: unknown;
}

export interface Verdict {
  right: number;
  wrong: Difference[];
  /** Fields that the page does not have and the clip rightly leaves out. */
  absent: number;
}

type Test = (clip: StoredClip, item: Expected, exact: boolean) => Finding;
/** `undefined`: this item says nothing of the field. */
type Finding = { expected: unknown; got: unknown; right: (expected: unknown) => boolean } | undefined | false;

const said = (value: unknown) => value !== undefined;
const none = (value: unknown) => value === null || value === undefined || value === '';
const same = (got: unknown) => (expected: unknown) => (none(expected) ? none(got) : expected === got);

/** Only letters and digits: for texts in which formatting may differ. */
const loosely = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
const collapsed = (text: string) => text.replace(/\s+/g, ' ').trim();
const squeezed = (text: string) => text.replace(/\s+/g, '');
const link = (url: unknown) =>
  typeof url === 'string' && URL.canParse(url) ? new URL(url).href.replace(/\/$/, '') : url;
const instant = (time: unknown) => (typeof time === 'string' ? Date.parse(time) : time);
const bare = (handle: string | null | undefined) => (handle ?? '').replace(/^(@|~|u\/|in\/)/, '');

const FIELDS: Record<string, Test> = {
  kind: (clip, item) => ({ expected: item.kind, got: clip.kind, right: same(clip.kind) }),
  handle: (clip, item) => ({
    expected: item.handle,
    got: clip.author.handle,
    right: same(clip.author.handle),
  }),
  name: (clip, item, exact) => ({
    expected: item.name,
    got: clip.author.name,
    right: (name) =>
      none(name)
        ? none(clip.author.name)
        : (exact ? collapsed : squeezed)(String(name)) ===
          (exact ? collapsed : squeezed)(clip.author.name ?? ''),
  }),
  permalink: (clip, item) => ({
    expected: item.permalink,
    got: clip.permalink,
    right: (url) => link(url) === link(clip.permalink),
  }),
  postedAt: (clip, item) => ({
    expected: item.postedAt,
    got: clip.postedAt,
    right: (at) => (none(at) ? none(clip.postedAt) : instant(at) === instant(clip.postedAt)),
  }),
  text: (clip, item, exact) => {
    const got = item.kind === 'profile' ? clip.author.bio : clip.quote?.text;
    return {
      expected: item.text,
      got,
      right: (text) => sameText(String(text ?? ''), got ?? '', item, exact),
    };
  },
  title: (clip, item) =>
    said(item.title) && {
      expected: item.title,
      got: clip.title,
      right: (title) => collapsed(String(title ?? '')) === collapsed(clip.title ?? ''),
    },
  truncated: (clip, item) =>
    said(item.truncated) && {
      expected: item.truncated,
      got: clip.quote?.truncated ?? false,
      right: same(clip.quote?.truncated ?? false),
    },
  translated: (clip, item) =>
    said(item.translated) &&
    clip.quote && {
      expected: item.translated,
      got: clip.quote.translated,
      right: same(clip.quote.translated),
    },
  edited: (clip, item) =>
    said(item.edited) && {
      expected: item.edited,
      got: clip.quote?.edited ?? false,
      right: same(clip.quote?.edited ?? false),
    },
  isReply: (clip, item) =>
    said(item.isReply) && { expected: item.isReply, got: clip.isReply, right: same(clip.isReply) },
  quoted: (clip, item) => {
    if (!said(item.quoted)) return undefined;
    const got = clip.context.find((context) => context.relation === 'quoted');
    return { expected: item.quoted, got, right: (quoted) => sameQuoted(quoted as Expected['quoted'], got) };
  },
  ancestors: (clip, item) => {
    if (!said(item.ancestors)) return undefined;
    const got = clip.context.filter(({ relation }) => relation === 'ancestor' || relation === 'parent');
    const needed = clip.isReply !== 'unknown';
    return {
      expected: item.ancestors,
      got: got.map(({ author, url }) => ({ handle: author, permalink: url })),
      right: (list) => sameAncestors(list as NonNullable<Expected['ancestors']>, got, needed),
    };
  },
  story: (clip, item) => {
    if (!said(item.story)) return undefined;
    const got = clip.context.find(({ relation }) => relation === 'story');
    return { expected: item.story, got, right: (story) => sameStory(story as Expected['story'], got, clip) };
  },
  repository: (clip, item) => {
    if (!said(item.repository)) return undefined;
    const got = clip.context.find(({ relation }) => relation === 'repository');
    const name = got?.title ?? (got?.url ? new URL(got.url).pathname.slice(1) : undefined);
    return { expected: item.repository, got: name, right: same(name) };
  },
  reposter: (clip, item) => {
    if (!said(item.reposter)) return undefined;
    const got = clip.context.find(({ relation }) => relation === 'reposter')?.author;
    return { expected: item.reposter, got, right: same(got) };
  },
  hat: (clip, item) =>
    said(item.hat) && { expected: item.hat, got: clip.author.hat, right: same(clip.author.hat) },
  location: (clip, item) =>
    said(item.location) && {
      expected: item.location,
      got: clip.author.location,
      right: same(clip.author.location),
    },
  company: (clip, item) =>
    said(item.company) && {
      expected: item.company,
      got: clip.author.company,
      right: same(clip.author.company),
    },
  website: (clip, item) =>
    said(item.website) && {
      expected: item.website,
      got: clip.author.website,
      right: (url) => (none(url) ? none(clip.author.website) : link(url) === link(clip.author.website)),
    },
  accounts: (clip, item) =>
    said(item.accounts) && {
      expected: item.accounts,
      got: clip.author.accounts,
      right: (accounts) => sameAccounts(accounts as Account[], clip.author.accounts, item),
    },
};

/** Holds a stored clip against what the page says, field by field. */
export function compare(clip: StoredClip, item: Expected, exact: boolean): Verdict {
  const verdict: Verdict = { right: 0, wrong: [], absent: 0 };
  for (const [field, test] of Object.entries(FIELDS)) {
    const finding = test(clip, item, exact);
    if (!finding) continue;
    const accepted = [finding.expected, ...(item.accept?.[field] ?? [])];
    if (!accepted.some(finding.right))
      verdict.wrong.push({ field, expected: finding.expected, got: finding.got ?? null });
    else if (none(finding.expected) || (Array.isArray(finding.expected) && finding.expected.length === 0))
      verdict.absent += 1;
    else verdict.right += 1;
  }
  return verdict;
}

function sameText(expected: string, got: string, item: Expected, exact: boolean): boolean {
  if (exact && collapsed(expected) === collapsed(got)) return true;
  const loose = item.textLoose ?? loosely(expected);
  if (loose === '') return squeezed(expected) === squeezed(got);
  return [loose, ...(item.accept?.textLoose ?? [])].includes(loosely(got));
}

function sameQuoted(expected: Expected['quoted'], got: StoredClip['context'][number] | undefined): boolean {
  if (!expected) return !got;
  if (!got) return false;
  const text = expected.textLoose ?? loosely(expected.text ?? '');
  return (
    expected.handle === got.author &&
    text === loosely(got.text ?? '') &&
    (none(expected.url) ? none(got.url) : link(expected.url) === link(got.url)) &&
    (none(expected.at) || instant(expected.at) === instant(got.at))
  );
}

function sameAncestors(
  expected: NonNullable<Expected['ancestors']>,
  got: StoredClip['context'],
  needed: boolean,
): boolean {
  const wanted = expected.map(({ handle, permalink }) => `${handle} ${link(permalink)}`);
  const found = got.map(({ author, url }) => `${author} ${link(url ?? null)}`);
  const nearest = wanted.at(-1);
  if (nearest === undefined) return found.length === 0;
  if (found.length === 0) return !needed;
  let from = 0;
  for (const one of found) {
    const at = wanted.indexOf(one, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return found.at(-1) === nearest;
}

function sameStory(
  expected: Expected['story'],
  got: StoredClip['context'][number] | undefined,
  clip: StoredClip,
): boolean {
  if (!expected) return !got;
  // GitHub: the story or the repository has to be there; what is given has to be right.
  if (!got) return clip.context.some(({ relation }) => relation === 'repository');
  const id = (url: string) => new URL(url).pathname.replace(/^(\/s\/[^/]+).*/, '$1').replace(/\/$/, '');
  return (
    collapsed(expected.title) === collapsed(got.title ?? '') &&
    id(expected.url) === id(got.url ?? expected.url)
  );
}

function sameAccounts(
  expected: Account[],
  got: { site: string; handle?: string; url: string }[],
  item: Expected,
): boolean {
  const known = ['x', 'lobsters', 'github'];
  const fits = (wanted: Account, one: { site: string; handle?: string; url: string }) =>
    known.includes(wanted.site)
      ? wanted.site === one.site && bare(wanted.handle).toLowerCase() === bare(one.handle).toLowerCase()
      : link(wanted.url) === link(one.url);
  const forbidden = (item.notAccounts ?? []).map(link);
  return (
    expected.every((wanted) => wanted.optional || got.some((one) => fits(wanted, one))) &&
    got.every((one) => expected.some((wanted) => fits(wanted, one)) && !forbidden.includes(link(one.url)))
  );
}
