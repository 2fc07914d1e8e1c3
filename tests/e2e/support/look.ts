/** Looks at a drawn page as a reader does: which words stand there, what is cut off, what sticks out. */
import type { Frame, Page } from '@playwright/test';

/** What is wrong with how a page is drawn, an element a line. */
export interface Look {
  lang: string;
  dir: string;
  /** How far the whole page can be moved sideways, in px. */
  sideways: number;
  /** Elements whose content sticks out of them or is cut off without an ellipsis. */
  cut: string[];
  /** Elements that keep their text at the left, whatever the direction of writing. */
  left: string[];
  /** Every text that is drawn, and every name that is read out. */
  words: string[];
}

export const look = (page: Page | Frame): Promise<Look> => page.evaluate(lookAround);

function lookAround(): Look {
  const { documentElement } = document;
  const elements = [...document.body.querySelectorAll<HTMLElement>('*')].filter(isDrawn);
  return {
    lang: documentElement.lang,
    dir: documentElement.dir,
    sideways: documentElement.scrollWidth - documentElement.clientWidth,
    cut: elements.flatMap(cutOf),
    left: elements
      .filter((element) => ownText(element) && getComputedStyle(element).textAlign === 'left')
      .map(named),
    words: elements.flatMap(wordsOf).filter(Boolean),
  };

  function isDrawn(element: Element): boolean {
    // What a closed <details> holds has boxes, but is not drawn.
    return element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && boxes(element) > 0;
  }

  function boxes(element: Element): number {
    return element.tagName === 'OPTION' ? 1 : element.getClientRects().length;
  }

  function ownText(element: Element): string {
    const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    return texts
      .map(({ textContent }) => textContent)
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
  }

  /** Of a text node each its own: a sentence around a name is two. */
  function wordsOf(element: HTMLElement): string[] {
    const texts = [...element.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => textContent ?? '');
    const names = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'].map(
      (name) => element.getAttribute(name) ?? '',
    );
    return [...texts, ...names].map((text) => text.replace(/\s+/g, ' ').trim());
  }

  /** A box for typing moves what is in it; one line with an ellipsis, and some lines of many, are meant to end early. */
  function mayBeCut(element: Element): boolean {
    const { textOverflow, webkitLineClamp, overflowX } = getComputedStyle(element);
    const isScrolled = overflowX === 'auto' || overflowX === 'scroll';
    const isTyped = /^(TEXTAREA|SELECT|OPTION)$/.test(element.tagName);
    return isTyped || isScrolled || textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
  }

  /** Where an element's own text leaves a box around it, or the window: the first such box. */
  function cutOf(element: Element): string[] {
    if (!ownText(element) || element.closest('svg, .visually-hidden')) return [];
    const text = boxOfText(element);
    // Where spaces are kept, one at the end of a line hangs out of its box.
    const slack = getComputedStyle(element).whiteSpaceCollapse === 'collapse' ? 1 : 8;
    for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
      if (mayBeCut(box)) return [];
      if (leaves(text, box, slack)) return [`out of ${named(box)}: “${ownText(element).slice(0, 60)}”`];
      // It stands where it was put, over what is around it.
      if (/^(absolute|fixed)$/.test(getComputedStyle(box).position)) break;
    }
    const isOutside = text.left < -1 || text.right > window.innerWidth + 1;
    return isOutside ? [`out of the window: ${named(element)}`] : [];
  }

  function leaves(text: DOMRect, box: Element, slack: number): boolean {
    const around = box.getBoundingClientRect();
    const isHidden = /^(hidden|clip)$/.test(getComputedStyle(box).overflowY);
    const isBelow = isHidden && text.bottom > around.bottom + 2;
    return text.left < around.left - slack || text.right > around.right + slack || isBelow;
  }

  function boxOfText(element: Element): DOMRect {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect();
  }

  function named(element: Element): string {
    const { tagName, className } = element;
    const of =
      typeof className === 'string' && className ? `.${className.trim().split(/\s+/).join('.')}` : '';
    return `${tagName.toLowerCase()}${of} “${ownText(element).slice(0, 60)}”`;
  }
}
