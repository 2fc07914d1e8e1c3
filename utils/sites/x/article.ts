import { isSomebodyElses, own } from './post';
import { ARTICLE_TEXT, ARTICLE_TITLE, EMBEDDED, SOMEBODY } from './selectors';
import { all, visibleText } from './text';

/** An X Article: its heading and the whole text. */
export interface LongRead {
  title: string;
  text: string;
}

/**
 * Reads the article in a post; undefined where there is none, or only its card. Paragraphs are parted by an empty line,
 * list items by a newline; of code the code alone, without its label. Embedded posts are others' words and left out.
 */
export function readLongRead(post: Element): LongRead | undefined {
  const body = own(post, ARTICLE_TEXT);
  if (!body) return undefined;
  let text = '';
  let last = '';
  for (const block of all(body, '[data-block]')) {
    if (block.querySelector(`[data-block], ${EMBEDDED}, ${SOMEBODY}`) || isSomebodyElses(block)) continue;
    const code = all(block, 'pre').map((pre) => pre.textContent);
    const words = code.join('\n').trim() || visibleText(block);
    if (!words) continue;
    if (text) text += last === 'li' && block.localName === 'li' ? '\n' : '\n\n';
    text += words;
    last = block.localName;
  }
  return { title: visibleText(own(post, ARTICLE_TITLE)), text };
}
