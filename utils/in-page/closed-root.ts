/** Every node of ours that stands in a page, whoever put it there. */
export const OURS = '[data-guest-scout]';

const roots = new WeakMap<Element, ShadowRoot>();
const sheets: Record<string, CSSStyleSheet> = {};

/**
 * A host element with a closed shadow root, styled from inside only. The site can see that it is there, and nothing in it.
 * @param part what it is, for the `data-guest-scout` attribute: `suggest`, `confirmation` or `card`.
 */
export function closedHost(
  document: Document,
  part: string,
  css: string,
): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('span');
  host.dataset.guestScout = part;
  const root = host.attachShadow({ mode: 'closed' });
  roots.set(host, root);
  try {
    // Adopted, because a page's `style-src` does not bind it, and shared: a timeline holds dozens of buttons.
    sheets[css] ??= sheetOf(css);
    root.adoptedStyleSheets = [sheets[css]];
  } catch {
    // Firefox before bug 1751346 was mended refuses adopted sheets in content scripts; jsdom has none.
    root.append(Object.assign(document.createElement('style'), { textContent: css }));
  }
  return { host, root };
}

/** The closed root of a host made here; undefined for any other node. The page's own scripts cannot reach this module. */
export function rootOf(host: Element): ShadowRoot | undefined {
  return roots.get(host);
}

/**
 * An element with a class and what it says. That stands in an attribute and is drawn by style (`SAYS` in style.ts): a page finds
 * text nodes by `window.find`, also in closed roots, and in Firefox the selection leads it into the root.
 */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: Tag,
  className: string,
  says = '',
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), { className });
  if (says) made.dataset.says = says;
  return made;
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
