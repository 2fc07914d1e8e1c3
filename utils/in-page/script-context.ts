/**
 * Stands in for WXT's `ContentScriptContext` in builds (wxt.config.ts): that one tells the page
 * the extension's id by `postMessage`. What it was for, `start-once.ts` does.
 */
export class ContentScriptContext {}
