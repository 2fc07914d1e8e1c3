import type { Context } from '../../model/capture';
import { all, href, line } from '../elements';
import { renderedText } from '../rendered-text';
import { type Reading, wholeQuote } from '../whole-capture';
import { personIn, profileUrl, type Thread } from './address';
import { postAround, type QuoteParts, quoteParts } from './quotes';
import { PLACEHOLDER, TITLE } from './selectors';

/** Beside a suggested change stands GitHub's own label, before the change itself. */
export const LABELS = '.js-suggested-changes-blob > :not(.blob-wrapper), .js-comment-body-error';

/** The post's or comment's own fields of a capture. */
export function readQuote(parts: QuoteParts, thread: Thread, document: Document): Reading {
  const { login, fragment, body, subject, isReact } = parts;
  const isOpening = /^(issue|discussion)-/.test(fragment);
  const [title, titleRule] = titleOf(thread, document);
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
      author: isReact ? 'data-testid of the header' : 'heading around the time link',
      permalink: 'fragment of the time link',
      ...(title && { title: titleRule }),
      text: isReact ? '[data-testid="markdown-body"]' : '.js-comment-body',
      ...(postedAt && { postedAt: 'relative-time[datetime]' }),
    },
  };
}

/**
 * The heading, else the head's title: only where the head is of this thread (it may be the last page's after soft
 * navigation) and holds nothing but the title.
 */
function titleOf(thread: Thread, document: Document): [title: string | undefined, rule: string] {
  const heading = line(document.querySelector(TITLE));
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
  const parts = around && quoteParts(around);
  if (!parts) return;
  return {
    relation: 'ancestor',
    author: parts.login,
    text: renderedText(parts.body, LABELS),
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
