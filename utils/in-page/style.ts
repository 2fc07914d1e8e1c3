/** Teal that keeps 3:1 on white and on black alike; the same as in the toolbar icon. */
const ACCENT = '#0b8a8f';
const FAILED = '#d9333f';

/**
 * Of every host: reset with `!important`, which no style of the page overrules; nothing of ours is printed or selected. What an element
 * of ours says is drawn from its attribute, since no text node of ours stands in a page.
 */
const HOST = `
:host { all: initial !important; user-select: none !important; }
@media print { :host { display: none !important; } }
button { all: unset; cursor: pointer; }
[data-says]::after { content: attr(data-says); }
`;

/**
 * Of links and wide buttons, which show words, and of icons in a line of text. A link is as high as a finger needs and takes the room of
 * its line; by padding, as whatever is positioned costs a long thread a layer each.
 */
const WITH_WORDS = `
@media screen {
  :host([data-kind=icon]) { vertical-align: middle !important; }
  :host([data-kind=button]) { display: block !important; align-self: stretch !important; margin-bottom: 16px !important; }
}
span { display: grid; }
span span { grid-area: 1/1; }
span :first-child { visibility: hidden; }
span :last-child { contain: inline-size; white-space: nowrap; }
.bar { display: block; }
.bar::before { content: "| "/""; }
.link {
  --over: max(0px, 12px - .5lh);
  display: inline-flex;
  padding-block: var(--over);
  padding-inline: 1px;
  margin-block: calc(-1 * var(--over));
  margin-inline: -1px calc(.3em - 1px);
}
.link:hover { text-decoration: underline; }
.button { gap: 6px; width: fit-content; min-height: 32px; padding: 0 12px; border: 1px solid; border-radius: 6px; }
.button:hover { background-image: linear-gradient(#8882 0 0); }
`;

/** Of what stands over the page: before the box that it is in, as far from its icon as X's own are from one another. */
const OVER = `
:host([data-kind=bare]) { position: absolute !important; inset: 0 auto auto !important; inset-inline-end: calc(100% + 4px) !important; }
`;

/**
 * Of buttons. The text's look comes from theme.ts. A thread has hundreds of them, so each has as few boxes as it can. Only the button
 * itself is there for the pointer: what its host hears was meant for it (button-events.ts).
 */
export const BUTTON_STYLE = `${HOST}
@media screen { :host { display: inline-block !important; flex: none !important; align-self: center !important; } }
:host { pointer-events: none !important; }
div { display: contents; }
button { pointer-events: auto; box-sizing: border-box; display: flex; align-items: center; justify-content: center; }
button:focus-visible { outline: 2px solid ${ACCENT}; outline-offset: 1px; }
svg { width: 1.3em; height: 1.3em; }
path { fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.saved path:first-child { fill: currentColor; }
.icon { border-radius: 50%; }
.icon.saved, .icon:hover, .icon:focus-visible { color: ${ACCENT}; }
.icon:hover, .icon:focus-visible { background: ${ACCENT}1f; }
button.failed { color: ${FAILED}; }
${OVER}${WITH_WORDS}`;

/**
 * Of what lies over the page. The host has no size and the line always the same width: neither tells the page what it says.
 * One `color-scheme` for the card's host, its frame and its page: where they differ, browsers paint the frame white.
 */
export const OVERLAY_STYLE = `${HOST}
:host { position: fixed !important; inset: 0 auto auto 0 !important; z-index: 2147483647 !important; color-scheme: light dark !important; }
.line, iframe {
  box-sizing: border-box;
  position: fixed;
  inset: auto 16px 16px auto;
  border: 1px solid light-dark(#d0d7de, #3d444d);
  border-radius: 12px;
  background: light-dark(#f8fbfb, #10191c);
  box-shadow: 0 8px 32px #0004;
  animation: rise .2s;
}
iframe { width: min(400px, 100vw - 32px); height: min(640px, 100vh - 32px); color-scheme: light dark; }
.line {
  width: min(380px, 100vw - 32px);
  padding: 10px 14px;
  border-left: 4px solid ${ACCENT};
  font: 14px/24px system-ui;
  color: light-dark(#1f2328, #e6e8eb);
  overflow-wrap: anywhere;
}
.failed { border-left-color: ${FAILED}; }
p { margin: 0; font-size: 13px; opacity: .8; }
button { color: light-dark(#00676d, #7fd3d6); text-decoration: underline; }
button::before { content: " · "/""; display: inline-block; white-space: pre; }
button:focus-visible { outline: 2px solid; }
@keyframes rise { from { opacity: 0; translate: 0 8px; } }
@media (prefers-reduced-motion) { * { animation: none !important; } }
`;
