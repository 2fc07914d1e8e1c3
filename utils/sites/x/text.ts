import { seenCharacters } from '../characters';
import { characterOf, meaningOf } from '../meaning';
import { meant } from '../raised';

/** `Node` itself is absent where a test runs without a window. */
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** On X never words of the author, beside what no site's are. */
const NOT_WORDS = '[role="button"]';

/**
 * The words below `root` as a reader sees them: line breaks are literal in X's text nodes, emoji are images whose `alt`
 * is the character (of any other picture it is no word), and a link is written out in full (X hides its ends in `aria-hidden`
 * spans of size zero). Walks nodes, since `innerText` breaks lines around mentions. Trimmed.
 */
export function visibleText(root: Element | null | undefined): string {
  return root ? seenCharacters(wordsOf(root, '')).trim() : '';
}

/** @param before what stands before the node. */
function wordsOf(node: Node, before: string): string {
  if (node.nodeType === TEXT_NODE) return node.nodeValue ?? '';
  if (node.nodeType !== ELEMENT_NODE) return '';
  const element = node as Element;
  const meaning = meaningOf(element, NOT_WORDS);
  if (meaning === 'picture') return characterOf(element);
  if (meaning === 'break') return '\n';
  if (meaning === 'out' || element.localName.includes('-')) return '';
  if (element.querySelector(':scope > [aria-hidden]') && isAddress(element)) return linkInFull(element);
  if (element.getAttribute('aria-hidden') === 'true') return '';
  let text = '';
  for (const child of element.childNodes) text += wordsOf(child, text);
  return meant(text, meaning, /\S$/.test(before));
}

/** In quoted posts a link is a plain span: it is told by its hidden beginning. */
const isAddress = (element: Element) => /^\s*https?:\/\//.test(element.textContent ?? '');

/** A shortened link: its hidden parts belong to the address, but for the ellipsis at the end. */
const linkInFull = (link: Element) => (link.textContent ?? '').trim().replace(/…$/, '');

/** All elements below `root` that match, as an array. */
export const all = (root: ParentNode, selector: string): Element[] => [...root.querySelectorAll(selector)];

/** Every `@handle` that stands on a line of its own in a name block, without the `@`. */
export const writtenHandles = (block: Element): string[] =>
  all(block, 'div[dir]').flatMap((line) => line.textContent?.trim().match(/^@(\w{1,20})$/)?.[1] ?? []);

/** A name as written, on one line. X marks off the name from badges by the first `div[dir]`. */
export function nameIn(block: Element | null | undefined): string | undefined {
  const first = block?.querySelector('div[dir]');
  if (!first || first.querySelector('time, a')) return undefined;
  const name = clamped(visibleText(first).replace(/\s+/g, ' '), 300);
  return name && !/^@\w+$/.test(name) ? name : undefined;
}

/** At most `length` UTF-16 units, never half a character; undefined when nothing is left. */
export function clamped(text: string | undefined, length: number): string | undefined {
  return (
    text
      ?.trim()
      .slice(0, length)
      .replace(/[\uD800-\uDBFF]$/, '') || undefined
  );
}

/** A context's text; of one that the page cuts off an ellipsis says so, wherever it is shown. */
export function cutText(text: string | undefined, cut: boolean): string | undefined {
  const kept = clamped(text, 49_990);
  return kept && cut && !/…$/.test(kept) ? `${kept} …` : kept;
}
