import type { Page, Place } from './adapter';
import { profileParts } from './github/profile';
import { LABELS } from './github/quote';
import { quoteParts } from './github/quotes';
import { profileReadme } from './github/readme';
import { commentParts } from './lobsters/comment';
import { storyParts } from './lobsters/story';
import { renderedText } from './rendered-text';
import type { TextOf } from './selection';
import { readLongRead } from './x/article';
import { own, ownTextElement } from './x/post';
import { ARTICLE_TEXT, ARTICLE_VIEW } from './x/selectors';
import { visibleText } from './x/text';

/** Where a subject's own words stand, and how they are read there. */
export interface OwnText {
  words: Element;
  textOf: TextOf;
}

/** The element that holds nothing but the subject's own words; undefined where there is none. */
export function ownText(place: Place, page: Page): OwnText | undefined {
  switch (place.author.site) {
    case 'x':
      return onX(place);
    case 'lobsters':
      return onLobsters(place, page);
    case 'github':
      return onGitHub(place, page);
    default:
      return undefined;
  }
}

function onX({ subject }: Place): OwnText | undefined {
  if (!subject.matches(`article, ${ARTICLE_VIEW}`)) return undefined;
  const article = own(subject, ARTICLE_TEXT);
  return article ? { words: article, textOf: articleText } : found(ownTextElement(subject), visibleText);
}

/** Read as the article of a post of its own, apart from the page. */
function articleText(body: Element): string {
  const post = body.ownerDocument.implementation.createHTMLDocument('').createElement('article');
  post.append(body.cloneNode(true));
  return readLongRead(post)?.text ?? visibleText(body);
}

function onLobsters({ subject }: Place, page: Page): OwnText | undefined {
  const story = storyParts(page);
  const words = story?.story === subject ? story.text : commentParts(subject)?.text;
  return found(words, renderedText);
}

/** On a profile it is the README: a bio is no quote. */
function onGitHub({ subject }: Place, page: Page): OwnText | undefined {
  const quote = quoteParts(subject);
  if (quote) return found(quote.body, (root) => renderedText(root, LABELS));
  const profile = profileParts(page);
  return profile?.card === subject ? found(profileReadme(profile.login, page), renderedText) : undefined;
}

const found = (words: Element | undefined, textOf: TextOf) => words && { words, textOf };
