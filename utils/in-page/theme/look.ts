import type { Look } from '../../sites/adapter';

/** Attributes by which the three sites change between light and dark. */
const THEME_ATTRIBUTES = [
  'class',
  'style',
  'data-color-mode',
  'data-light-theme',
  'data-dark-theme',
  'data-theme',
];

/** A theme is often faded in: colours are read again when the fade should be over, in ms. */
const FADE = 400;

/** Computed properties that every button copies. */
const COPIED = {
  '--font': 'fontFamily',
  '--font-size': 'fontSize',
  '--font-weight': 'fontWeight',
  '--line-height': 'lineHeight',
  '--letter-spacing': 'letterSpacing',
  '--color': 'color',
} as const;
/** And those that a full-width button copies from another button. */
const COPIED_BOX = {
  '--background': 'backgroundColor',
  '--border-color': 'borderTopColor',
  '--border-width': 'borderTopWidth',
  '--radius': 'borderTopLeftRadius',
  '--shadow': 'boxShadow',
  '--height': 'height',
} as const;

/** Custom properties for a button, as the site draws its own action at this moment. */
export function lookOf({ kind, like, size = 34, iconSize = 18 }: Look): Record<string, string> {
  const properties: Record<string, string> = {
    '--size': `${Math.max(24, size)}px`,
    '--icon': `${iconSize}px`,
  };
  const style = like && like.ownerDocument.defaultView?.getComputedStyle(like);
  if (!style) return properties;
  const likeButton = kind === 'button' && like.matches('a,button,input,summary,[role="button"]');
  const copied = likeButton ? { ...COPIED, ...COPIED_BOX } : COPIED;
  for (const [property, source] of Object.entries(copied)) properties[property] = style[source];
  return properties;
}

/** Whether the page is dark now: by the colour painted behind it, else by its colour scheme. */
export function isDark(document: Document): boolean {
  const view = document.defaultView;
  if (!view) return false;
  for (const element of [document.body, document.documentElement]) {
    if (!element) continue;
    const parts = view
      .getComputedStyle(element)
      .backgroundColor.match(/[\d.]+/g)
      ?.map(Number);
    const [red = 0, green = 0, blue = 0, alpha = 1] = parts ?? [0, 0, 0, 0];
    if (alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
  }
  const scheme = view.getComputedStyle(document.documentElement).colorScheme;
  const prefersDark = view.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;
  return scheme === 'dark' || (prefersDark && /dark/.test(scheme));
}

/** Calls back when the page or the device changes between light and dark, and again after the fade. */
export function watchTheme(document: Document, changed: () => void, signal: AbortSignal): void {
  let faded: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    changed();
    clearTimeout(faded);
    faded = setTimeout(changed, FADE);
  };
  const observer = new MutationObserver(look);
  const options = { attributes: true, attributeFilter: THEME_ATTRIBUTES };
  observer.observe(document.documentElement, options);
  if (document.body) observer.observe(document.body, options);
  document.defaultView
    ?.matchMedia?.('(prefers-color-scheme: dark)')
    .addEventListener('change', look, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(faded);
  });
}
