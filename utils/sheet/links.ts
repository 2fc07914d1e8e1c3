import type { Account } from '../model/account';
import { accountFromUrl } from '../people/accounts';
import { isShared } from '../people/addresses';
import { withAccounts } from '../people/own-account';
import { canonicalProfile } from '../people/profile-link';

/** A web address in a cell, with or without its scheme; and the address of somebody in the fediverse. */
const LINK =
  /\bhttps?:\/\/[^\s<>"“”|`]+|(?<![\w@./-])(?:[a-z\d-]+\.)+[a-z]{2,}\/[^\s<>"“”|`]*|(?<![\w@./-])(?:[a-z\d-]+\.)+(?:com|org|net|io|dev|app|social|me|ai|co|de|jp|br|fr|uk|info|blog|page)\b\/?/gi;
const FEDIVERSE = /(?<![\w./])@(\w[\w.-]*)@((?:[a-z\d-]+\.)+[a-z]{2,})\b/gi;
/** Signs after a link that belong to the sentence. */
const AFTER = /(?:[.,;:!?)\]}>'’»*]|['’]s)+$/u;
/** Signs of other scripts that stand round a link, and those that nobody sees. */
const ROUND = /[（）「」『』【】〈〉《》、。，；！？…]|[\u200b-\u200f\u2060\ufeff]/gu;

/** The web addresses in a cell, in their order. */
export function linksIn(cell: string): string[] {
  const plain = cell
    .replace(ROUND, ' ')
    .normalize('NFKC')
    // Links that only a sign divides.
    .replace(/[,;](?=https?:)/gi, ' ')
    .replace(FEDIVERSE, (_, name, server) => ` https://${server}/@${name} `);
  const found = [...plain.matchAll(LINK)].flatMap(([text]) => {
    const bare = text.replace(AFTER, (signs) => (signs.startsWith(')') && text.includes('(') ? ')' : ''));
    const url = /^https?:/i.test(bare) ? bare : `https://${bare}`;
    return accountFromUrl(url) ? [url] : [];
  });
  return [...new Set(found)];
}

/** Parts of a profile that have an address of their own; whose profile it is, the first part says. */
const PARTS: [host: RegExp, path: RegExp][] = [
  [
    /^(www\.|mobile\.|m\.)?(x|twitter)\.com$/,
    /^(\/\w{1,15})\/(with_replies|media|likes|highlights|followers|following|verified_followers|articles|photo|header_photo|about)\/?$/i,
  ],
  [/(^|\.)linkedin\.com$/, /^(\/in\/[^/]+)\/(details|recent-activity|overlay|[a-z]{2})(\/.*)?$/i],
  [
    /^(www\.|m\.)?youtube\.com$/,
    /^(\/@[^/]+)\/(videos|shorts|streams|playlists|community|about|featured|posts)\/?$/i,
  ],
  [/^bsky\.app$/, /^(\/profile\/[^/]+)\/(followers|follows)\/?$/i],
  [/^lobste\.rs$/, /^(\/~[^/]+)\/(threads|stories|standing)\/?$/i],
  [/^(www\.)?github\.com$/, /^\/sponsors(\/[^/]+)\/?$/i],
  [/(^|\.)reddit\.com$/, /^(\/u(?:ser)?\/[^/]+)\/(comments|submitted|overview)\/?$/i],
];

/** The account that a link leads to, also by a part of its profile; canonical, so that every spelling of it is one. */
function accountOfLink(link: string): Account | undefined {
  const url = URL.parse(link);
  if (!url) return undefined;
  for (const [host, path] of PARTS) {
    const own = host.test(url.hostname.toLowerCase()) && path.exec(url.pathname)?.[1];
    if (own) url.pathname = own;
  }
  const account = accountFromUrl(url.href);
  // A page that many share says nothing of one of them.
  if (!account || (!account.handle && isShared(account.url))) return undefined;
  return { ...account, url: canonicalProfile(account) };
}

/** The accounts that the links of a cell lead to, each once. */
export const accountsIn = (cells: readonly string[]): Account[] =>
  withAccounts(
    [],
    cells.flatMap(linksIn).flatMap((link) => accountOfLink(link) ?? []),
  );
