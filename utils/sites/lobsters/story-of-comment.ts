import type { Context } from '../../model/capture';
import type { Page } from '../adapter';
import { all, href, line } from '../elements';
import { STORY, STORY_HEADER, STORY_LINK, STORY_TITLE, THREAD } from './selectors';

interface Story {
  context: Context;
  /** The rule that found it. */
  rule: string;
}

/**
 * The story a comment stands under: "on:" in the byline of a list; else the thread around it; else, on pages older than
 * 2026-07, the page's address. `text` is the address that a link story points to.
 */
export function storyOfComment(comment: Element, byline: Element, page: Page): Story | undefined {
  const link = all(byline, STORY_LINK).at(-1);
  const linked = shortIdIn(href(link));
  if (link && linked) return story(linked, link, 'on: in the byline');
  const thread = comment.closest(THREAD);
  const id = thread?.id.match(/^comments-([a-z\d]+)$/)?.[1] ?? shortIdIn(page.url.pathname);
  if (!id) return;
  const rule = thread ? '#comments-ID around it' : 'address of the page';
  return story(id, headerOf(id, thread, page.document)?.querySelector(STORY_TITLE), rule);
}

/**
 * The header of the story with this short id. Of merged stories only the first says its id: the others are known by
 * their order, and only where there are as many headers as threads.
 */
function headerOf(id: string, thread: Element | null, document: Document): Element | undefined {
  const shown = document.querySelector(STORY);
  const headers = shown ? all(shown, STORY_HEADER) : [];
  if (shown?.getAttribute('data-shortid') === id) return headers[0];
  const threads = all(document, THREAD);
  if (!thread || threads.length !== headers.length) return;
  return headers[threads.indexOf(thread)];
}

function story(id: string, link: Element | null | undefined, rule: string): Story {
  return {
    rule,
    context: {
      relation: 'story',
      title: line(link),
      text: targetOf(link),
      url: `https://lobste.rs/s/${id}`,
    },
  };
}

/** Where a link story points; undefined for a text story, whose title leads to itself. */
export function targetOf(link: Element | null | undefined): string | undefined {
  return href(link).match(/^https?:\/\/.*/)?.[0];
}

/** `/s/ID/slug` → ID. */
export function shortIdIn(path: string): string | undefined {
  return path.match(/^\/s\/([a-z\d]+)(?:\/|$|#|\?)/)?.[1];
}
