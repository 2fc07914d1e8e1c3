/**
 * Stands in for WXT's `ContentScriptContext` in builds (wxt.config.ts): that one weighs 3.4 kB on every page, and tells the
 * page the extension's id by `postMessage`. What it was for, `take-over.ts` does.
 */
export class ContentScriptContext {}
