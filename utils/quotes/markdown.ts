/** Words of anybody inside Markdown: they stay words. */
import { isWebAddress } from '../model/web-address';
import { oneLine } from '../people/who';

/** An address inside `(…)`: what would end it early, or be read as anything but an address, is encoded. */
const target = (url: string) =>
  url
    .replace(
      /[()<>\s\\`[\]]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .replace(ENTITY, '&amp;');

/** An entity, and what CommonMark 0.31.2 reads as code, a tag, a link, a picture, emphasis (GFM: a line through). */
const ENTITY = /&(?=#?\w+;)/g;
const SIGNS = /[\\`[\]~]|<(?=[a-z/!?]|[^\s<>@]+@)|\*(?!\s)|(?<!\s)\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu;

/** Words on one line that stay words in Markdown: what would become anything else is escaped, nothing else is touched. */
export const inert = (text: string) => oneLine(text).replace(SIGNS, '\\$&').replace(ENTITY, '\\&');

/** What would begin a heading, a quotation or a list. */
export const atLineStart = (line: string) =>
  line.replace(/^(?:>|(?:#{1,6}|[+*-])(?=\s|$))/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

/** Any text as a heading's words: signs at its end would be taken for the heading's own. */
export const headingWords = (text: string) => atLineStart(inert(text)).replace(/(?<=^|\s)#+$/, '\\$&');

/** A text of several lines, each for a paragraph of its own: a line of signs draws no line, and makes no heading of the one above. */
export const markdownLines = (text: string): string[] =>
  text
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => atLineStart(inert(line)).replace(/^(?=[-=][-=\s]*$)/, '\\'))
    .filter(Boolean);

/** A link with these words; what leads nowhere on the web stays words. */
export const markdownLink = (words: string, url: string): string =>
  isWebAddress(url) ? `[${inert(words)}](${target(url)})` : inert(words);
