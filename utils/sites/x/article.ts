import { isSomebodyElses, own } from './post';
import { ARTICLE_TEXT, ARTICLE_TITLE, EMBEDDED, PICTURE, SOMEBODY } from './selectors';
import { all, visibleText } from './text';

/** An X Article: its heading and the whole text. */
export interface LongRead {
  title: string;
  text: string;
  /** Passages of it that are a block quote of somebody else's. */
  cites: string[];
}

/**
 * Reads the article in a post, or on a page of its own; undefined where there is none, or only its card. Paragraphs are parted by
 * an empty line, list items by a newline; of code the code alone, without its label, of a picture nothing but what is written
 * below it. Videos and cards have no words; embedded posts are others' words and left out.
 */
export function readLongRead(post: Element): LongRead | undefined {
  const body = own(post, ARTICLE_TEXT);
  if (!body) return undefined;
  let text = '';
  let last = '';
  const cites: string[] = [];
  for (const block of all(body, '[data-block]')) {
    if (block.querySelector(`[data-block], ${EMBEDDED}, ${SOMEBODY}`) || isSomebodyElses(block)) continue;
    const words = wordsIn(block);
    if (!words) continue;
    if (block.closest('blockquote')) cites.push(words);
    if (text) text += last === 'li' && block.localName === 'li' ? '\n' : '\n\n';
    text += words;
    last = block.localName;
  }
  return { title: visibleText(own(post, ARTICLE_TITLE)), text, cites };
}

function wordsIn(block: Element): string {
  const code = all(block, 'pre')
    .map((pre) => pre.textContent)
    .join('\n')
    .trim();
  if (code || block.localName !== 'section') return code || visibleText(block);
  return block.querySelector('video, a[href], [role="link"]') || !block.querySelector(PICTURE)
    ? ''
    : visibleText(block);
}
