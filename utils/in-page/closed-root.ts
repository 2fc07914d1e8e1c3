/** What stands in a page: `suggest` beside a post, the others over the page. */
export type Part = 'suggest' | 'confirmation' | 'card';

/** Every node of ours that stands in a page, whoever put it there. */
export const OURS = '[data-guest-scout]';

const roots = new WeakMap<Element, ShadowRoot>();

/**
 * A host element with a closed shadow root, styled from inside only. The site can see that it is there, and nothing in it.
 * @param css for the root's content; the host itself is reset first, `!important`, which no style of the page overrules.
 */
export function closedHost(
  document: Document,
  part: Part,
  css: string,
): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('span');
  host.dataset.guestScout = part;
  const root = host.attachShadow({ mode: 'closed' });
  roots.set(host, root);
  style(root, css);
  return { host, root };
}

/** The closed root of a host made here; undefined for any other node. The page's own scripts cannot reach this module. */
export function rootOf(host: Element): ShadowRoot | undefined {
  return roots.get(host);
}

/** An adopted sheet, because a page's `style-src` does not bind it; a style element where the browser refuses one here. */
function style(root: ShadowRoot, css: string): void {
  try {
    root.adoptedStyleSheets = [sheetFor(root.ownerDocument, css)];
  } catch {
    // Firefox before bug 1751346 was mended refuses adopted sheets in content scripts; jsdom has none.
    const element = root.ownerDocument.createElement('style');
    element.textContent = css;
    root.append(element);
  }
}

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** One sheet for all roots with the same style: a timeline holds dozens of buttons. */
function sheetFor(document: Document, css: string): CSSStyleSheet {
  const ofDocument = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(document, ofDocument);
  let sheet = ofDocument.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    ofDocument.set(css, sheet);
  }
  return sheet;
}
