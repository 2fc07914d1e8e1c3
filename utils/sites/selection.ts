/** What a reader selected on a page, as words with the words around them. Pure functions from the DOM. */
import type { Capture, Context, Quote } from '../model/capture';
import { all, around, its } from './elements';
import { CITED } from './meaning';

/** How a site turns its markup into the text a reader sees. */
export type TextOf = (root: Element) => string;

/** Where a subject's own words stand, and how they are read there. */
export interface OwnText {
  words: Element;
  textOf: TextOf;
  /** These are the words of a machine's translation, whatever the capture of the whole holds. */
  translated?: boolean;
}

/** The words chosen, and how many other characters (white space not counted) stand before them. */
export interface Chosen {
  exact: string;
  before: number;
  /** Passages among them that stand in a block quote: somebody else's. */
  cites: string[];
  /** Whether there are words beside those. */
  own: boolean;
}

/** Characters around the words, as in a W3C TextQuoteSelector. */
const AROUND = 32;
/** The longest context that is kept (utils/model/capture.ts, whose values bring zod along). */
const LONGEST_WHOLE = 50_000;

/**
 * The one passage that is selected; undefined where nothing is, where several are (Firefox), in a field or a draft, and in a
 * node of ours. The browser itself shows a selection in another's closed root, or in a field, as an empty one.
 */
export function selectedRange(document: Document): Range | undefined {
  const selection = its(document, 'getSelection')();
  if (selection?.rangeCount !== 1) return undefined;
  const range = selection.getRangeAt(0);
  const place = elementOf(range.commonAncestorContainer);
  if (range.collapsed || !place || around(place, DRAFTS)) return undefined;
  return range;
}

const DRAFTS =
  '[contenteditable]:not([contenteditable="false"]), input, textarea, select, [role="textbox"], [data-guest-scout]';

/** The range cut to `words`, or undefined when something outside of them is selected too. */
export function inside(range: Range, words: Element): Range | undefined {
  const whole = rangeNear(words);
  whole.selectNodeContents(words);
  const cut = range.cloneRange();
  if (!range.intersectsNode(words)) return undefined;
  // A triple click selects up to the beginning of what follows: outside, but without a word of it.
  if (range.compareBoundaryPoints(0, whole) < 0) cut.setStart(whole.startContainer, whole.startOffset);
  if (range.compareBoundaryPoints(2, whole) > 0) cut.setEnd(whole.endContainer, whole.endOffset);
  return cut.toString().trim() === range.toString().trim() ? cut : undefined;
}

/** The words of a range that lies inside `words`; undefined where it holds none that a reader sees. */
export function chosenIn(
  words: Element,
  range: Range,
  textOf: TextOf,
  shown: Shown = always,
): Chosen | undefined {
  const part = copyOf(words, range, shown);
  const exact = textOf(part);
  if (!exact) return undefined;
  const quotes = outermost(part, CITED);
  const cites = quotes.map(textOf).filter(Boolean);
  for (const quote of quotes) quote.remove();
  const before = rangeNear(words);
  before.setStart(words, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return {
    exact,
    before: solid(textOf(copyOf(words, before, shown))).length,
    cites,
    own: textOf(part) !== '',
  };
}

/** Where the words stand in the whole: of equal passages the one with as much before it. -1: not found. */
function placeIn(whole: string, { exact, before }: Chosen): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  let counted = 0;
  let from = 0;
  for (let at = whole.indexOf(exact); at >= 0; at = whole.indexOf(exact, at + 1)) {
    counted += solid(whole.slice(from, at)).length;
    from = at;
    const off = Math.abs(counted - before);
    if (off >= least) break;
    least = off;
    best = at;
  }
  return best;
}

