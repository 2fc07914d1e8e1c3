import { all, around, its } from '../elements';

/** Where a page with more elements is too large to look at each. */
const MOST = 20_000;

/**
 * Whether a reader sees an element, asked of its computed style: not what is hidden, cut to a point for screen readers, or marked
 * as not to be selected (line numbers, "copy" buttons). Where there is no layout (a test without a browser) all is shown.
 */
function isShown(element: Element): boolean {
  if (its(element, 'localName') === 'br') return true;
  const view = its(its(element, 'ownerDocument'), 'defaultView');
  if (!view || its(element, 'checkVisibility')?.({ visibilityProperty: true }) === false) return false;
  const style = view.getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return false;
  if (style.userSelect === 'none' || style.getPropertyValue('-webkit-user-select') === 'none') return false;
  return !(style.position === 'absolute' && isPoint(element));
}

function isPoint(element: Element): boolean {
  const { width, height } = its(element, 'getBoundingClientRect')();
  return width <= 1 && height <= 1;
}

/** The part of the page that words are looked at in: article or main text, or on a very large page nothing but the block. */
export function textAround(block: Element): Element {
  const body = its(its(block, 'ownerDocument'), 'body');
  const whole = around(block, 'article, main, [role="main"]') ?? body;
  return all(whole, '*').length > MOST ? block : whole;
}

/** The same, each element asked once. */
export function onceShown(): (element: Element) => boolean {
  const known = new WeakMap<Element, boolean>();
  return (element) => {
    const before = known.get(element);
    const shown = before ?? isShown(element);
    known.set(element, shown);
    return shown;
  };
}
