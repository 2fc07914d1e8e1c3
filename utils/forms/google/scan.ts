import { scripts } from './tags';

/** Deeper than any form seen (the deepest sample has 9 levels); a page beyond it is not one. */
const DEEPEST = 100;

const NAME = /\bFB_PUBLIC_LOAD_DATA_\s*=\s*(?=\[)/;

/**
 * The array in which a form's page carries its questions (docs/google-forms.md §1): parsed, or undefined when the page has none or
 * it is broken. Cut at the matching bracket, never at the first `;`: question texts hold `;`, `];` and `</`.
 */
export function publicArray(html: string): unknown[] | undefined {
  for (const script of scripts(html)) {
    const match = NAME.exec(script);
    if (!match) continue;
    const text = bracketed(script, match.index + match[0].length);
    if (text === undefined) return undefined;
    try {
      const parsed: unknown = JSON.parse(text);
      return Array.isArray(parsed) ? parsed : undefined;
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** Does the page name the array at all, readable or not? */
export function namesArray(html: string): boolean {
  return html.includes('FB_PUBLIC_LOAD_DATA_');
}

/** From the `[` at `start` to the bracket that closes it; undefined when it never closes or nests too deep. */
export function bracketed(text: string, start: number): string | undefined {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (inString) {
      if (sign === '\\') at++;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '[' || sign === '{') {
      if (++depth > DEEPEST) return undefined;
    } else if (sign === ']' || sign === '}') {
      if (--depth === 0) return text.slice(start, at + 1);
    }
  }
  return undefined;
}
