import type { Context } from '../../model/capture';
import type { Page } from '../adapter';
import { all, href } from '../elements';
import { wordsOf } from '../rendered-text';
import { type Reading, wholeQuote } from '../whole-capture';
import { authorOf, hatOf, isEdited, profileUrl, timeOf } from './byline';
import { COMMENT, COMMENT_BYLINE, COMMENT_LINK, COMMENT_TEXT, GONE, SUBTREE } from './selectors';
import { storyOfComment } from './story-of-comment';

export interface CommentParts {
  id: string;
  handle: string;
  byline: Element;
  text: Element;
  gone: boolean;
}

/**
 * The parts of a comment, or undefined unless they agree with one another: one byline, one text, one author, and the
 * byline's link leads to this comment. Words under the wrong name are worse than none.
 */
export function commentParts(comment: Element): CommentParts | undefined {
  const [byline, secondByline] = all(comment, COMMENT_BYLINE);
  const [text, secondText] = all(comment, COMMENT_TEXT);
  const id = comment.getAttribute('data-shortid');
  if (!byline || !text || secondByline || secondText || !id || !/^[a-z\d]+$/.test(id)) return;
  const handle = authorOf(byline);
  const links = all(byline, COMMENT_LINK);
  const isOwn = links.length > 0 && links.every((link) => href(link) === `/c/${id}`);
  if (!handle || !isOwn || text.querySelector(`${COMMENT}, .byline, .comment_text, form`)) return;
  return { id, handle, byline, text, gone: text.querySelector(GONE) !== null };
}

/** The comment's own fields of a capture. */
export function readComment(comment: Element, parts: CommentParts, page: Page): Reading {
  const { id, handle, byline, text } = parts;
  const ancestors = ancestorsOf(comment);
  const story = storyOfComment(comment, byline, page);
  const edited = isEdited(byline);
  const postedAt = timeOf(byline);
  return {
    kind: 'comment',
    permalink: `https://lobste.rs/c/${id}`,
    author: { site: 'lobsters', handle, url: profileUrl(handle), hat: hatOf(byline), accounts: [] },
    quote: wholeQuote(text, edited),
    context: [...(story ? [story.context] : []), ...ancestors],
    isReply: ancestors.length > 0 ? 'yes' : isTopOfThread(comment) ? 'no' : 'unknown',
    postedAt,
    readBy: {
      author: '.byline a[href^="/~"]',
      permalink: 'data-shortid and a[href^="/c/"]',
      text: '.details > .comment_text',
      ...(postedAt && { postedAt: edited ? 'data-at-unix, of the last edit' : 'data-at-unix' }),
      ...(story && { story: story.rule }),
    },
  };
}

/** What the comment answers, as far as the page shows it: oldest first, the nearest last. */
function ancestorsOf(comment: Element): Context[] {
  const ancestors: Context[] = [];
  let item = comment.parentElement?.closest(SUBTREE)?.parentElement?.closest(SUBTREE);
  for (; item; item = item.parentElement?.closest(SUBTREE)) {
    const parent = [...item.children].find((child) => child.matches(COMMENT));
    const parts = parent && commentParts(parent);
    if (!parts) continue;
    ancestors.unshift({
      relation: 'ancestor',
      author: parts.handle,
      ...(parts.gone ? {} : wordsOf(parts.text)),
      url: `https://lobste.rs/c/${parts.id}`,
      at: timeOf(parts.byline),
    });
  }
  return ancestors;
}

/** Inside a thread, with nothing above it but the thread. On /comments and in search results the page does not say. */
function isTopOfThread(comment: Element): boolean {
  const item = comment.parentElement;
  return !!item?.matches(SUBTREE) && !!item.parentElement?.closest(SUBTREE);
}
