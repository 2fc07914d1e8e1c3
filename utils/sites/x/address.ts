/** X's own addresses, absolute (as saved pages have them) or relative, on any of its hosts. */
const PATH =
  /^(?:https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com)?\/(\w{1,20})(?:\/status\/(\d{1,25})(?:\/([a-z]+))?.*|\/?)(?:[?#].*)?$/i;

export interface XAddress {
  handle: string;
  /** Absent on a profile's address. */
  id?: string;
  /** What follows a post's id: `history`, `analytics`, `photo` … */
  view?: string;
}

/** Where a link leads, when that is a post or a profile; undefined for anything else. The first segment is not checked to be a person. */
export function readAddress(link: Element | null | undefined): XAddress | undefined {
  const [, handle, id, view] = link?.getAttribute('href')?.match(PATH) ?? [];
  return handle ? { handle, id, view } : undefined;
}

/** The canonical address of a post: without `/history`, `/photo/1`, `?s=`. */
export const postUrl = (handle: string, id: string) => `https://x.com/${handle}/status/${id}`;

export const profileUrl = (handle: string) => `https://x.com/${handle}`;

/** X compares handles without case. */
export const sameHandle = (one?: string, other?: string) => one?.toLowerCase() === other?.toLowerCase();

/** The id of the post that the page in the address bar is about. */
export const focalId = (url: URL) => url.pathname.match(/\/(?:status|article)\/(\d+)/)?.[1];
