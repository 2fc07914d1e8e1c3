import { agreed, all, href } from '../elements';
import { personIn } from './address';
import {
  BODY,
  HEADING,
  MINIMISED,
  PERSON,
  POST,
  POST_ID,
  REACT,
  REACT_AUTHOR,
  REACT_BODY,
  REACT_LINK,
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
  return all(document, `${REACT}, ${POST}`)
    .map(quoteParts)
    .filter((parts) => parts !== undefined);
}

/** The quote whose words or header `element` stands in. */
export function quoteAround(element: Element): QuoteParts | undefined {
  const around = element.closest(REACT) ?? postAround(element);
  return around ? quoteParts(around) : undefined;
}

export function quoteParts(subject: Element): QuoteParts | undefined {
  const isReact = subject.matches(REACT);
  if (!isReact && !(POST_ID.test(subject.id) && subject.querySelector(BODY))) return;
  const own = (selector: string) => all(subject, selector).filter((it) => belongs(it, subject));
  const [body, second] = own(isReact ? REACT_BODY : BODY).filter((it) => !it.closest(MINIMISED));
  if (!body || second || body.querySelector(`${REACT_LINK}, ${TIMESTAMP}`)) return;
  const links = own(isReact ? REACT_LINK : TIMESTAMP);
  const [link] = links;
  const fragment = agreed(links.map((it) => href(it).split('#')[1]));
  if (!link || !fragment || !POST_ID.test(fragment) || !(isReact || fragment === subject.id)) return;
  const heading = link.closest(HEADING);
  const named = isReact ? own(REACT_AUTHOR) : heading ? all(heading, PERSON) : [];
  const login = agreed(named.map((it) => (body.contains(it) ? undefined : personIn(href(it)))));
  return login ? { subject, isReact, login, fragment, link, body } : undefined;
}

/** Replies stand inside the comment they answer: what is theirs is not the comment's. */
function belongs(element: Element, subject: Element): boolean {
  const react = element.closest(REACT);
  return (react ?? postAround(element)) === subject;
}

/** The nearest element with the id of a post; other ids begin like it (`issue-1-permalink`). */
export function postAround(element: Element | null): Element | undefined {
  for (let post = element?.closest(POST); post; post = post.parentElement?.closest(POST)) {
    if (POST_ID.test(post.id) && post.querySelector(BODY)) return post;
  }
  return undefined;
}
