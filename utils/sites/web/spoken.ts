/** Where on a page somebody says something: its sentences, apart from names, times and what a reader may do. */
import { around, its } from '../elements';

export const BLOCK =
  /^(address|article|aside|blockquote|body|center|caption|d[dlt]|details|div|fieldset|fig(caption|ure)|footer|form|h[1-6r]|header|html|li|main|nav|[ou]l|p|pre|section|summary|table|t(body|d|foot|h|head|r))$/;

/** Neither sentences nor names. */
const NO_TEXT =
  'a, button, time, script, style, noscript, template, select, textarea, label, h1, h2, h3, h4, h5, h6';

/** Six words in a row, or two and a full stop. */
const SENTENCE =
  /(?:\p{L}[\p{L}\p{M}’'-]*,?\s+){5}\p{L}|\p{L}\s+\p{L}[^\n]*\p{L}["”»’)]*[.!?…。！？]|[\p{Lo}]{8}/u;

/** How many sentences stand in an element, those in what it holds included. */
export type Spoken = (element: Element) => number;

/** Counted once for the whole page: afterwards each element is asked in no time. */
export function spokenOn(document: Document): Spoken {
  const root = its(document, 'documentElement');
  const texts = new Map<Element, string>();
  const walker = its(document, 'createTreeWalker')(root, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node as Text).data;
    const parent = its(node, 'parentElement');
    if (!parent || !/\p{L}/u.test(text) || around(parent, NO_TEXT)) continue;
    const block = blockOf(parent);
    const before = texts.get(block) ?? '';
    if (before.length < 400) texts.set(block, before + text.slice(0, 400));
  }
  const counts = new Map<Element, number>();
  for (const [block, text] of texts) {
    if (!SENTENCE.test(text.replace(/\s+/g, ' ').slice(0, 500))) continue;
    for (let at: Element | null = block; at; at = its(at, 'parentElement'))
      counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return (element) => counts.get(element) ?? 0;
}

/** The nearest block around. */
function blockOf(element: Element): Element {
  for (let at: Element | null = element; at; at = its(at, 'parentElement'))
    if (BLOCK.test(its(at, 'localName'))) return at;
  return element;
}
