/**
 * The host has no size and the line always the same width: neither tells the page what the line says.
 * Above it, in a modal, it stays in view since it is fixed to the window.
 */
export const CONFIRMATION_STYLE = `
:host{all:initial!important;position:fixed!important;top:0!important;left:0!important;width:0!important;height:0!important;z-index:2147483647!important}
.line{box-sizing:border-box;position:fixed;bottom:16px;inset-inline-end:16px;width:min(380px,100vw - 32px);padding:10px 14px;border-radius:10px;
display:flex;flex-wrap:wrap;align-items:baseline;gap:2px 6px;font:14px/20px system-ui,sans-serif;text-align:start;
color:#1f2328;background:#fff;border:1px solid #d0d7de;border-inline-start:4px solid #0b8a8f;box-shadow:0 8px 24px rgb(31 35 40/.18);
animation:rise .18s ease-out}
.dark{color:#e6e8eb;background:#1d2025;border-color:#3d444d;border-inline-start-color:#4fb9be;box-shadow:0 8px 24px rgb(0 0 0/.6)}
.failed{border-inline-start-color:#d1242f}
.text{overflow-wrap:anywhere;max-height:60px;overflow:hidden}
.doubt{flex-basis:100%;font-size:13px;color:#59636e}
.dark .doubt{color:#9aa4af}
.dot{color:#818b98}
button{all:unset;cursor:pointer;min-height:24px;line-height:24px;color:#00676d;text-decoration:underline;text-underline-offset:2px;border-radius:3px}
.dark button{color:#7fd3d6}
button:hover{text-decoration-thickness:2px}
button:focus-visible{outline:2px solid currentColor;outline-offset:2px}
@keyframes rise{from{opacity:0;transform:translateY(8px)}}
@media (prefers-reduced-motion:reduce){.line{animation:none}}
@media print{:host{display:none!important}}
`;
