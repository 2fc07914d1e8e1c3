/** By which marks a page says that something on it is a contribution of its own: somebody's comment, review, reply, answer, letter. */
import { all, its } from '../elements';

/**
 * Stems that stand for a contribution wherever they occur in a name: `li.comment`, `#comment-12`, `CommentBody`, `usercommentlist`,
 * `schema.org/UserReview`. In the languages that markup is written in.
 */
const STEMS =
  /comm?ent(?!ary|ator)|kommentar|commentaire|reactie|komentar|(?<!p)review|rezension|bewertung|meinung|resen[aã]|valoraci|recenz|yorum|avaliac|recensi|testimonial|repl(y|ies)|repli[ck]|respon[sd](?!iv)|respuesta|reponse|risposta|answer|antwort|opinion|feedback|reaction|webmention|mentioned|disqus|discuss|thread|forum(?!la)|usenet|mailing|chat|bubble|tweet|toot|guestbook|leserbrief|correspondence|interview|transcri|testimony|contribut|rebuttal|critique|annotation|endorse|quote|zitat|citation|speech|dialog(?!ue)|dialogue|utteran|speaker|participant|panelist|submission|shoutbox|user-?(post|content|text|message|entry|note|submitted|generated)|readers?-?(letter|mail|voice|write|say|story|stories|submi)/i;
/** Short words that mean one only where they stand alone: `letter` is none in `newsletter`, `post` is a blog's own too. */
const WORDS =
  /^(letters?|notes?ofreader|qa|msg|messages?|mail|mails|email|emails|cite|cited|ugc|roundup|talk)$/i;
/** What is counted, offered or switched, and said by nobody. */
const STATES =
  /^(has|no|not|with|without|hide|hidden|show|allow|open|opened|closed|enable|enabled|disable|disabled|count|counts|counter|number|link|links|button|btn|toggle|form|status|off|on|supports?|responsive|box-?sizing|letter-?spacing)$/i;

/** What a post is about, as blogs put it into its classes: `tag-code-review`. */
const TOPIC = /^(tag|category|cat|format)-/i;

/** Marks that only stand for a contribution where there are several of the kind. */
const SEVERAL =
  'article, .post, .hentry, .h-entry, .entry, [class~="node"], [role="article"], [role="listitem"]';

/** What stands beside the page's main text. */
const BESIDE =
  'aside, nav, footer, dialog, [role="complementary"], [role="navigation"], [role="contentinfo"], [role="dialog"], [role="alert"], [role="banner"], [role="search"]';

/** What cites somebody else. */
const CITES =
  'blockquote, q, [class*="blockquote" i], [class*="pullquote" i], [class*="pull-quote" i], [itemprop~="citation"]';

/** Whether words there are cited from somebody whom the page does not mark as the one who wrote here. */
export const isCited = (element: Element): boolean => its(element, 'matches')(CITES) || isCaptioned(element);

/** A figure whose words are signed below: `<figure><p>…</p><figcaption>Ben Ito</figcaption></figure>`. */
const isCaptioned = (element: Element): boolean =>
  its(element, 'localName') === 'figure' &&
  all(element, 'figcaption').length > 0 &&
  all(element, 'img, svg, picture, video, pre, table, canvas, iframe').length === 0;

/** A link of whole paragraphs: a card of another page, whose words they are. */
export const isCard = (element: Element): boolean =>
  its(element, 'matches')('a[href]') && all(element, 'div, p, h1, h2, h3, h4, h5, h6, li').length > 0;

export const isBeside = (element: Element): boolean => its(element, 'matches')(BESIDE);

/** Whether class, id, role, itemprop, itemtype, a test id or the element's own name says that this is a contribution. */
export function isContribution(element: Element): boolean {
  const attribute = its(element, 'getAttribute');
  const lists = [
    'class',
    'id',
    'role',
    'itemprop',
    'data-testid',
    'data-test',
    'data-type',
    'data-component',
    'data-role',
    'aria-label',
    'aria-roledescription',
  ]
    .map((name) => attribute(name) ?? '')
    .join(' ')
    .slice(0, 2_000)
    .split(/\s+/);
  const types = (attribute('itemtype') ?? '').split(/[\s/#:]+/);
  const own = its(element, 'localName');
  return [...lists, ...types, own.includes('-') ? own : ''].some(isMark);
}

function isMark(name: string): boolean {
  if (!name || TOPIC.test(name)) return false;
  const parts = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2').split(/[^\p{L}]+/u);
  if (parts.some((part) => STATES.test(part))) return false;
  return STEMS.test(name) || parts.some((part) => WORDS.test(part));
}

/** Whether it is one of several such that stand side by side, as posts of a thread or of a front page do. */
export function isOneOfSeveral(element: Element, document: Document): boolean {
  const kind = SEVERAL.split(', ').find((each) => its(element, 'matches')(each));
  if (!kind) return false;
  const apart = (other: Element) =>
    other !== element && !its(other, 'contains')(element) && !its(element, 'contains')(other);
  return all(document, kind).some(apart);
}

function isInContribution(element: Element): boolean {
  for (
    let at: Element | null = element;
    at && !/^(html|body|main)$/.test(its(at, 'localName'));
    at = its(at, 'parentElement')
  )
    if (isContribution(at)) return true;
  return false;
}

/** Whether an element is the page itself, where its main text stands: the only heading is in it, or nothing else could be. */
export function isPage(element: Element, document: Document): boolean {
  const name = its(element, 'localName');
  if (/^(html|body|main)$/.test(name)) return true;
  // Nor is what a contribution holds: a comment may have an article and a heading of its own.
  if (isInContribution(element)) return false;
  if (its(element, 'getAttribute')('role') === 'main') return true;
  const articles = all(document, 'article');
  if (name === 'article' && articles.length === 1) return true;
  const [heading, another] = all(document, 'h1');
  const holdsHeading = heading && !another && its(element, 'contains')(heading);
  return Boolean(holdsHeading) && (name !== 'article' || element === articles[0]);
}
