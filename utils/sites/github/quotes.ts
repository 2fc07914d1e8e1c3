import type { IsNear } from '../adapter';
import { agreed, all, href } from '../elements';
import { personIn } from './address';
import { bodiesIn, lineAround, linesIn, linkOf } from './line-comments';
import {
  BODY,
  HEADING,
  PERSON,
  POST,
  POST_ID,
  REACT,
  REACT_AUTHOR,
  REACT_BODY,
  REACT_LINK,
  TIMESTAMP,
  WITHHELD,
} from './selectors';

/** One post or comment whose author, words and address belong together for certain. */
export interface QuoteParts {
  subject: Element;
  /** A React issue, told by test ids; server-rendered, told by ids; a line of a pull request, told by its header. */
  made: 'react' | 'rails' | 'line';
  login: string;
  /** `issuecomment-1`: the fragment of its address. */
  fragment: string;
  /** The link around its time. */
  link: Element;
  body: Element;
}

/** Everything said in a thread, in document order, each read when it is asked for; what is not near is passed over. */
export function* quotesIn(document: Document, isNear: IsNear): Generator<QuoteParts, void> {
  const posts = all(document, POST).filter(({ id }) => POST_ID.test(id));
  const kinds = [all(document, REACT), posts, linesIn(document)].filter(({ length }) => length > 0);
  const found = kinds.flat();
  // Most pages have one kind, which is in order.
  if (kinds.length > 1) found.sort((one, other) => (one.compareDocumentPosition(other) & 4 ? -1 : 1));
  for (const subject of found) {
    const parts = isNear(subject) ? quoteParts(subject) : undefined;
    if (parts) yield parts;
  }
}

/** The quote whose words or header `element` stands in. */
export function quoteAround(element: Element): QuoteParts | undefined {
  const around = saidAround(element) ?? lineAround(element);
  return around ? quoteParts(around) : undefined;
}

export function quoteParts(subject: Element): QuoteParts | undefined {
  const isReact = subject.matches(REACT);
  if (!isReact && !(POST_ID.test(subject.id) && subject.querySelector(BODY))) return lineParts(subject);
  const own = (selector: string) => all(subject, selector).filter((it) => belongs(it, subject));
  const [body, second] = own(isReact ? REACT_BODY : BODY).filter((it) => !it.closest(WITHHELD));
  if (!body || second || [REACT_LINK, TIMESTAMP].some((each) => body.querySelector(each))) return;
  const links = own(isReact ? REACT_LINK : TIMESTAMP);
  const [link] = links;
  const fragment = agreed(links.map((it) => href(it).split('#')[1]));
  if (!link || !fragment || !POST_ID.test(fragment) || !(isReact || fragment === subject.id)) return;
  const named = isReact ? own(REACT_AUTHOR) : links.flatMap((it) => namedBeside(it, subject, body));
  const login = agreed(named.map((it) => (body.contains(it) ? undefined : personIn(href(it)))));
  return login ? { subject, made: isReact ? 'react' : 'rails', login, fragment, link, body } : undefined;
}

function lineParts(subject: Element): QuoteParts | undefined {
  const [body] = lineAround(subject) === subject ? bodiesIn(subject) : [];
  const found = body && linkOf(subject);
  if (!found) return undefined;
  const named = all(subject, REACT_AUTHOR).filter((it) => !body.contains(it));
  const login = agreed(named.map((it) => personIn(href(it))));
  return login ? { subject, made: 'line', login, body, ...found } : undefined;
}

/** The people named in the heading around a time; a review has none: in the nearest box around it that names somebody, without the words. */
function namedBeside(link: Element, subject: Element, body: Element): Element[] {
  let box = link.closest(HEADING);
  if (box) return all(box, PERSON);
  for (box = link.parentElement; box && box !== subject && !box.contains(body); box = box.parentElement) {
    const named = all(box, PERSON);
    if (named.length) return named;
  }
  return [];
}

/** Replies stand inside the comment they answer, comments on lines inside their review: what is theirs is not the comment's. */
const belongs = (element: Element, subject: Element) => saidAround(element) === subject;

const saidAround = (element: Element) => element.closest(REACT) ?? postAround(element);

/** The nearest element with the id of a post; other ids begin like it (`issue-1-permalink`). */
export function postAround(element: Element | null): Element | undefined {
  for (let post = element?.closest(POST); post; post = post.parentElement?.closest(POST)) {
    if (POST_ID.test(post.id) && post.querySelector(BODY)) return post;
  }
  return undefined;
}
