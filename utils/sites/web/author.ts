/** Who the page names as its author: the speaker of its own main text, and of nothing else on it. */
import { accountFromUrl, accountKey } from '../../people/accounts';
import { withAccounts } from '../../people/own-account';
import type { Page } from '../adapter';
import { all, href, its, line } from '../elements';
import { isPersonal } from './address';
import { isBeside, isContribution, isOneOfSeveral, isPage } from './contribution';
import { byId, isA, isThing, namedBy, type Thing, textIn } from './json-ld';
import { cleanName, folded, isNobody, NO_NAME, namesSeveral, solidName } from './names';
import { accountsAt, cleanUrl, type Person, relMe } from './person';
import { distinct } from './signs';

/** Of more people nobody can tell which, and comparing each with each takes long. */
const MOST_NAMED = 50;

const MOST_LINKS = 500;

/** A page with what it describes to search engines; undefined: more than is read. */
export interface Described extends Page {
  things: Thing[] | undefined;
}

/** A review of goods is a guest of their page, and its writer not the page's. */
const ARTICLES = /(Article|Posting|Report|WebPage|ProfilePage|CreativeWork|VideoObject|Recipe|HowTo|Book)$/;
const NO_PERSON = /(Organization|Corporation|Brand|WebSite)$/;

/**
 * The one author of the page, with what it says of them elsewhere. The first rule that answers decides; one that names several
 * people, or somebody beside nobody in particular, ends the search, since nobody can tell which.
 */
export function authorOfPage(page: Described): Person | undefined {
  const { document, url, things } = page;
  if (!things) return undefined;
  let isAnonymous = false;
  for (const rule of [fromJsonLd, fromLinks, fromMeta, fromCreator]) {
    const people = [...new Map(rule(page).map((person) => [JSON.stringify(person), person])).values()];
    if (people.length > MOST_NAMED) return undefined;
    const somebody = people.filter((person) => isOne(person, page));
    const named = distinct(somebody);
    if (named.length > 1 || people.some(({ name }) => name && namesSeveral(name))) return undefined;
    isAnonymous ||= somebody.length < people.length;
    // What is declared beside "admin" is the publication's account.
    if (isAnonymous && rule === fromCreator) return undefined;
    if (named[0])
      return isAnonymous && rule === fromJsonLd && people.length > 1 ? undefined : withMore(named[0], page);
  }
  const accounts = relMe(document, url);
  const isHome = /^\/(about\/?|about-me\/?|index\.html?)?$/.test(url.pathname);
  return accounts.length && isHome && !isAnonymous
    ? withMore({ url: cleanUrl(url.origin, url), accounts, rule: 'rel=me' }, page)
    : undefined;
}

/** Somebody in particular: not "admin", and not the site itself. */
const isOne = ({ name, rule }: Person, page: Described) =>
  !name || !(isNobody(name) || isSite(name, rule, page));

/** Whether the name is the site's. A person may have named their site after themselves: where the page says that it is one. */
function isSite(name: string, rule: string, page: Described): boolean {
  const { document, url, things = [] } = page;
  const sought = solidName(name);
  const named = things.filter((thing) => solidName(textIn(thing.name) ?? '') === sought);
  if (named.some((thing) => isA(thing, NO_PERSON) && !isA(thing, /^(Person|WebSite)$/))) return true;
  const isPerson =
    rule === 'JSON-LD, a person' || its(document, 'querySelector')('.h-card, [rel~="me" i]') !== null;
  const host = url.hostname.replace(/^www\./, '').split('.');
  const isHost = !/\s/.test(name.replace(/^the /i, '')) && host.some((part) => solidName(part) === sought);
  return !isPerson && (isHost || siteNames(page).some((site) => solidName(site) === sought));
}

/** What the site calls itself, and who publishes on it. */
export const siteNames = ({ document, things = [] }: Described): string[] => [
  ...contents(document, ['og:site_name', 'application-name', 'apple-mobile-web-app-title']),
  ...things.filter((thing) => isA(thing, /WebSite$|Blog$/)).flatMap(({ name }) => textIn(name) ?? []),
  ...[...publishersIn(things), ...authorsIn(things).filter(isOther)].flatMap(
    ({ name }) => textIn(name) ?? [],
  ),
];

/** Said to be something else than a person. */
const isOther = (thing: Thing) => thing['@type'] !== undefined && !isA(thing, /^(Person|Thing)$/);

