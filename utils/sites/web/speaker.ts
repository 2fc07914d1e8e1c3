/** Whose words are selected on any page: who wrote the page is the speaker of its own main text, and of nothing else on it. */
import { all, its, line } from '../elements';
import { elementOf } from '../selection';
import { authorOfPage, type Described, siteNames } from './author';
import { isBeside, isCard, isCited, isContribution, isOneOfSeveral, isPage } from './contribution';
import { linesOf } from './lines';
import { isNobody, isSameName } from './names';
import type { Person } from './person';
import { BYLINES, isSigned, isTime, type Signs, type Sought, signsIn, timesOn } from './signs';
import { spokenOn } from './spoken';
import { isToldOfOthers } from './told';

/** What was found out about a piece of the selection: the box it stands in, and who speaks there. */
interface Voice {
  box: Element;
  bylines: Element[];
  /** Undefined: nobody can tell. */
  person: Person | undefined;
  /** The page's own text. */
  isPage: boolean;
}

/** More pieces of text than this are several people's for all that is known. */
const MOST_PIECES = 5_000;

/** Who the page says is speaking where the reader selected; undefined where it says nobody, or several, or leaves it open. */
export function speakerOf(range: Range, page: Described): { person?: Person; isPage: boolean } {
  const { document, url } = page;
  const author = authorOfPage(page);
  const nobody = { isPage: false };
  const voices = voicesIn(range, document, { url, spoken: spokenOn(document) }, author);
  const [voice] = voices;
  if (!voice?.person || voices.some((other) => !isSame(voice, other))) return nobody;
  const known = [voice.person.name ?? [], voice.isPage ? siteNames(page) : []].flat();
  const root = voice.isPage ? voice.box : commonOf(voices.map(({ box }) => box));
  const bylines = new Set(voices.flatMap((each) => each.bylines));
  const lines = linesOf(root, range, (element) => bylines.has(element) || isLeftOut(element, range));
  const titles = voice.isPage ? titlesOf(document) : [];
  return !lines || isToldOfOthers(lines, titles, known)
    ? nobody
    : { person: voice.person, isPage: voice.isPage };
}

const commonOf = ([box, ...others]: Element[]): Element => {
  let at = box as Element;
  while (others.some((other) => !its(at, 'contains')(other))) at = its(at, 'parentElement') ?? at;
  return at;
};

/** Not looked at for who speaks: what is another's, or no text of anybody's. */
const LEFT =
  '[rel~="tag" i], a[href*="/tag" i], a[href*="/categor" i], [class*="breadcrumb" i], [class*="share" i], [class*="toc" i], [class*="tag-list" i], [class*="tags" i], label, [hidden], [aria-hidden="true"]';

const isLeftOut = (element: Element, range: Range) =>
  !range.intersectsNode(element) &&
  (isBeside(element) || isContribution(element) || its(element, 'matches')(LEFT));

const titlesOf = (document: Document): string[] => [
  String(its(document, 'title')).slice(0, 1_000),
  ...all(document, 'h1')
    .slice(0, 3)
    .map((heading) => line(heading) ?? ''),
];

function isSame(one: Voice, other: Voice): boolean {
  if (one.isPage || other.isPage) return one.isPage && other.isPage && Boolean(other.person);
  const [a, b] = [one.person, other.person];
  return one.box === other.box || (a?.url !== undefined && a.url === b?.url && a.name === b.name);
}

/** One voice for each element that holds selected text; cited passages between somebody's own words are theirs to cite. */
function voicesIn(range: Range, document: Document, sought: Sought, author: Person | undefined): Voice[] {
  const spots = new Set<Element>();
  const start =
    its(range.startContainer, 'nodeType') === 3
      ? range.startContainer
      : range.startContainer.childNodes[range.startOffset];
  const walker = its(document, 'createTreeWalker')(range.commonAncestorContainer, 4);
  let count = 0;
  walker.currentNode = start ?? range.startContainer;
  let node: Node | null = its(walker.currentNode, 'nodeType') === 3 ? walker.currentNode : walker.nextNode();
  for (; node && range.intersectsNode(node); node = walker.nextNode()) {
    if (++count > MOST_PIECES) return [];
    const spot = elementOf(node);
    if (
      spot &&
      isTaken(node as Text, range) &&
      !/^(script|style|noscript|template)$/.test(its(spot, 'localName'))
    )
      spots.add(spot);
  }
  const cited = [...spots].filter((spot) => isInCited(spot));
  const own = [...spots].filter((spot) => !cited.includes(spot));
  const voices = new Map<Element, Voice>();
  for (const spot of own) {
    const voice = voiceAt(spot, document, sought, author);
    voices.set(voice.box, voice);
    if (!voice.person) return [voice];
  }
  return [...voices.values()];
}

