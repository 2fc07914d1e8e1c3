import { personIn } from './address';
import {
  BODY,
  HEADING,
  MINIMISED,
  PERSON,
  POST,
  POST_ID,
  REACT_AUTHOR,
  REACT_BODY,
  REACT_COMMENT,
  REACT_LINK,
  REACT_POST,
  TIMESTAMP,
} from './selectors';

/** One post or comment whose author, words and address belong together for certain. */
export interface QuoteParts {
  subject: Element;
  /** A React issue, told by test ids; else server-rendered, told by ids. */
  isReact: boolean;
  login: string;
  /** `issuecomment-1`: the fragment of its address. */
  fragment: string;
  /** The link around its time. */
  link: Element;
  body: Element;
}

/** Everything said in a thread, in document order. */
export function quotesIn(document: Document): QuoteParts[] {
  const subjects = document.querySelectorAll(`${REACT_POST}, ${REACT_COMMENT}, ${POST}`);
  return [...subjects].map(quoteParts).filter((parts) => parts !== undefined);
}

/** The quote whose words or header `element` stands in. */
export function quoteAround(element: Element): QuoteParts | undefined {
  const around = element.closest(`${REACT_POST}, ${REACT_COMMENT}`) ?? postAround(element);
  return around ? quoteParts(around) : undefined;
}

export function quoteParts(subject: Element): QuoteParts | undefined {
  const isReact = subject.matches(`${REACT_POST}, ${REACT_COMMENT}`);
  if (!isReact && !(POST_ID.test(subject.id) && subject.querySelector(BODY))) return;
  const own = (selector: string) =>
    [...subject.querySelectorAll(selector)].filter((it) => belongs(it, subject));
  const bodies = own(isReact ? REACT_BODY : BODY).filter((body) => !body.closest(MINIMISED));
  const [body] = bodies;
  if (!body || bodies.length > 1 || body.querySelector(`${REACT_LINK}, ${TIMESTAMP}`)) return;
  const links = own(isReact ? REACT_LINK : TIMESTAMP).filter((link) => !body.contains(link));
  const fragments = new Set(links.map((link) => link.getAttribute('href')?.split('#')[1]));
  const [link] = links;
  const [fragment] = fragments;
  if (!link || !fragment || fragments.size > 1 || !POST_ID.test(fragment)) return;
  if (!isReact && fragment !== subject.id) return;
  const named = isReact ? own(REACT_AUTHOR) : [...(link.closest(HEADING)?.querySelectorAll(PERSON) ?? [])];
  const logins = new Set(
    named.filter((it) => !body.contains(it)).map((it) => personIn(it.getAttribute('href'))),
  );
  const [login] = logins;
  return login && logins.size === 1 ? { subject, isReact, login, fragment, link, body } : undefined;
}

/** Replies stand inside the comment they answer: what is theirs is not the comment's. */
function belongs(element: Element, subject: Element): boolean {
  const react = element.closest(`${REACT_POST}, ${REACT_COMMENT}`);
  return (react ?? postAround(element)) === subject;
}

/** The nearest element with the id of a post; other ids begin like it (`issue-1-permalink`). */
export function postAround(element: Element | null): Element | undefined {
  for (let post = element?.closest(POST); post; post = post.parentElement?.closest(POST)) {
    if (POST_ID.test(post.id) && post.querySelector(BODY)) return post;
  }
  return undefined;
}
