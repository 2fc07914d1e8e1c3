import type { Capture } from '../../leads/schema';
import { renderedText } from '../rendered-text';
import { authorOf, profileUrl, timeOf } from './byline';
import { PERSON, STORY, STORY_HEADER, STORY_TEXT, STORY_TITLE } from './selectors';
import { shortIdIn } from './story-of-comment';

export interface StoryParts {
  id: string;
  handle: string;
  title: Element;
  byline: Element;
  text: Element;
}

/**
 * The story of its own page, when its submitter wrote a text: a link alone has no words to quote. Undefined unless
 * address and markup name the same story, once.
 */
export function storyParts(page: {
  document: Document;
  url: URL;
}): (StoryParts & { story: Element }) | undefined {
  const stories = page.document.querySelectorAll(STORY);
  const texts = page.document.querySelectorAll(STORY_TEXT);
  const [story] = stories;
  const [text] = texts;
  const id = shortIdIn(page.url.pathname);
  if (!story || !text || stories.length > 1 || texts.length > 1) return;
  if (!id || story.getAttribute('data-shortid') !== id || text.querySelector('.comment, .byline')) return;
  const headers = story.querySelectorAll(STORY_HEADER);
  const header = headers[0];
  const bylines = header?.querySelectorAll(':scope > .byline');
  const byline = bylines?.[0];
  const title = header?.querySelector(STORY_TITLE);
  const handle = byline && authorOf(byline);
  if (headers.length > 1 || bylines?.length !== 1 || !byline || !title || !handle) return;
  return { story, id, handle, title, byline, text };
}

/** The story's own fields of a capture; a link story with a text keeps where it points as context. */
export function readStory(
  parts: StoryParts,
): Pick<
  Capture,
  'kind' | 'permalink' | 'author' | 'title' | 'quote' | 'context' | 'isReply' | 'postedAt' | 'readBy'
> {
  const { id, handle, byline, title } = parts;
  const target = title.getAttribute('href') ?? '';
  const name = title.textContent?.replace(/\s+/g, ' ').trim() || undefined;
  const postedAt = timeOf(byline);
  return {
    kind: 'story',
    permalink: `https://lobste.rs/s/${id}`,
    author: { site: 'lobsters', handle, url: profileUrl(handle), accounts: [] },
    title: name,
    quote: {
      text: renderedText(parts.text),
      selected: false,
      truncated: false,
      edited: false,
      translated: 'unknown',
    },
    context: /^https?:\/\//.test(target)
      ? [{ relation: 'story', title: name, text: target, url: `https://lobste.rs/s/${id}` }]
      : [],
    isReply: 'no',
    postedAt,
    readBy: {
      author: `header .byline ${PERSON.split(',')[0]}`,
      permalink: 'data-shortid and address',
      text: STORY_TEXT,
      ...(postedAt && { postedAt: 'data-at-unix' }),
    },
  };
}
