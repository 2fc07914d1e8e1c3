import type { Context } from '../../model/capture';
import type { Page } from '../adapter';
import { all, href, line } from '../elements';
import { wordsOf } from '../rendered-text';
import { type Reading, wholeQuote } from '../whole-capture';
import { personIn, profileUrl, type Thread, threadIn } from './address';
import { postAround, type QuoteParts, quoteParts } from './quotes';
import { BODY, MARKDOWN, PLACEHOLDER, REACT_BODY, TITLE, VIEWER } from './selectors';

/**
 * What GitHub adds to somebody's words: its label beside a suggested change, and the lines that it would replace; the name of
 * a video; the source of a diagram that is drawn.
 */
export const LABELS =
  '.js-suggested-changes-blob>:not(.blob-wrapper),.blob-code-deletion,.js-comment-body-error,details:has(>video),.render-plaintext-hidden';

const RULES = { react: REACT_BODY, rails: BODY, line: MARKDOWN };

/** The thread that a post's own link leads to; a link to a place in the page leads to the page's. */
export const threadOf = ({ link }: QuoteParts, { url }: Page): Thread | undefined =>
  threadIn(URL.parse(href(link), url.href)?.pathname ?? '');

/** The post's or comment's own fields of a capture. */
export function readQuote(parts: QuoteParts, thread: Thread): Reading {
  const { login, fragment, body, subject, made } = parts;
  const isOpening = /^(issue|discussion)-/.test(fragment);
  const [title, titleRule] = titleOf(thread, subject);
  const parent = isOpening ? undefined : answered(subject, thread);
  const postedAt = timeOf(parts);
  const context: Context[] = [];
  if (thread.repository) {
    const url = `https://github.com/${thread.repository}`;
    context.push({ relation: 'repository', title: thread.repository, url });
  }
  if (!isOpening) context.push({ relation: 'story', title, url: thread.url });
  if (parent) context.push(parent);
  return {
    kind: isOpening ? 'post' : 'comment',
    permalink: `${thread.url}#${fragment}`,
    author: { site: 'github', handle: login, url: profileUrl(login), accounts: [] },
    title: isOpening ? title : undefined,
    quote: wholeQuote(body, isEdited(parts), LABELS),
    context,
    isReply: parent ? 'yes' : isOpening ? 'no' : 'unknown',
    postedAt,
    readBy: {
      author: made === 'rails' ? 'heading around the time link' : 'data-testid of the header',
      permalink: 'fragment of the time link',
      ...(title && { title: titleRule }),
      text: RULES[made],
      ...(postedAt && { postedAt: 'relative-time[datetime]' }),
    },
  };
}

/**
 * The heading, else the head's title: only where the head is of this thread (it may be the last page's after soft
 * navigation) and holds nothing but the title.
 */
function titleOf(thread: Thread, subject: Element): [title: string | undefined, rule: string] {
  const document = subject.ownerDocument;
  // In a side pane the page has a title of its own.
  const heading = line((subject.closest(VIEWER) ?? document).querySelector(TITLE));
  if (heading) return [heading.slice(0, 1_000), 'heading'];
  const meta = (name: string) =>
    document.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content');
  const title = meta('url') === thread.url ? meta('title') : undefined;
  return [title && !title.includes(' · ') ? title.slice(0, 1_000) : undefined, 'og:title'];
}

/** Not where GitHub's "No description provided." stands, in an element that no author's Markdown can make. */
export function hasWords(body: Element): boolean {
  return !body.querySelector(PLACEHOLDER) && /\S/.test(body.textContent ?? '');
}

/** The comment a discussion's reply stands under. In issues and pull requests the page does not say what is answered. */
function answered(subject: Element, thread: Thread): Context | undefined {
  const around = postAround(subject.parentElement);
  // A comment on a line stands inside its review, but answers nothing in it.
  const parts = around?.id.startsWith('discussion') ? quoteParts(around) : undefined;
  if (!parts) return;
  return {
    relation: 'ancestor',
    author: parts.login,
    ...wordsOf(parts.body, LABELS),
    url: `${thread.url}#${parts.fragment}`,
    at: timeOf(parts),
  };
}

function timeOf({ link }: QuoteParts): string | undefined {
  const time = Date.parse(link.querySelector('relative-time')?.getAttribute('datetime') ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** A history of edits is attached, or (React) the last editor is named between the time and the words. */
function isEdited({ subject, link, body }: QuoteParts): boolean {
  const history = link.parentElement?.querySelector('.js-comment-edit-history');
  if (history) return history.childElementCount > 0;
  return all(subject, 'a[href]:not([data-hovercard-url])').some(
    (other) =>
      personIn(href(other)) &&
      link.compareDocumentPosition(other) === 4 &&
      other.compareDocumentPosition(body) === 4,
  );
}
