/** What an element does to the words in it, for all sites: one table, so that no site has its own idea of a struck-out word. */

export type Meaning =
  /** Not seen, not meant any more, or not the author's. */
  | 'out'
  /** A number or letter set higher or lower: 10⁶, H₂O. */
  | 'raised'
  | 'lowered'
  /** Somebody else's words. */
  | 'cited'
  /** The next line. */
  | 'break'
  /** A box that is ticked or not. */
  | 'tick'
  /** A picture, which is words only where it stands for characters. */
  | 'picture'
  /** In quotation marks, which the browser draws. */
  | 'said'
  /** How the characters before it are read aloud, set above them. */
  | 'reading'
  /** What the words before it are divided by, drawn below them. */
  | 'divisor'
  /** Only its heading is seen. */
  | 'folded'
  /** Every space and line break is seen. */
  | 'asWritten';

/** Never words: controls, code, frames, and what stands in a page without being seen. */
const NO_WORDS =
  'script,style,template,noscript,svg,canvas,iframe,object,embed,video,audio,map,button,input,select,textarea,datalist,meter,progress,dialog:not([open]),[hidden],rp,annotation,annotation-xml';

/** For screen readers only, and what only the site says: labels of its own, copy buttons, marks beside headings. */
const NOT_SEEN =
  '.sr-only,.visually-hidden,.visuallyhidden,.screen-reader-text,.katex-html,clipboard-copy,tool-tip,[role=tooltip],a[aria-hidden=true],[data-guest-scout]';

/** Signs that lead to a note, the notes, and the ways back from them. */
const NOTE =
  '[data-footnote-ref],.footnote-ref,a[class*=footnote],[role=doc-noteref],a[rel~=footnote],sup.reference,sup[id^=fnref]';
const NOTES =
  '.footnotes,[data-footnotes],[role=doc-endnotes],[role=doc-footnote],[data-footnote-backref],[role=doc-backlink]';
/** Raised and short, a link to a place in a page leads to a note. */
const LEADS = `${NOTE},a[href*="#"]`;
/** So long, it is small print, which stands as it is and may link to anything. */
export const SMALL_PRINT = 16;

/** GitHub's marks in a comment that came by e-mail: the mail that it answers and its signature, folded away or opened. */
const MAIL = '[class^=email-hidden],.email-quoted-reply,.email-signature-reply';
/** What such a comment itself says; its lines are those of the mail. */
export const MAIL_WORDS = '.email-fragment';

/** Words of somebody else: block quotes, and the lines of a file that GitHub shows in place of a link to them. */
export const CITED = 'blockquote,.Box:has(>.blob-wrapper-embedded)';

/** The first that fits counts. */
const TABLE: [Meaning, selector: string][] = [
  ['tick', 'li input[type=checkbox]'],
  ['out', `${NO_WORDS},${NOT_SEEN},${NOTE},${NOTES},${MAIL}`],
  ['out', 'del,s,strike'],
  ['raised', 'sup'],
  ['lowered', 'sub'],
  ['cited', CITED],
  ['break', 'br'],
  ['picture', 'img'],
  ['said', 'q'],
  ['reading', 'rt'],
  ['folded', 'details:not([open])'],
  ['asWritten', `pre,${MAIL_WORDS}`],
];

/** Of a formula's parts it is the place that counts. Counted there only: among 50,000 siblings it took half a minute. */
const FORMULA = /^m(?:sup|sub|subsup|over|frac)$/;
const IN_FORMULA: typeof TABLE = [
  ['raised', 'msup>:last-child,msubsup>:nth-child(3),mover>:last-child'],
  ['lowered', 'msub>:last-child,msubsup>:nth-child(2)'],
  ['divisor', 'mfrac>:last-child'],
];

/** Styles written on an element by which it is not seen, or struck out. */
const UNSEEN =
  /(?:^|[;\s])(?:display:\s*none|visibility:\s*(?:hidden|collapse)|content-visibility:\s*hidden|(?:opacity|font-size):\s*0(?:\.0+)?(?:px|em|rem|%)?\s*(?:;|!|$)|clip:\s*rect\(\s*[01]|clip-path:\s*inset\(\s*(?:50|100)%|(?:left|top|text-indent):\s*-\d{4,}|text-decoration[^;]*line-through)/i;
const WRITTEN = /white-space:\s*(?:pre|break-spaces)/i;

const WORDS = /^(?:p|span|em|strong|b|i|u|a|code|[ou]l|li|div|t[dhr]|tbody|table|h[1-6])$/;

/** What this element does to its words; undefined: nothing. `skip`: a selector of what else a site adds to them. */
export function meaningOf(element: Element, skip = ''): Meaning | undefined {
  // Most are paragraphs, words and line breaks, of which nothing else is said.
  if (!element.hasAttributes() && !skip) {
    if (WORDS.test(element.localName)) return undefined;
    if (element.localName === 'br') return 'break';
  }
  if (skip && element.matches(skip)) return 'out';
  const style = element.getAttribute('style')?.slice(0, 2_000);
  if (style && UNSEEN.test(style)) return 'out';
  const meaning = first(TABLE, element) ?? (isInFormula(element) ? first(IN_FORMULA, element) : undefined);
  // "[1]" around the sign of a note is part of it.
  if (meaning === 'raised' && element.querySelector(LEADS) && isShort(element)) return 'out';
  return meaning ?? (style && WRITTEN.test(style) ? 'asWritten' : undefined);
}

const isShort = ({ textContent }: Element) => (textContent ?? '').trim().length < SMALL_PRINT;
const first = (table: typeof TABLE, element: Element) =>
  table.find(([, selector]) => element.matches(selector))?.[0];
const isInFormula = ({ parentElement }: Element) => FORMULA.test(parentElement?.localName ?? '');

/** Characters of a picture that stands for some: an emoji, or one that the site names itself (`:shipit:`). Other pictures are no words. */
export function characterOf(image: Element): string {
  const alt = image.getAttribute('alt') ?? '';
  const isEmoji = EMOJI.test(alt) && !/\p{L}/u.test(alt.replace(/\p{Emoji}/gu, ''));
  return isEmoji || image.classList.contains('emoji') ? alt : '';
}

/** Pictures, flags, keycaps. */
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u;
