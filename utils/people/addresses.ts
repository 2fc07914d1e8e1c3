/** The front page of a host at which many people live; and of link shorteners every page, since nobody knows what it leads to. */
const SHARED =
  /^(about\.me|beacons\.ai|bento\.me|bio\.link|blogger\.com|blogspot\.com|bsky\.app|buymeacoffee\.com|cal\.com|calendly\.com|carrd\.co|codeberg\.org|dev\.to|discord\.(com|gg)|facebook\.com|github\.(com|io)|gitlab\.(com|io)|google\.com|gravatar\.com|hashnode\.com|huggingface\.co|instagram\.com|keybase\.io|ko-fi\.com|linkedin\.com|linktr\.ee|lobste\.rs|mastodon\.\w+|medium\.com|neocities\.org|netlify\.app|news\.ycombinator\.com|notion\.(site|so)|npmjs\.com|orcid\.org|patreon\.com|polywork\.com|pypi\.org|reddit\.com|sr\.ht|stackoverflow\.com|substack\.com|t\.me|telegram\.me|threads\.(com|net)|tiktok\.com|tumblr\.com|twitch\.tv|twitter\.com|vercel\.app|wordpress\.com|x\.com|youtube\.com)$/;
const SHORTENERS =
  /^(bit\.ly|buff\.ly|cutt\.ly|goo\.gl|is\.gd|lnkd\.in|ow\.ly|rebrand\.ly|t\.co|t\.ly|tinyurl\.com|youtu\.be)$/;

/** Pages of an organisation on hosts where people have pages too. */
const ORGANISATION = /^\/(company|companies|school|showcase|org|orgs|organizations)\//i;

/** Does this address say nothing about one person: the front page of a shared host, a short link, an organisation's page, or no page at all? */
export function isShared(url: string): boolean {
  const parsed = URL.parse(url);
  if (!parsed) return true;
  const { host, pathname, search } = parsed;
  const name = host.replace(/^(www|m|mobile|old|[a-z]{2})\./, '');
  if (SHORTENERS.test(name) || ORGANISATION.test(pathname)) return true;
  return SHARED.test(name) && pathname.replace(/\/+$/, '') === '' && search === '';
}

/** Parameters that say how a reader came here, and nothing of what stands here. */
const TRACKING =
  /^(utm_\w+|gclid|gbraid|wbraid|dclid|fbclid|yclid|msclkid|twclid|ttclid|igshid|mc_[ce]id|mkt_tok|_hs(enc|mi)|vero_id|oly_\w+_id|__s|s_cid|ref_src|ref_url)$/i;

/** Takes such parameters out of an address, and those that `isUnwanted` besides; its other ones may be the page. */
export function dropTracking(url: URL, isUnwanted = (_name: string) => false): void {
  const names = new Set<string>();
  // In Firefox a content script cannot go through the iterators of the page's objects (bug 1023984): no `keys()`, no `for of`.
  url.searchParams.forEach((_, name) => {
    if (TRACKING.test(name) || isUnwanted(name)) names.add(name);
  });
  for (const name of names) url.searchParams.delete(name);
}
