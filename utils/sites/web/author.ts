import { accountFromUrl } from '../../people/accounts';
import { all, href, line } from '../elements';
import { isA, isThing, namedBy, type Thing, textIn, thingsOn } from './json-ld';
import { accountsAt, cleanName, cleanUrl, type Person, relMe } from './person';

const ARTICLES =
  /(Article|Posting|Review|Report|WebPage|ProfilePage|CreativeWork|VideoObject|Recipe|HowTo|Book)$/;
const NO_PERSON = /(Organization|Corporation|Brand|WebSite)$/;

/** Comments and other guests of a page: its author is not theirs. */
const GUESTS =
  '[itemtype$="schema.org/Comment"], [itemprop~="comment"], .h-cite, [id^="comment"], [class~="comment"], [class~="comments"], [class~="comment-body"], #disqus_thread, [role="comment"]';
const SIGNED =
  '[rel~="author" i], [itemprop~="author"], .p-author, .comment-author .fn, .comment-author-name, .h-card .p-name';

/** Who the page says is speaking where the reader selected; undefined where it says nobody, or several. */
export function authorAt(spot: Element | null, document: Document, url: URL): Person | undefined {
  if (spot?.closest('blockquote, q')) return undefined;
  const guest = spot?.closest(GUESTS);
  if (guest && guest !== document.body) return signed(guest, url, 'beside the comment');
  const article = spot?.closest('article, .h-entry');
  const near =
    article && all(document, 'article, .h-entry').length > 1
      ? signed(article, url, 'in the article')
      : undefined;
  return withMore(near ?? authorOfPage(document, url), document, url);
}

/** The first rule that answers decides; one that names several people ends the search, since nobody can tell which. */
function authorOfPage(document: Document, url: URL): Person | undefined {
  for (const rule of [fromJsonLd, fromLinks, fromMeta, fromCreator]) {
    const people = rule(document, url);
    if (people.length === 1) return people[0];
    if (people.length > 1) return undefined;
  }
  const accounts = relMe(document, url);
  const isHome = /^\/(about\/?|about-me\/?|index\.html?)?$/.test(url.pathname);
  return accounts.length && isHome ? { url: cleanUrl(url.origin, url), accounts, rule: 'rel=me' } : undefined;
}

function fromJsonLd(document: Document, url: URL): Person[] {
  const things = thingsOn(document);
  const profiles = things.filter((thing) => isA(thing, /^ProfilePage$/));
  const articles = things.filter((thing) => isA(thing, ARTICLES) && !isA(thing, /^ProfilePage$/));
  const written = articles.flatMap(({ author, creator }) => namedBy(author ?? creator, things));
  const people = profiles.length
    ? profiles.flatMap(({ mainEntity, about }) => namedBy(mainEntity ?? about, things))
    : written;
  return distinct(people.filter((thing) => !isA(thing, NO_PERSON)).map((thing) => personIn(thing, url)));
}

function personIn(thing: Thing, url: URL): Person {
  const same = ([] as unknown[]).concat(thing.sameAs ?? []);
  const work = ([] as unknown[]).concat(thing.worksFor ?? [])[0];
  const place = isThing(thing.address) ? thing.address.addressLocality : thing.homeLocation;
  const own = cleanUrl(thing.url ?? (typeof thing['@id'] === 'string' ? undefined : thing['@id']), url);
  return {
    name: cleanName(textIn(thing.name)),
    url: own,
    bio: textIn(thing.description) ?? textIn(thing.jobTitle),
    location: textIn(place),
    company: textIn(work),
    accounts: accountsAt(same, url),
    rule: 'JSON-LD',
  };
}

function fromLinks(document: Document, url: URL): Person[] {
  const links = all(document, 'a[rel~="author" i], link[rel~="author" i], [itemprop~="author"], .p-author');
  return distinct(
    links
      .filter((link) => !link.closest(GUESTS))
      .map((link) => ({
        name: cleanName(line(link.querySelector('[itemprop~="name"], .p-name, .fn')) ?? line(link)),
        url: cleanUrl(href(link) || href(link.querySelector('a[href]')), url),
        accounts: [],
        rule: 'rel=author',
      })),
  );
}