function isTaken(text: Text, { startContainer, startOffset, endContainer, endOffset }: Range): boolean {
  const from = text === startContainer ? startOffset : 0;
  return text.data.slice(from, text === endContainer ? endOffset : undefined).trim() !== '';
}

const isInCited = (spot: Element) =>
  ancestors(spot).some((element) => !/^(body|html)$/.test(its(element, 'localName')) && isCited(element));

function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at; at = its(at, 'parentElement')) found.push(at);
  return found;
}

/** From the words outwards: the first box that is somebody's decides, and the page itself only where there is none. */
function voiceAt(spot: Element, document: Document, sought: Sought, author: Person | undefined): Voice {
  let marked: Element | undefined;
  let inner: Element = spot;
  for (const box of ancestors(spot)) {
    const nobody: Voice = { box: marked ?? box, bylines: [], person: undefined, isPage: false };
    if (marked && box !== marked && sought.spoken(box) > sought.spoken(inner)) return nobody;
    inner = box;
    if (isPage(box, document))
      return marked || isBesideArticle(spot, box, document, sought)
        ? nobody
        : pageVoice(box, spot, sought, author);
    if (isBeside(box) || isCard(box)) return nobody;
    if (isContribution(box) || isOneOfSeveral(box, document)) marked = box;
    const signs = signsIn(box, spot, sought);
    const [person, another] = signs.people;
    if (another) return nobody;
    if (person && !marked && isAuthor(person, author)) continue;
    if (person) {
      const named = person.name && isNobody(person.name) ? undefined : person;
      return { box, bylines: signs.bylines, person: named, isPage: false };
    }
    if (hasSomebody(signs, document)) marked = box;
    if (!marked && hasSignedTwin(box)) return nobody;
  }
  return { box: spot, bylines: [], person: undefined, isPage: false };
}

/** Outside of the one article that the heading and most of what is said stand in: teasers of others' texts, offers. */
function isBesideArticle(spot: Element, page: Element, document: Document, { spoken }: Sought): boolean {
  const [article, another] = all(document, 'article');
  if (!article || another || its(article, 'contains')(spot)) return false;
  return all(article, 'h1').length > 0 && spoken(article) * 2 > spoken(page);
}

/** The page's own text is its author's, unless a name stands there that is not theirs. */
function pageVoice(box: Element, spot: Element, sought: Sought, author: Person | undefined): Voice {
  const { people, bylines, areSeveral } = signsIn(box, spot, sought, BYLINES);
  const agrees = !areSeveral && people.every((person) => isAuthor(person, author));
  return { box, bylines, person: agrees ? author : undefined, isPage: true };
}

function isAuthor({ name, url }: Person, author: Person | undefined): boolean {
  if (!author) return false;
  const accounts = [author.url, ...author.accounts.map((account) => account.url)];
  const isTheirs = Boolean(url && accounts.includes(url));
  return name && author.name ? isSameName(name, author.name) : isTheirs;
}

/** A picture or a name of nobody; a time only where others stand elsewhere on the page. */
function hasSomebody({ others }: Signs, document: Document): boolean {
  if (others.some((sign) => !isTime(sign))) return true;
  return others.length > 0 && timesOn(document).length > others.length;
}

/** Whether one beside it of the same make is signed: this one is a contribution as well, though nobody's. */
function hasSignedTwin(box: Element): boolean {
  if (!/^(div|li|tr|article|section|dd|td)$/.test(its(box, 'localName'))) return false;
  const like = (other: Element) =>
    other !== box &&
    its(other, 'localName') === its(box, 'localName') &&
    its(other, 'getAttribute')('class') === its(box, 'getAttribute')('class');
  return [...(its(box, 'parentElement')?.children ?? [])]
    .slice(0, 500)
    .filter(like)
    .slice(0, 100)
    .some(isSigned);
}
