/** Selects in a jsdom page as a reader does: from one place in the text to another. */
export function select(document: Document, from: [Node, number], to: [Node, number]): void {
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** Selects the first (or a later) place where these words stand below `root`, within one text node. */
export function selectWords(root: Element, words: string, turn = 0): void {
  let left = turn;
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      if (left-- > 0) continue;
      select(root.ownerDocument, [node, at], [node, at + words.length]);
      return;
    }
  }
  throw new Error(`These words do not stand there: ${words}`);
}

/** The element that must be there. */
export function the(document: Document, selector: string): Element {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`Not on the page: ${selector}`);
  return element;
}
