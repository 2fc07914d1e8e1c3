import type { Page } from '../adapter';
import { all, line } from '../elements';
import { type Reading, wholeQuote } from '../whole-capture';
import { authorOf, profileUrl, timeOf } from './byline';
import { STORY, STORY_HEADER, STORY_TEXT, STORY_TITLE } from './selectors';
import { shortIdIn, targetOf } from './story-of-comment';

export interface StoryParts {
  story: Element;
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
export function storyParts({ document, url }: Page): StoryParts | undefined {
  const id = shortIdIn(url.pathname);
  if (!id) return;
  const [story, secondStory] = all(document, STORY);
  const [text, secondText] = all(document, STORY_TEXT);
  if (!story || !text || secondStory || secondText) return;
  if (story.getAttribute('data-shortid') !== id || text.querySelector('.comment, .byline')) return;
  const [header, merged] = all(story, STORY_HEADER);
  const [byline, secondByline] = header ? all(header, ':scope > .byline') : [];
  const title = header?.querySelector(STORY_TITLE);
  const handle = byline && authorOf(byline);
  if (merged || secondByline || !title || !handle) return;
  return { story, id, handle, title, byline, text };
}

/** The story's own fields of a capture; a link story with a text keeps where it points as context. */
export function readStory(parts: StoryParts): Reading {
  const { id, handle, byline } = parts;
  const text = targetOf(parts.title);
  const title = line(parts.title);
  const url = `https://lobste.rs/s/${id}`;
  const postedAt = timeOf(byline);
  return {
    kind: 'story',
    permalink: url,
    author: { site: 'lobsters', handle, url: profileUrl(handle), accounts: [] },
    title,
    quote: wholeQuote(parts.text, false),
    context: text ? [{ relation: 'story', title, text, url }] : [],
    isReply: 'no',
    postedAt,
    readBy: {
      author: 'header .byline a[href^="/~"]',
      permalink: 'data-shortid and address',
      text: STORY_TEXT,
      ...(postedAt && { postedAt: 'data-at-unix' }),
    },
  };
}
