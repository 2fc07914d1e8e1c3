import type { Look } from '../sites/adapter';
import { onTrusted } from './trusted';

/** Attributes by which the three sites change between light and dark. */
const THEME_ATTRIBUTES = ['class', 'style', 'data-color-mode', 'data-theme'];

/** A theme may be faded in: colours are read when that should be over, in ms. */
const FADE = 300;

/** What a text takes from the site's own action, and what a button takes from a button. */
const TEXT = ['color', 'font-family', 'font-size', 'font-weight', 'line-height'];
const BOX = ['backgroundColor', 'border', 'borderRadius', 'boxShadow', 'height'] as const;

/** Styles a button as the site draws its own actions at this moment: `around` carries the text's look, `inner` the box. */
export function restyle(
  around: HTMLElement,
  inner: HTMLElement,
  { kind, like, size = 34, iconSize = 18, tight, profile }: Look,
): void {
  around.style.cssText = like ? textOf(like) : '';
  if (kind === 'button' && like?.matches('a,button,input,summary,[role=button]')) {
    inner.style.width = '100%';
    const computed = getComputedStyle(like);
    for (const property of BOX) inner.style[property] = computed[property];
  }
  if (kind !== 'icon') return;
  const target = Math.max(24, size);
  around.style.fontSize = `${iconSize / 1.3}px`;
  inner.style.width = inner.style.height = `${target}px`;
  // The circle of the target reaches over the row's edge, as on X: the row does not grow.
  const over = `${(iconSize - target) / 2}px`;
  inner.style.margin = `${over} ${tight ? over : 0}`;
  // X's own room between the buttons of a profile's header.
  if (profile) inner.style.marginInlineEnd = '8px';
}

/** The text's look of what is alike, so that the browser need not compute styles for each post that a timeline puts in. */
const looks = new Map<string, string>();
/** Until they are read anew, in ms: a style sheet may come late. */
const FRESH = 5_000;

/** Reads every look anew: the theme changed. */
export const forgetLooks = () => looks.clear();

/** Alike: the same tag, and the same style written on the nearest element that has one (X writes its colours there). */
function textOf(like: Element): string {
  const key = like.localName + like.closest('[style]')?.getAttribute('style');
  const known = looks.get(key);
  if (known) return known;
  if (!looks.size) setTimeout(forgetLooks, FRESH);
  const computed = getComputedStyle(like);
  const text = TEXT.map((property) => `${property}:${computed.getPropertyValue(property)}`).join(';');
  looks.set(key, text);
  return text;
}

/** Whether the page is dark now: by the colour painted behind it, else by its own colour scheme. */
export function isDark(document: Document): boolean {
  for (const element of [document.body, document.documentElement]) {
    const { backgroundColor } = getComputedStyle(element);
    const [red = 0, green = 0, blue = 0, alpha = 1] = backgroundColor.match(/[\d.]+/g)?.map(Number) ?? [
      0, 0, 0, 0,
    ];
    if (alpha > 0.5) return red + green + blue < 384;
  }
  return getComputedStyle(document.documentElement).colorScheme === 'dark';
}

/** Calls back when the page or the device changed between light and dark. */
export function watchTheme(document: Document, changed: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, FADE);
  };
  const observer = new MutationObserver(soon);
  // A drawing or a feed opened as a page has no body.
  for (const element of [document.documentElement, document.body ?? document.documentElement])
    observer.observe(element, { attributeFilter: THEME_ATTRIBUTES });
  onTrusted(document.defaultView?.matchMedia?.('(prefers-color-scheme:dark)'), 'change', soon, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
