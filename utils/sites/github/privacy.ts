import { all, href, its, line } from '../elements';
import type { Thread } from './address';
import { meta } from './head';
import { LOCK, PAGE_DATA, REPOSITORY_HEADER, REPOSITORY_LABEL, REPOSITORY_META } from './selectors';

export type Visibility = 'public' | 'private';

/**
 * What the signs of this very repository say: private where one of them does, undefined where none says anything. A page that says
 * nothing is not public; what the head says of another repository (it may be the last page's after soft navigation) says nothing.
 */
export function visibilityOf(document: Document, thread: Thread): Visibility | undefined {
  const signs = [inHead(document, thread), inHeader(document, thread)];
  // The largest part of a page, so it is asked only where nothing else answers.
  if (!signs.some(Boolean)) signs.push(inData(document, thread));
  return signs.includes('private') ? 'private' : signs.find(Boolean);
}

/** Of an organisation's discussions the head names the repository that they are kept in. */
function inHead(document: Document, { repository, owner }: Thread): Visibility | undefined {
  const named = meta(document, `${REPOSITORY_META}_nwo`)?.toLowerCase();
  const isThis = repository
    ? named === repository.toLowerCase()
    : named?.startsWith(`${owner.toLowerCase()}/`);
  const isPublic = isThis ? meta(document, `${REPOSITORY_META}_public`) : undefined;
  return isPublic === 'true' ? 'public' : isPublic === undefined ? undefined : 'private';
}

/** A lock beside the repository's name, wherever the header has it; the label beside it, which is in English only. */
function inHeader(document: Document, { repository }: Thread): Visibility | undefined {
  const isThis = (link: Element) => pathOf(link) === `/${repository}`.toLowerCase();
  const isLocked = all(document, LOCK).some((lock) => {
    const beside = lock.closest('a[href], li, nav');
    const links = beside ? [beside, ...all(beside, 'a[href]')] : [];
    return lock.closest(REPOSITORY_HEADER) || links.some(isThis);
  });
  if (isLocked) return 'private';
  const header = all(document, REPOSITORY_HEADER).find((each) => all(each, 'a[href]').some(isThis));
  const label = header && all(header, REPOSITORY_LABEL).map(line);
  return label?.some((text) => /^public\b/i.test(text ?? '')) ? 'public' : undefined;
}

const pathOf = (link: Element) =>
  href(link)
    .replace(/^https:\/\/github\.com/, '')
    .replace(/[/?#]+$/, '')
    .toLowerCase();

/** What a page's data says of the repositories in it, read once. */
const read = new WeakMap<Element, Map<string, Visibility>>();

function inData(document: Document, { repository }: Thread): Visibility | undefined {
  if (!repository) return undefined;
  const declared = all(document, PAGE_DATA).flatMap((script) => {
    const known = read.get(script) ?? visibilities(its(script, 'textContent') ?? '');
    read.set(script, known);
    return known.get(repository.toLowerCase()) ?? [];
  });
  return declared.includes('private') ? 'private' : declared[0];
}

/** Every repository that is described with its visibility; private wherever two descriptions differ. */
function visibilities(json: string): Map<string, Visibility> {
  const found = new Map<string, Visibility>();
  if (!/"(?:isPrivate|isPublic|private|visibility)"/.test(json)) return found;
  try {
    const left: unknown[] = [JSON.parse(json)];
    for (let count = 0; left.length && count < 500_000; count++) {
      const value = left.pop();
      if (!value || typeof value !== 'object') continue;
      const [name, visibility] = described(value as Record<string, unknown>);
      if (name && visibility && found.get(name) !== 'private') found.set(name, visibility);
      for (const each of Object.values(value)) if (each && typeof each === 'object') left.push(each);
    }
  } catch {
    // Not JSON: it says nothing.
  }
  return found;
}

/** In issues and projects by `nameWithOwner`, beside code by `ownerLogin` and `name`. */
function described(it: Record<string, unknown>): [name?: string, visibility?: Visibility] {
  const { nameWithOwner, ownerLogin, name, isPrivate, isPublic, visibility } = it;
  const full =
    typeof nameWithOwner === 'string' ? nameWithOwner : ownerLogin && name && `${ownerLogin}/${name}`;
  if (!full) return [];
  const not = (hidden: unknown) => (hidden ? false : hidden === false || undefined);
  const says = [isPublic, visibility && /^public$/i.test(`${visibility}`), not(isPrivate), not(it.private)];
  const answer = says.includes(false) ? 'private' : says.includes(true) ? 'public' : undefined;
  return [`${full}`.toLowerCase(), answer];
}
