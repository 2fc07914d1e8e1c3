/** What an address on github.com names: a person's page, or a thread in a repository or organisation. */
export interface Thread {
  /** `owner/name`; undefined for discussions of an organisation. */
  repository: string | undefined;
  owner: string;
  /** Canonical, without tab, query and fragment. */
  url: string;
}

/** `/login`, also with `?tab=…`. Whether somebody lives there only the page can tell. */
function loginIn(path: string): string | undefined {
  return path.match(/^\/([a-z\d][\w-]{0,38})\/?$/i)?.[1];
}

export function threadIn(path: string): Thread | undefined {
  const [, place, kind, number] =
    path.match(/^\/(orgs\/[\w-]+|[\w-]+\/[\w.-]+)\/(issues|pull|discussions)\/(\d+)(?:\/|$)/) ?? [];
  if (!place) return;
  const isOrganisation = place.startsWith('orgs/');
  return {
    repository: isOrganisation ? undefined : place,
    owner: place.split('/')[isOrganisation ? 1 : 0] ?? '',
    url: `https://github.com/${place}/${kind}/${number}`,
  };
}

/** Lists of issues, beside or above which one of them is shown: of a project, a repository, the reader's own. */
const LISTS =
  /^\/(?:(?:orgs|users)\/[\w-]+\/projects\/\d+|[\w-]+\/[\w.-]+\/(?:projects(?:\/\d+)?|issues|pulls)|issues|pulls)(?:\/|$)/;

/**
 * Whether the page at this address may show this thread. A thread's own page shows that one (issues and pull requests share their
 * numbers, and either kind's address leads to the other's); in a side pane the address may name it (`?issue=owner|name|12`).
 */
export function mayShow(url: URL, { url: thread }: Thread): boolean {
  const pane = url.searchParams.get('issue')?.replace('|', '/').replace('|', '/issues/');
  const named = [url.pathname, `/${pane}`].flatMap((path) => threadIn(path)?.url ?? []);
  const plain = (address: string) => address.toLowerCase().replace(/\/(issues|pull)\//, '/');
  return named.length ? named.some((each) => plain(each) === plain(thread)) : LISTS.test(url.pathname);
}

/** Whether a page at this address may show threads at all. */
export const mayShowThreads = (url: URL): boolean =>
  threadIn(url.pathname) !== undefined || LISTS.test(url.pathname);

/** A thread or a person; code, releases, settings and what else there is have none. */
export const mayHold = (url: URL): boolean => mayShowThreads(url) || loginIn(url.pathname) !== undefined;

/**
 * The person a link leads to: one path segment on github.com. Not apps (`/apps/NAME`), not bots (`NAME[bot]`), not
 * `ghost`, who stands for everybody that deleted an account, nor the site's own Copilot.
 */
export function personIn(href: string): string | undefined {
  const login = href.match(/^(?:https:\/\/github\.com)?(\/[^/?#]+)\/?$/)?.[1];
  const name = login && loginIn(login);
  return name && !/^(?:ghost|copilot)$/i.test(name) ? name : undefined;
}

export function profileUrl(login: string): string {
  return `https://github.com/${login}`;
}
