/** Teal that keeps 3:1 on white and on black alike; the same as in the toolbar icon. */
export const ACCENT = '#0b8a8f';

/** One sheet for the three kinds of button. Sizes and colours of the site come in as custom properties (theme/look.ts). */
export const BUTTON_STYLE = `
:host{all:initial!important;display:inline-flex!important;flex:none!important;align-self:center!important;vertical-align:middle!important}
button{all:unset;box-sizing:border-box;position:relative;cursor:pointer;color:var(--color,currentColor);
font:var(--font-weight,400) var(--font-size,14px)/var(--line-height,1.4) var(--font,system-ui,sans-serif);letter-spacing:var(--letter-spacing,normal);
-webkit-user-select:none;user-select:none;-webkit-tap-highlight-color:transparent;transition:color .15s,background-color .15s}
button:focus-visible{outline:2px solid ${ACCENT};outline-offset:1px}
button[aria-busy=true]{cursor:progress}
svg{display:block;width:var(--icon);height:var(--icon);flex:none}
.on{color:${ACCENT}}
.failed{color:#d1242f}
.icon{display:inline-flex;align-items:center;justify-content:center;width:var(--size);height:var(--size);border-radius:50%;
margin-block:calc((var(--icon) - var(--size))/2)}
.icon:hover,.icon:focus-visible{color:${ACCENT};background:color-mix(in srgb,${ACCENT} 12%,transparent)}
.icon.failed:hover{color:#d1242f}
.link{display:inline-grid;border-radius:2px}
.link::after{content:"";position:absolute;inset:min(0px,(100% - 24px)/2) -1px}
.link>span{grid-area:1/1;white-space:nowrap}
.link>.room{visibility:hidden}
.link:hover>span{text-decoration:underline}
.bar{white-space:pre;color:var(--color,currentColor);font:var(--font-weight,400) var(--font-size,14px)/var(--line-height,1.4) var(--font,system-ui,sans-serif)}
.button{display:flex;align-items:center;justify-content:center;gap:6px;width:100%;min-height:max(32px,var(--height,32px));padding:3px 12px;text-align:center;
background:var(--background,transparent);border:var(--border-width,1px) solid var(--border-color,currentColor);border-radius:var(--radius,6px);box-shadow:var(--shadow,none)}
.button:hover{background-image:linear-gradient(color-mix(in srgb,currentColor 8%,transparent) 0 0)}
.button>span{display:grid}
.button>span>span{grid-area:1/1;white-space:nowrap}
.button .room{visibility:hidden}
@media (prefers-reduced-motion:reduce){button{transition:none}}
@media (forced-colors:active){.button{border:1px solid}}
@media print{:host{display:none!important}}
`;

/** A host that fills the width it is given. */
export const WIDE_HOST =
  ':host{display:block!important;width:100%!important;align-self:stretch!important;margin-block:0 8px!important}';
/** A host in a line of text. */
export const INLINE_HOST = ':host{display:inline!important;vertical-align:baseline!important}';
