/** Text as it stands in a cell of the hosts' sheet: one paragraph, nothing a spreadsheet would run (rule 12 of docs/architecture.md). */

/** What no cell can show: control characters, and halves of an emoji, which would arrive as another sign than the one shown. */
const readable = (text: string) => text.toWellFormed().replace(/[^\P{Cc}\s]/gu, '');

/** One paragraph: line breaks and runs of white space become one space. */
export function oneParagraph(text: string): string {
  return readable(text).replace(/\s+/gu, ' ').trim();
}

const BULLET = /^(?:[-*•‣◦·–]|\[[ x]\]|[☐☑✓✔])\s+/iu;
const ENDED = /[.!?…:;,。！？、][)"'”’»]*$/u;
const CODE = /[{}=<>]|\(\)|^\$ |^\s{4}/u;
/** A line this long that goes on in lower case was broken by a mail program. */
const WRAPPED = 50;

/**
 * One paragraph in which what stood on lines of its own stays apart: items of a list by ";", lines of code and paragraphs without an end
 * by "·".
 */
export function apart(text: string): string {
  const lines = readable(text).split(/(\s*[\n\r\u2028\u2029]\s*?)(?=\S|$)/u);
  let whole = '';
  for (let at = 0; at < lines.length; at += 2) {
    const raw = lines[at] ?? '';
    const line = oneParagraph(raw.trim().replace(BULLET, ''));
    if (!line) continue;
    whole = whole
      ? `${whole}${between(whole, raw, line, (lines[at - 1] ?? '').match(/\n/g)?.length ?? 1)}${line}`
      : line;
  }
  return whole;
}

function between(before: string, raw: string, line: string, breaks: number): string {
  if (ENDED.test(before)) return ' ';
  const last = before.split(/; | · /).at(-1) ?? '';
  if (CODE.test(raw) || CODE.test(last)) return ' · ';
  if (breaks > 1) return ' · ';
  const goesOn = last.length >= WRAPPED && /^\p{Ll}/u.test(line) && !BULLET.test(raw.trim());
  return goesOn ? ' ' : '; ';
}

/** Lines as they were typed, but none of them blank and no white space around any. */
function lines(text: string): string {
  return readable(text)
    .split(/[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

/** Free words as a cell takes them: of one line, or with the line breaks of a paragraph question. */
export function cellText(text: string, multiline = false): string {
  return guarded(multiline ? lines(text) : oneParagraph(text));
}

const STARTS_FORMULA = /^[=+\-@＝＋－＠]/u;
const NUMBER = /^[+-]?[\d\s().,/-]+$/;
const LIST_MARK = /^[-+]\s+/;

/**
 * Keeps a spreadsheet from taking the words for a formula. A list mark in front is dropped; anything else gets an apostrophe,
 * the one sign that a spreadsheet itself uses for "this is text" and a person reads past. Numbers stay: `+49 151 …` runs nothing.
 */
export function guarded(text: string): string {
  const words = text.trimStart().replace(LIST_MARK, '');
  return STARTS_FORMULA.test(words) && !NUMBER.test(words) ? `'${words}` : words;
}

/** "(Ref. …)" at the end, which must survive when the words before it are shortened. */
const REFERENCE = /\s*\(Ref\. [^()]*\)$/;

/**
 * At most `most` UTF-16 units: cut at the end of a sentence, else of a word, with "…". A reference at the end stays.
 * Text that fits comes back as it is.
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const tail = REFERENCE.exec(text)?.[0] ?? '';
  const room = most - tail.length - 2;
  if (room < 1) return text.slice(0, Math.max(0, most));
  const cut = wholeCharacters(text.slice(0, text.length - tail.length), room);
  const sentence = /^[\s\S]*[.!?。！？](?=\s|["”’)]|$)["”’)]*/u.exec(cut)?.[0] ?? '';
  const kept = sentence.length > room / 2 ? sentence : cut.replace(/\s\S*$/u, '');
  return `${(kept || cut).trimEnd()} …${tail}`;
}

/** A cut never leaves half of an emoji. */
function wholeCharacters(text: string, most: number): string {
  const cut = text.slice(0, most);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An instant as a day in UTC, the same from every scout: `14 Mar 2026`. */
export function dayOf(iso: string): string {
  const at = new Date(iso);
  return `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}
