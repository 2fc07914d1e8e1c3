/** Where a page with more elements is too large to look at each. */
const MOST = 20_000;

/**
 * Whether a reader sees an element, asked of its computed style: not what is hidden, cut to a point for screen readers, or marked
 * as not to be selected (line numbers, "copy" buttons). Where there is no layout (a test without a browser) all is shown.
 */
export function isShown(element: Element): boolean {
  if (element.localName === 'br') return true;
  const view = element.ownerDocument.defaultView;
  if (!view || element.checkVisibility?.({ visibilityProperty: true }) === false) return false;
  const style = view.getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return false;
  if (style.userSelect === 'none' || style.getPropertyValue('-webkit-user-select') === 'none') return false;
  return !(style.position === 'absolute' && isPoint(element));
}

function isPoint(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width <= 1 && height <= 1;
}

/** The part of the page that words are looked at in: article or main text, or on a very large page nothing but the block. */
export function textAround(block: Element): Element {
  const { body } = block.ownerDocument;
  const around = block.closest('article, main, [role="main"]') ?? body;
  return around.querySelectorAll('*').length > MOST ? block : around;
}
