/**
 * Rendered Markdown → the text a reader sees. Walks the tree instead of asking for `innerText`, so that a collapsed
 * thread, a hidden tab and a page without layout (jsdom) read the same.
 */

/** Never words of the author: controls, pictures, code that is no text, and what is only for screen readers. */
const SKIPPED =
  'script,style,template,noscript,svg,button,input,select,textarea,iframe,video,audio,clipboard-copy,[hidden],.sr-only,[data-guest-scout]';

const BLOCKS =
  /^(BLOCKQUOTE|D[DLT]|DETAILS|DIV|FIGURE|H[1-6R]|LI|[OU]L|P|PRE|SECTION|SUMMARY|TABLE|T(BODY|FOOT|HEAD|R))$/;

/** Blocks that follow one another on the next line, without an empty one between. */
const LINES = /^(D[DT]|DIV|LI|SUMMARY|TR)$/;

interface Piece {
  text: string;
  line: boolean;
}

/**
 * Paragraphs separated by one empty line, a newline between list items and table rows, code as it is written, links by
 * their text, custom emoji by their name. List numbers, bullets, quote marks and hidden parts are left out.
 */
export function renderedText(root: Element, skip = ''): string {
  const skipped = skip ? `${SKIPPED}, ${skip}` : SKIPPED;
  return join(piecesOf(root, skipped));
}

function piecesOf(block: Element, skipped: string): Piece[] {
  if (block.tagName === 'PRE') return [{ text: preformatted(block, skipped), line: false }];
  const pieces: Piece[] = [];
  let inline = '';
  const flush = () => {
    const text = collapsed(inline);
    if (text) pieces.push({ text, line: LINES.test(block.tagName) });
    inline = '';
  };
  const walk = (node: Node) => {
    if (node.nodeType === 3) inline += (node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' ');
    if (!(node.nodeType === 1 && isShown(node as Element, skipped))) return;
    const element = node as Element;
    if (element.tagName === 'BR') inline += '\n';
    else if (element.tagName === 'IMG') inline += emojiName(element);
    else if (BLOCKS.test(element.tagName) || hasBlock(element)) {
      flush();
      const text = join(piecesOf(element, skipped));
      if (text) pieces.push({ text, line: isLine(element, block) });
    } else {
      if (/^T[DH]$/.test(element.tagName) && inline.trim()) inline += '\t';
      element.childNodes.forEach(walk);
    }
  };
  block.childNodes.forEach(walk);
  flush();
  return pieces;
}

/** A custom element around paragraphs (`<task-lists>`, `<markdown-accessiblity-table>`) is a block as well. */
function hasBlock(element: Element): boolean {
  return [...element.children].some((child) => BLOCKS.test(child.tagName) || hasBlock(child));
}

/** A list inside an item goes on without an empty line. */
function isLine(element: Element, parent: Element): boolean {
  return LINES.test(element.tagName) || (LINES.test(parent.tagName) && /^[OU]L$/.test(element.tagName));
}

function join(pieces: Piece[]): string {
  return pieces.reduce((text, piece, index) => {
    const before = pieces[index - 1];
    if (!before) return piece.text;
    return text + (before.line && piece.line ? '\n' : '\n\n') + piece.text;
  }, '');
}

function collapsed(inline: string): string {
  return inline
    .replace(/ +/g, ' ')
    .replace(/ *([\n\t]) */g, '$1')
    .trim();
}

function preformatted(element: Element, skipped: string): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    else if (node.nodeType === 1 && isShown(node as Element, skipped)) {
      text += (node as Element).tagName === 'BR' ? '\n' : preformatted(node as Element, skipped);
    }
  }
  return element.tagName === 'PRE' ? text.replace(/^\n/, '').trimEnd() : text;
}

/** Both sites name their picture emoji in `alt` (`:shipit:`); other pictures are no words. */
function emojiName(image: Element): string {
  return image.classList.contains('emoji') ? (image.getAttribute('alt') ?? '') : '';
}

function isShown(element: Element, skipped: string): boolean {
  return !element.matches(skipped) && !/display:\s*none/.test(element.getAttribute('style') ?? '');
}