/** The words as a quote, with 32 characters before and after them where the whole holds them. */
export function chosenQuote(chosen: Chosen, whole: string): Quote {
  const { exact, cites } = chosen;
  const at = placeIn(whole, chosen);
  const end = at + exact.length;
  return {
    text: exact,
    selected: true,
    ...(cites.length && { cites: cites.slice(0, 200) }),
    ...(at >= 0 && {
      selector: {
        exact,
        prefix: wellFormed(whole.slice(Math.max(0, at - AROUND), at)),
        suffix: wellFormed(whole.slice(end, end + AROUND)),
      },
    }),
    truncated: false,
    edited: false,
    translated: 'unknown',
  };
}

/** The whole that the words were taken from, as context; of a very long one the part around them. */
export function wholeContext(chosen: Chosen, whole: string, more: Partial<Context> = {}): Context {
  const start = whole.length > LONGEST_WHOLE ? Math.max(0, placeIn(whole, chosen) - 1_000) : 0;
  return { relation: 'whole', text: wellFormed(whole.slice(start, start + LONGEST_WHOLE)), ...more };
}

/**
 * A capture of a whole post or profile → a capture of the words chosen in it.
 * @param whole the text that they were chosen from, by the same rules.
 */
export function narrowed(capture: Capture, chosen: Chosen, whole: string): Capture {
  const { quote } = capture;
  const kept = quote && { lang: quote.lang, edited: quote.edited, translated: quote.translated };
  return {
    ...capture,
    kind: quote ? capture.kind : 'selection',
    quote: { ...chosenQuote(chosen, whole), ...kept },
    context: [...capture.context.slice(0, 199), wholeContext(chosen, whole)],
    readBy: { ...capture.readBy, text: 'selection' },
  };
}

/** Whether a reader sees an element; asked of the page's own nodes, since copies have no style. */
export type Shown = (element: Element) => boolean;
const always: Shown = () => true;

/** The page would stand still. */
export class TooMuch extends Error {}

/** Nodes that are copied at most, and how deep they may stand: a second's work on a slow machine. */
const MOST_NODES = 50_000;
const DEEPEST = 600;

/**
 * What a range takes of `root`, with the elements around it, as a copy outside the page: no script of the page's hears of it
 * and no picture is loaded again. A form becomes a section, so that the names of its inputs say nothing.
 * @throws {TooMuch}
 */
export function copyOf(root: Element, range: Range, shown: Shown = always): Element {
  const apart = its(documentOf(root), 'implementation').createHTMLDocument('');
  let count = 0;
  const copy = (node: Node, depth: number): Node | undefined => {
    if (!range.intersectsNode(node)) return undefined;
    if (++count > MOST_NODES || depth > DEEPEST) throw new TooMuch();
    const type = its(node, 'nodeType');
    if (type === 3) return apart.createTextNode(partOf(node as Text, range));
    if (type !== 1 || !shown(node as Element)) return undefined;
    const shell = isForm(node) ? apart.createElement('section') : apart.importNode(node, false);
    for (const child of its(node, 'childNodes')) {
      const part = copy(child, depth + 1);
      if (part) shell.appendChild(part);
    }
    return shell;
  };
  return (copy(root, 0) as Element | undefined) ?? apart.createElement('p');
}

const isForm = (node: Node) => its(node, 'nodeName') === 'FORM';
const documentOf = (node: Node): Document => its(node, 'ownerDocument') ?? (node as Document);
const rangeNear = (node: Node): Range => its(documentOf(node), 'createRange')();

/** Those that stand in no other of them. */
const outermost = (root: Element, selector: string): Element[] =>
  all(root, selector).filter((element) => !around(its(element, 'parentElement'), selector));

function partOf(text: Text, { startContainer, startOffset, endContainer, endOffset }: Range): string {
  return text.data.slice(
    text === startContainer ? startOffset : 0,
    text === endContainer ? endOffset : undefined,
  );
}

export const elementOf = (node: Node): Element | null =>
  its(node, 'nodeType') === 1 ? (node as Element) : its(node, 'parentElement');

const solid = (text: string) => text.replace(/\s+/g, '');

/** No half of a character at either end. */
const wellFormed = (text: string) => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
