import type { Context, Quote } from '../../model/capture';
import { fragmentLink } from '../../quotes/text-fragment';
import type { Page } from '../adapter';
import { its, around as nearest } from '../elements';
import { renderedText } from '../rendered-text';
import {
  type Chosen,
  chosenIn,
  chosenQuote,
  copyOf,
  elementOf,
  type Shown,
  wholeContext,
} from '../selection';
import { onceShown, textAround } from './shown';

/** The words selected on any page, and the paragraphs that they stand in. */
export interface Passage {
  quote: Quote;
  whole: Context;
}

const BLOCK =
  'p, li, dd, dt, td, th, pre, blockquote, figcaption, caption, summary, h1, h2, h3, h4, h5, h6, address';

/** Reads what a range shows; undefined where it shows no words. */
export function readPassage(range: Range, { document }: Page, permalink: string): Passage | undefined {
  const spot = elementOf(range.commonAncestorContainer);
  if (!spot) return undefined;
  const text = textAround(spot);
  const root = its(text, 'contains')(spot) ? text : its(document, 'body');
  const isShown = onceShown();
  const chosen = chosenIn(root, range, renderedText, isShown);
  if (!chosen) return undefined;
  const everything = its(document, 'createRange')();
  everything.selectNodeContents(root);
  const allText = renderedText(copyOf(root, everything, isShown));
  const { cites, ...quote } = chosenQuote(chosen, allText);
  const marked = nearest(spot, '[lang]');
  const lang = marked && its(marked, 'getAttribute')('lang')?.trim();
  const whole = blocksAround(range, root, isShown);
  return {
    quote: {
      ...quote,
      ...(chosen.own && cites && { cites }),
      ...(lang && /^[\w-]{2,35}$/.test(lang) && { lang }),
    },
    whole: {
      ...wholeContext(within(chosen, whole), whole),
      url: fragmentLink(permalink, quote.selector, allText),
    },
  };
}

/** The text of all blocks that the range touches, from the first one's beginning to the last one's end. */
function blocksAround(range: Range, root: Element, shown: Shown): string {
  const blocks = its(its(root, 'ownerDocument'), 'createRange')();
  const first = blockAt(range.startContainer, root);
  const last = blockAt(range.endContainer, root);
  blocks.setStart(first, 0);
  blocks.setEnd(last, its(last, 'childNodes').length);
  return renderedText(copyOf(root, blocks, shown));
}

function blockAt(node: Node, root: Element): Element {
  const element = elementOf(node);
  const block = nearest(element, BLOCK) ?? element;
  return block && its(root, 'contains')(block) ? block : root;
}

/** Counted within the blocks nothing is known of what stands before: the first place is meant. */
const within = (chosen: Chosen, whole: string): Chosen =>
  whole.includes(chosen.exact) ? { ...chosen, before: 0 } : chosen;
