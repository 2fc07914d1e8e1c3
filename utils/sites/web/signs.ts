/** Who signs a box on a page: names, links to people, pictures and times that stand beside the words in it. */
import { accountFromUrl } from '../../people/accounts';
import { all, around, href, its, line } from '../elements';
import { isBeside } from './contribution';
import { cleanName, isNobody, JOINED, namesSeveral, readsLikeName, solidName } from './names';
import { cleanUrl, type Person } from './person';
import { BLOCK, type Spoken } from './spoken';

/** Where a name is expected to stand. */
const NAMES =
  '[rel~="author" i], [itemprop~="author"], [itemprop~="creator"], .p-author, .fn, .h-card, .vcard, [class*="author" i], [class*="byline" i], [class*="user" i], [class*="nick" i], [class*="poster" i], [class*="postedby" i], [class*="posted-by" i], [class*="submitted" i], [class*="sender" i], [class*="handle" i], [class*="display-name" i], [class*="displayname" i], [class*="screen-name" i], [class*="commenter" i], [class*="contributor" i], [class*="reviewer" i], [class*="signature" i], [class*="attribution" i], [class~="name" i], [class*="-name" i], [class*="_name" i], [class*="Name"], [class*="speaker" i], [class*="from" i], [data-testid*="author" i], [data-testid*="user" i], cite, address';
/** Where no name stands, whatever its class says: what a reader may do, and what a person has. */
const NO_NAMES =
  /avatar|count|badge|rank|title|role|status|signup|login|menu|icon|image|img|photo|flair|group|karma|score|reputation|action|link-list|share|follow|tags?\b|form\b|format|platform|user-?(text|content|post|message|select|agent|generated)|author-?(bio|desc|info-text)|(file|host|class|tag|site|type|product|model|repo|project|category|company|post|page)[-_]?name/i;
const PEOPLE =
  /\/(@|~|u\/|users?\/|members?\/|people\/|persons?\/|profiles?\/|authors?\/|channel\/|in\/)[^/]+|(member|memberlist|profile|user|userinfo)\.(php|asp|cgi|pl)|[?&](uid|user(id|name)?|author|u)=|\/user\?id=|mode=viewprofile/i;
const PICTURES =
  'img[class*="avatar" i], img[src*="avatar" i], img[class*="user" i], img[class*="profile" i], img[class*="author" i], [class*="avatar" i], [class*="userpic" i]';
const TIMES =
  'time, [datetime], [class*="timestamp" i], [class*="date" i]:not([class*="update" i]), [class~="age"], [class*="posted" i], [class*="timeago" i], [itemprop~="datePublished"], [itemprop~="dateCreated"]';
/** What is said of it in `readBy`. */
const RULE = 'beside the words';

/** What speaks for a box having somebody of its own. */
export interface Signs {
  people: Person[];
  /** One name is two people's: "Ada Osei and Ben Ito". */
  areSeveral: boolean;
  /** Times alone, pictures and names that are nobody's included: somebody stands there. */
  others: Element[];
  /** What is around the signs, and is no word of anybody's. */
  bylines: Element[];
}

/** What a look for signs needs to know of the page. */
export interface Sought {
  url: URL;
  spoken: Spoken;
}

/**
 * The signs in a box that stand beside the words at `spot`, and belong to nobody else's words in it.
 */
export function signsIn(box: Element, spot: Element, { url, spoken }: Sought, names = NAMES): Signs {
  const near = (sign: Element) => isBesideWords(sign, box, spot, spoken);
  const named = all(box, names).filter(
    (sign) => !NO_NAMES.test(marksOf(sign)) && near(sign) && isAlone(sign),
  );
  const links =
    names === NAMES
      ? all(box, 'a[href]').filter((link) => isPersonLink(link, url) && near(link) && isAlone(link))
      : [];
  const signs = [...new Set([...named, ...links])];
  const innermost = signs.filter(
    (sign) => !signs.some((other) => other !== sign && its(sign, 'contains')(other)),
  );
  const found = innermost.map((sign) => personAt(sign, url, spoken(sign) > 0));
  const people = distinct(found);
  const faces = all(box, 'img[alt]').filter((image) => isOfPerson(its(image, 'getAttribute')('alt') ?? ''));
  const others = [...all(box, `${PICTURES}, ${TIMES}`), ...faces].filter(near).concat(innermost);
  return {
    people: people.length ? people : declaredOf(box),
    others,
    areSeveral: found.some(({ name }) => name !== undefined && JOINED.test(name)),
    bylines: others.map((sign) => bylineOf(sign, spot)),
  };
}

/** A picture that is called like a person: "Ben Ito". */
const isOfPerson = (alt: string) => alt.length < 60 && alt.trim().includes(' ') && readsLikeName(alt);

/** The outermost element around a sign that does not hold the words. */
function bylineOf(sign: Element, spot: Element): Element {
  let outermost = sign;
  for (let at: Element | null = sign; at && !its(at, 'contains')(spot); at = its(at, 'parentElement'))
    outermost = at;
  return outermost;
}

/** Signs of who wrote the page itself. */
export const BYLINES =
  '[rel~="author" i], [itemprop~="author"], .p-author, [class*="author" i], [class*="byline" i], [class*="username" i], [class*="user-name" i], [class*="poster" i], [class*="nickname" i]';

