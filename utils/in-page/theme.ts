import type { Look } from '../sites/adapter';
import { onTrusted } from './trusted';

/** Attributes by which the three sites change between light and dark. */
const THEME_ATTRIBUTES = ['class', 'style', 'data-color-mode', 'data-theme'];

/** A theme may be faded in: colours are read when that should be over, in ms. */
const FADE = 300;

/** What a text takes from the site's own action, and what a button takes from a button. */
const TEXT = ['color', 'font-family', 'font-size', 'font-weight', 'line-height'];
const BOX = ['background-color', 'border', 'border-radius', 'box-shadow', 'height'];

/** Two style attributes by which a button looks as the site draws its own actions: `around` carries the text's look, `inner` the box. */
export interface Styles {
  around: string;
  inner: string;
}

/** Styles of what is alike, so that the browser need not compute styles for each post that a timeline puts in. */
const looks = new Map<string, Styles>();
/** Until they are read anew, in ms: a style sheet may come late. */
const FRESH = 5_000;

/** Reads every look anew: the theme changed. */
export const forgetLooks = () => looks.clear();

/**
 * How the site draws its own actions at this moment. Alike, and read once, is what has the same measures, the same tag, and the same
 * style written on the nearest element that has one (X writes its colours there).
 */
export function stylesOf(look: Look): Styles {
  // One a page, and by a class of its own.
  if (look.kind === 'button') return readStyles(look);
  const { kind, like, size, iconSize, tight, profile } = look;
  const written = like?.closest('[style]')?.getAttribute('style');
  const key = [kind, size, iconSize, tight, profile, like?.localName, written].join();
  const known = looks.get(key);
  if (known) return known;
  if (looks.size === 0) setTimeout(forgetLooks, FRESH);
  const styles = readStyles(look);
  looks.set(key, styles);
  return styles;
}

function readStyles({ kind, like, size = 34, iconSize = 18, tight, profile }: Look): Styles {
  const computed = like && getComputedStyle(like);
  const taken = (properties: string[]) =>
    computed
      ? properties.map((property) => `${property}:${computed.getPropertyValue(property)};`).join('')
      : '';
  const text = taken(TEXT);
  if (kind === 'link') return { around: text, inner: '' };
  if (kind === 'button') {
    const isButton = like?.matches('a,button,input,summary,[role=button]');
    return { around: text, inner: isButton ? `width:100%;${taken(BOX)}` : '' };
  }
  const target = Math.max(24, size);
  // The circle of the target reaches over the row's edge, as on X: the row does not grow.
  const over = `${(iconSize - target) / 2}px`;
  // X's own room between the buttons of a profile's header.
  const room = profile ? 'margin-inline-end:8px' : '';
  return {
    around: `${text}font-size:${iconSize / 1.3}px`,
    inner: `width:${target}px;height:${target}px;margin:${over} ${tight ? over : 0};${room}`,
  };
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