/** `article:author` is a name or an address, as the writer of the page understood it. */
function fromMeta(document: Document, url: URL): Person[] {
  const named = contents(document, [
    'author',
    'article:author',
    'dc.creator',
    'citation_author',
    'parsely-author',
  ]);
  const names = named.map(cleanName).filter(Boolean);
  const urls = named.filter((text) => /^https?:\/\//.test(text)).map((text) => cleanUrl(text, url));
  return distinct(
    (names.length ? names : urls.slice(0, 1).map(() => undefined)).map((name) => ({
      name,
      url: new Set(urls).size === 1 ? urls[0] : undefined,
      accounts: [],
      rule: 'meta author',
    })),
  );
}

/** The writer's X account; `twitter:site` is the publication's. */
function fromCreator(document: Document, url: URL): Person[] {
  const accounts = creators(document, url);
  return accounts.length === 1 ? [{ accounts, rule: 'twitter:creator' }] : [];
}

const creators = (document: Document, url: URL) =>
  accountsAt(
    contents(document, ['twitter:creator', 'og:creator']).flatMap((text) =>
      /^@?\w{1,15}$/.test(text)
        ? [`https://x.com/${text.replace('@', '')}`]
        : [text].filter((it) => /^https?:/.test(it)),
    ),
    url,
  );

/** Adds what the page says of its one author elsewhere: the X account, and, on a site of one's own, links with `rel=me`. */
function withMore(person: Person | undefined, document: Document, url: URL): Person | undefined {
  if (!person) return undefined;
  const x = creators(document, url);
  const own = !person.url || isOwnSite(person.url, url) ? relMe(document, url) : [];
  const published = isPublished(document);
  const isRoot =
    person.url && new URL(person.url).pathname === '/' && URL.parse(person.url)?.origin === url.origin;
  return {
    ...person,
    url: isRoot && (published || !namesTheSite(person, document, url)) ? undefined : person.url,
    accounts: [...person.accounts, ...(x.length === 1 ? x : []), ...(published ? [] : own)],
  };
}

/** An organisation publishes here: what the site declares is the organisation's. */
const isPublished = (document: Document) =>
  thingsOn(document).some(
    ({ publisher }) => isThing(publisher) && isA(publisher, NO_PERSON) && !isA(publisher, /^Person$/),
  );

/** Some tools give the home page as everybody's page: it is the person's where the host carries the name or a card stands there. */
function namesTheSite({ name = '' }: Person, document: Document, { hostname }: URL): boolean {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/);
  const named = words.some((word) => word.length > 2 && hostname.includes(word));
  return named || document.querySelector('.h-card') !== null;
}

/** The person's page is the site's root or right below it: `/authors/jane` is one of many, `/` and `/about` are not. */
function isOwnSite(profile: string, url: URL): boolean {
  const { origin, pathname } = new URL(profile);
  return origin === url.origin && /^\/[^/]*\/?$/.test(pathname);
}

/** The one person who signs a comment or an article. */
function signed(around: Element, url: URL, rule: string): Person | undefined {
  const people = all(around, SIGNED).map((link) => ({
    name: cleanName(line(link.querySelector('[itemprop~="name"], .p-name, .fn')) ?? line(link)),
    url: cleanUrl(href(link) || href(link.closest('a')) || href(link.querySelector('a[href]')), url),
    accounts: [],
    rule,
  }));
  const [only, second] = distinct(people);
  return second ? undefined : only;
}

/** People with a name or an address, each once: two entries are one person when name or address is the same. */
function distinct(people: Person[]): Person[] {
  const kept: Person[] = [];
  for (const person of people) {
    if (!isSomebody(person)) continue;
    const same = kept.find(
      ({ name, url }) =>
        (name && name.toLowerCase() === person.name?.toLowerCase()) || (url && url === person.url),
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
  Boolean(name || accounts.length || (url && accountFromUrl(url)?.handle));

function contents(document: Document, names: string[]): string[] {
  return names.flatMap((name) =>
    all(document, `meta[name="${name}" i], meta[property="${name}" i]`)
      .map((meta) => (meta.getAttribute('content') ?? '').trim())
      .filter(Boolean),
  );
}