function publishersIn(things: Thing[]): Thing[] {
  const named = byId(things);
  return things.slice(0, 1_000).flatMap(({ publisher }) => namedBy(publisher, named));
}

function fromJsonLd({ url, things = [] }: Described): Person[] {
  const authors = authorsIn(things);
  const people = authors.filter((thing) => !isOther(thing));
  // An organisation alone: what else the page declares is not one person's.
  if (!people.length && authors.length) return [{ name: NO_NAME, accounts: [], rule: 'JSON-LD' }];
  return people.map((thing) => personIn(thing, url));
}

function authorsIn(things: Thing[]): Thing[] {
  const named = byId(things);
  const profiles = things.filter((thing) => isA(thing, /^ProfilePage$/));
  const articles = things.filter((thing) => isA(thing, ARTICLES) && !isA(thing, /^ProfilePage$/));
  const authors = profiles.length
    ? profiles.flatMap(({ mainEntity, about }) => namedBy(mainEntity ?? about, named))
    : articles.flatMap(({ author, creator }) => namedBy(author ?? creator, named));
  return authors.slice(0, 200);
}

function personIn(thing: Thing, url: URL): Person {
  const same = ([] as unknown[]).concat(thing.sameAs ?? []);
  const work = ([] as unknown[]).concat(thing.worksFor ?? [])[0];
  const place = isThing(thing.address) ? thing.address.addressLocality : thing.homeLocation;
  const own = cleanUrl(thing.url ?? (typeof thing['@id'] === 'string' ? undefined : thing['@id']), url);
  return {
    name: cleanName(textIn(thing.name)) ?? (textIn(thing.name) && NO_NAME),
    url: own,
    bio: textIn(thing.description) ?? textIn(thing.jobTitle),
    location: textIn(place),
    company: textIn(work),
    accounts: accountsAt(same, url),
    rule: isA(thing, /^Person$/) ? 'JSON-LD, a person' : 'JSON-LD',
  };
}

/** Links to the author that stand in the page's own text, or in each of several articles. */
function fromLinks({ document, url }: Described): Person[] {
  const links = all(document, 'a[rel~="author" i], link[rel~="author" i], [itemprop~="author"], .p-author');
  // A list of texts by many; and whether each link is theirs takes long.
  if (!links.length || links.length > MOST_LINKS) return [];
  const articles = all(document, 'article, .h-entry')
    .slice(0, MOST_LINKS)
    .filter((article) => isOneOfSeveral(article, document));
  const inEach = articles.every((article) => links.some((link) => its(article, 'contains')(link)));
  return links
    .filter((link) => !isGuests(link, document, inEach))
    .map((link) => {
      const inner = its(link, 'querySelector');
      const type = its(link, 'getAttribute')('itemtype');
      const isOther = type !== null && !/\b(Person|Thing)$/.test(type.trim());
      return {
        name: isOther ? NO_NAME : cleanName(line(inner('[itemprop~="name"], .p-name, .fn')) ?? line(link)),
        url: cleanUrl(href(link) || href(inner('a[href]')), url),
        accounts: [],
        rule: 'rel=author',
      };
    });
}

/** In a comment, in an aside, in one of several articles. */
function isGuests(link: Element, document: Document, inEach: boolean): boolean {
  for (let at = its(link, 'parentElement'); at && !isPage(at, document); at = its(at, 'parentElement')) {
    if (isContribution(at) || (isBeside(at) && its(at, 'localName') !== 'footer')) return true;
    if (!inEach && isOneOfSeveral(at, document)) return true;
  }
  return false;
}

