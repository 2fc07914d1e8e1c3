/**
 * Where something over the page belongs: in the modal dialog that is open, since outside it nothing can be clicked under
 * `showModal()`; else at the end of the page.
 * @param near the button it belongs to.
 */
export function overlayParent(document: Document, near: Element): Element {
  return near.closest('dialog[open]') ?? document.documentElement;
}