/** Whether somebody's sign and a few words stand in it: one of several that stand side by side. */
export const isSigned = (box: Element): boolean =>
  (line(box)?.split(' ').length ?? 0) > 3 &&
  all(box, `${BYLINES}, ${PICTURES}, ${TIMES}`).some(
    (sign) => !NO_NAMES.test(marksOf(sign)) || its(sign, 'matches')(PICTURES),
  );

export const isTime = (sign: Element): boolean => its(sign, 'matches')(TIMES);
export const timesOn = (document: Document): Element[] => all(document, TIMES);

const marksOf = (element: Element) =>
  ['class', 'data-testid', 'itemprop'].map((name) => its(element, 'getAttribute')(name) ?? '').join(' ');

/** Some sites say it in an attribute of the post: `data-author="ben"`, `<shreddit-comment author="ben">`. */
function declaredOf(box: Element): Person[] {
  const names = ['data-author', 'data-username', 'data-user', 'author', 'data-author-name']
    .map((attribute) => cleanName(its(box, 'getAttribute')(attribute)))
    .filter((name) => name !== undefined);
  return distinct(names.map((name) => ({ name, accounts: [], rule: RULE })));
}

/** Not in the words themselves, nor in a box of another's within this one. */
function isBesideWords(sign: Element, box: Element, spot: Element, spoken: Spoken): boolean {
  if (its(sign, 'contains')(spot) || its(spot, 'contains')(sign)) return false;
  for (let at: Element | null = sign; at && at !== box; at = its(at, 'parentElement')) {
    if (its(at, 'contains')(spot)) return true;
    if (at !== sign && (spoken(at) > spoken(sign) || (isBeside(at) && its(at, 'localName') !== 'footer')))
      return false;
  }
  return true;
}

function isPersonLink(link: Element, url: URL): boolean {
  const address = href(link);
  if (/^mailto:/i.test(address)) return true;
  const to = URL.parse(address, url.href);
  if (!to || !/^https?:$/.test(to.protocol)) return false;
  const account = accountFromUrl(to.href);
  return Boolean(account?.handle) || PEOPLE.test(to.pathname + to.search);
}

/** Not in somebody's sentence, as a mention or a book's title is, and not in code. */
function isAlone(sign: Element): boolean {
  if (around(sign, 'pre, code')) return false;
  const rest = besides(sign)
    .replace(/\d[\d:,.]*/g, ' ')
    .trim();
  return (rest.match(/\p{L}{2,}/gu)?.length ?? 0) <= 5 && !/\p{Ll}[.!?…]$/u.test(rest);
}

/** The text on the same line as an element. */
function besides(sign: Element): string {
  let text = '';
  for (let at = sign; !BLOCK.test(its(at, 'localName')); ) {
    for (const next of ['previousSibling', 'nextSibling'] as const)
      for (let node = its(at, next); node && !isBreak(node) && text.length < 400; node = its(node, next))
        text = next === 'nextSibling' ? text + its(node, 'textContent') : its(node, 'textContent') + text;
    const parent = its(at, 'parentElement');
    if (!parent) break;
    at = parent;
  }
  return text;
}

const isBreak = (node: Node) => {
  const name = its(node, 'nodeName').toLowerCase();
  return name === 'br' || BLOCK.test(name);
};

const NAMED = '[itemprop~="name"], .p-name, .fn';

/** `isBox`: with words about the person, beneath their name. */
function personAt(sign: Element, url: URL, isBox: boolean): Person {
  const named = isBox ? `${NAMED}, h2, h3, h4, h5, h6, strong, b, a[href]` : NAMED;
  const text = line(its(sign, 'querySelector')(named)) ?? line(sign);
  const link = its(sign, 'matches')('a[href]')
    ? sign
    : (around(sign, 'a[href]') ?? its(sign, 'querySelector')('a[href]'));
  const address = cleanUrl(href(link), url);
  return {
    name: /(^|\s)\d+(\s|$)/.test(withoutSays(text)) ? undefined : cleanName(withoutSays(text)),
    url: address,
    accounts: [],
    rule: RULE,
  };
}

/** `Ben says:`, `ben wrote`, `Posted by ben` → the name. */
const withoutSays = (text = '') =>
  text
    .replace(/^(posted|written|submitted|asked|answered|reviewed|commented|edited)?\s*\bby\b:?\s+/i, '')
    .replace(
      /\s+(says|said|wrote|writes|replied|commented|asked|answered|schrieb|sagt|a écrit|dit|dice|escribió)\b.*$/i,
      '',
    )
    .replace(/\s*[:,·•|»–—-]\s*$/, '');

/** People with a name or an account, each once: two entries are one person when name or address is the same. */
export function distinct(people: Person[]): Person[] {
  const kept: Person[] = [];
  for (const person of people) {
    if (!isSomebody(person)) continue;
    const same = kept.find(
      ({ name, url }) =>
        (name && person.name && solidName(name) === solidName(person.name)) || (url && url === person.url),
    );
    if (!same) kept.push({ ...person });
    else {
      same.name ??= person.name;
      same.url ??= person.url;
      same.bio ??= person.bio;
      same.accounts = [...same.accounts, ...person.accounts];
    }
  }
  return kept;
}

/** Not an address alone: `link rel=author` may lead to /humans.txt, and `article:author` to the publication. */
const isSomebody = ({ name, url, accounts }: Person) =>
  Boolean(
    (name && !isNobody(name) && !namesSeveral(name)) ||
      accounts.length ||
      (url && !name && accountFromUrl(url)?.handle),
  );
