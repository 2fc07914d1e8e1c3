/** What an address on github.com names: a person's page, or a thread in a repository or organisation. */
export interface Thread {
  /** `owner/name`; undefined for discussions of an organisation. */
  repository: string | undefined;
  /** Canonical, without tab, query and fragment. */
  url: string;
}

/** `/login`, also with `?tab=…`. Whether somebody lives there only the page can tell. */
export function loginIn(path: string): string | undefined {
  return path.match(/^\/([a-z\d][\w-]{0,38})\/?$/i)?.[1];
}

export function threadIn(path: string): Thread | undefined {
  const [, place, kind, number] =
    path.match(/^\/(orgs\/[\w-]+|[\w-]+\/[\w.-]+)\/(issues|pull|discussions)\/(\d+)(?:\/|$)/) ?? [];
  if (!place) return;
  return {
    repository: place.startsWith('orgs/') ? undefined : place,
    url: `https://github.com/${place}/${kind}/${number}`,
  };
}

/**
 * The person a link leads to: one path segment on github.com. Not apps (`/apps/NAME`), not bots (`NAME[bot]`), not
 * `ghost`, who stands for everybody that deleted an account.
 */
export function personIn(href: string): string | undefined {
  const login = href.match(/^(?:https:\/\/github\.com)?(\/[^/?#]+)\/?$/)?.[1];
  const name = login && loginIn(login);
  return name && name.toLowerCase() !== 'ghost' ? name : undefined;
}

export function profileUrl(login: string): string {
  return `https://github.com/${login}`;
}