/** `article:author` is a name or an address, as the writer of the page understood it. */
function fromMeta({ document, url }: Described): Person[] {
  const named = contents(document, [
    'author',
    'article:author',
    'dc.creator',
    'citation_author',
    'parsely-author',
  ]);
  const names = named.filter((text) => !/^https?:\/\//.test(text)).map((text) => cleanName(text) ?? NO_NAME);
  const urls = named.filter((text) => /^https?:\/\//.test(text)).map((text) => cleanUrl(text, url));
  return (
    names.length
      ? names
      : urls.slice(0, 1).map((url) => (url && accountFromUrl(url)?.handle ? undefined : NO_NAME))
  ).map((name) => ({
    name,
    url: new Set(urls).size === 1 ? urls[0] : undefined,
    accounts: [],
    rule: 'meta author',
  }));
}

/** The writer's X account; `twitter:site` is the publication's. */
function fromCreator({ document, url }: Described): Person[] {
  const accounts = creators(document, url);
  return accounts.length === 1 ? [{ accounts, rule: 'twitter:creator' }] : [];
}

function creators(document: Document, url: URL) {
  const accounts = (names: string[]) =>
    accountsAt(
      contents(document, names).flatMap((text) =>
        /^@?\w{1,15}$/.test(text) && !isNobody(text)
          ? [`https://x.com/${text.replace('@', '')}`]
          : [text].filter((it) => /^https?:/.test(it)),
      ),
      url,
    );
  const sites = accounts(['twitter:site']);
  return accounts(['twitter:creator', 'og:creator']).filter(
    (account) => !sites.some((site) => solidName(site.url) === solidName(account.url)),
  );
}

/** Adds what the page says of its one author elsewhere: the X account, and, on a site of one's own, links with `rel=me`. */
function withMore(person: Person, page: Described): Person {
  const { document, url } = page;
  const x = creators(document, url);
  const own = !person.url || isOwnSite(person.url, url) ? relMe(document, url) : [];
  const published = isPublished(page);
  const shared = publishersAccounts(person, page);
  return {
    ...person,
    url: isOwnUrl(person, page, shared) ? person.url : undefined,
    accounts: withAccounts(
      [],
      [...person.accounts, ...(x.length === 1 ? x : []), ...(published ? [] : own)],
    ).filter((account) => !shared.has(accountKey(account))),
  };
}

/** Not the publication's, nor everybody's here. */
function isOwnUrl(person: Person, page: Described, shared: Set<string>): boolean {
  const { document, url, things = [] } = page;
  const account = person.url && accountFromUrl(person.url);
  if (!person.url || !account || shared.has(accountKey(account))) return false;
  if (person.url === `${url.origin}/` && isPublished(page)) return false;
  const isProfile = things.some((thing) => isA(thing, /^ProfilePage$/));
  return isProfile || !isAround(person.url, url) || namesThePerson(person, document);
}

/** Keys of what the publication says of itself, where it is not named as the person. */
function publishersAccounts({ name = '' }: Person, { document, url, things = [] }: Described): Set<string> {
  const others = publishersIn(things).filter(
    (thing) => solidName(textIn(thing.name) ?? '') !== solidName(name),
  );
  const links = [
    ...others.flatMap(({ sameAs }) => sameAs ?? []),
    ...contents(document, ['article:publisher']),
  ];
  return new Set(accountsAt(links, url).map(accountKey));
}

/** The page itself, or what it is a part of: `/`, `/blog`. */
function isAround(profile: string, { origin, pathname }: URL): boolean {
  const address = new URL(profile);
  const folder = (path: string) => path.replace(/\/*$/, '/');
  return address.origin === origin && folder(pathname).startsWith(folder(address.pathname));
}

/** An organisation publishes here: what the site declares is the organisation's. */
const isPublished = ({ things = [] }: Described) =>
  things.some(
    ({ publisher }) => isThing(publisher) && isA(publisher, NO_PERSON) && !isA(publisher, /^Person$/),
  );

/** Some tools give the home page, the blog or the article as everybody's page: it is the person's where it carries the name, is one of a kind, or a card stands there. */
function namesThePerson({ name = '', url = '' }: Person, document: Document): boolean {
  const { hostname, pathname } = new URL(url);
  const words = folded(name).split(/[^a-z]+/);
  const named = words.some((word) => word.length > 2 && (hostname + pathname).toLowerCase().includes(word));
  return named || isPersonal({ pathname }) || its(document, 'querySelector')('.h-card') !== null;
}

/** The person's page is the site's root or right below it: `/authors/jane` is one of many, `/` and `/about` are not. */
function isOwnSite(profile: string, url: URL): boolean {
  const { origin, pathname } = new URL(profile);
  return origin === url.origin && /^\/[^/]*\/?$/.test(pathname);
}

function contents(document: Document, names: string[]): string[] {
  return names.flatMap((name) =>
    all(document, `meta[name="${name}" i], meta[property="${name}" i]`)
      .map((meta) => (its(meta, 'getAttribute')('content') ?? '').trim())
      .filter(Boolean),
  );
}
