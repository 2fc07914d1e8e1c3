import type { Place } from '../adapter';
import type { OwnText } from '../selection';
import { readLongRead } from './article';
import { own, ownTextElement } from './post';
import { ARTICLE_TEXT, ARTICLE_VIEW } from './selectors';
import { visibleText } from './text';
import { isTranslated } from './translation';

/** The words of a post, or of the article that it holds; a profile has none. */
export function ownTextOnX({ subject }: Place): OwnText | undefined {
  if (!subject.matches(`article, ${ARTICLE_VIEW}`)) return undefined;
  const article = own(subject, ARTICLE_TEXT);
  if (article) return { words: article, textOf: articleText };
  const words = ownTextElement(subject);
  return words && { words, textOf: visibleText, translated: isTranslated(words) };
}

/** Read as the article of a post of its own, apart from the page. */
function articleText(body: Element): string {
  const post = body.ownerDocument.implementation.createHTMLDocument('').createElement('article');
  post.append(body.cloneNode(true));
  return readLongRead(post)?.text ?? visibleText(body);
}
