import { type RefObject, useLayoutEffect } from 'react';
import { hitsIn } from '@/utils/database/search/highlights';
import './highlights.css';

const NAME = 'hit';

/** Ranges of all parts of the page that show hits now. */
const shown = new Map<object, Range[]>();

/**
 * Highlights in an element what the query finds, by the browser's own highlights: no element is put around the words, and React's
 * stay as they are.
 */
export function useHits(element: RefObject<HTMLElement | null>, query: string): void {
  useLayoutEffect(() => {
    const root = element.current;
    if (!root || typeof Highlight === 'undefined') return;
    let frame = 0;
    const draw = () => {
      shown.set(root, query.trim() ? rangesIn(root, query) : []);
      CSS.highlights.set(NAME, new Highlight(...[...shown.values()].flat()));
    };
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(draw);
    };
    const watch = new MutationObserver(later);
    if (query.trim()) watch.observe(root, { childList: true, characterData: true, subtree: true });
    // Before the next frame, and once: what the query finds is asked for first.
    later();
    return () => {
      watch.disconnect();
      cancelAnimationFrame(frame);
      shown.delete(root);
    };
  }, [element, query]);
}

function rangesIn(root: HTMLElement, query: string): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (!node.parentElement?.closest('[data-hits]')) continue;
    for (const [start, end] of hitsIn(node.nodeValue ?? '', query)) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}
