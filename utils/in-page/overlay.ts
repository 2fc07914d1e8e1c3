import { OURS } from './closed-root';

/**
 * Where something over the page belongs: in the modal dialog that is open, since outside it nothing can be clicked under
 * `showModal()`; else at the end of the page.
 * @param near the button it belongs to.
 */
export function overlayParent(document: Document, near?: Element): Element {
  return near?.closest('dialog[open]') ?? openModal(document) ?? document.documentElement;
}

function openModal(document: Document): Element | undefined {
  try {
    return [...document.querySelectorAll('dialog:modal')].at(-1);
  } catch {
    return undefined; // `:modal` is unknown here: there is no modal to be in.
  }
}

/** Takes away what an earlier start of this script left over the page; its listeners are dead. */
export function removeLeftovers(document: Document): void {
  for (const host of document.querySelectorAll(OURS)) host.remove();
}
