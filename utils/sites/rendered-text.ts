/**
 * Rendered Markdown → the text a reader sees. Walks the tree instead of asking for `innerText`, so that a collapsed
 * thread, a hidden tab and a page without layout (jsdom) read the same. What an element does to its words stands in `meaning.ts`.
 */
import { seenCharacters } from './characters';
import { characterOf, MAIL_WORDS, type Meaning, meaningOf } from './meaning';
import { meant } from './raised';

const BLOCKS =
  /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|CAPTION|CENTER|D[DLT]|DETAILS|DIV|FIELDSET|FIG(CAPTION|URE)|FOOTER|FORM|H[1-6R]|HEADER|HGROUP|LI|MAIN|MENU|NAV|[OU]L|P|PRE|SEARCH|SECTION|SUMMARY|TABLE|T(BODY|FOOT|HEAD|R))$/;

/** Blocks that follow one another on the next line, without an empty one between. */
const LINES = /^(D[DT]|DIV|LI|SUMMARY|TR)$/;

interface Piece {
  text: string;
  line: boolean;
}

/** A text, and which passages of it are somebody else's. */
export interface Words {
  text: string;
  cites: string[];
}

/**
 * Paragraphs separated by one empty line, a newline between list items and table rows, code as it is written, links by
 * their text, custom emoji by their name. List numbers, bullets, quote marks and hidden parts are left out.
 */
export function renderedText(root: Element, skip = ''): string {
  return readWords(root, skip).text;
}

/** The text as `renderedText` has it, and the block quotes in it, outermost ones, in their order. */
export function readWords(root: Element, skip = ''): Words {
  const cites: string[] = [];
  const text = seenCharacters(join(new Reader(skip, cites).pieces(root, meaningOf(root) === 'asWritten')));
  return { text: text.trim(), cites: cites.map(seenCharacters).filter((cited) => cited.trim()) };
}

/** The same as a part of a capture: without `cites` where nothing is cited. */
export function wordsOf(root: Element, skip = ''): Pick<Words, 'text'> & Partial<Words> {
  const { text, cites } = readWords(root, skip);
  return cites.length ? { text, cites } : { text };
}

class Reader {
  /** How many block quotes are around. */
  private inside = 0;
  private readonly blocks = new Map<Element, boolean>();

  constructor(
    private readonly skip: string,
    private readonly cites: string[],
  ) {}

  /** What a block holds, piece by piece. `pre`: with every space and line break. */
  pieces(block: Element, pre: boolean): Piece[] {
    const pieces: Piece[] = [];
    /** Words of one line so far; put together once, since a text that is looked at after each of 50,000 parts is copied each time. */
    let inline: string[] = [];
    const flush = () => {
      const words = inline.join('');
      const text = pre ? written(words, block) : collapsed(words);
      if (text) pieces.push({ text, line: LINES.test(block.tagName) && !pre });
      inline = [];
    };
    const walk = (node: Node): void => {
      if (node.nodeType === 3) inline.push(pre ? (node.nodeValue ?? '') : spaced(node.nodeValue ?? ''));
      if (node.nodeType !== 1) return;
      const element = node as Element;
      const meaning = meaningOf(element, this.skip);
      if (meaning === 'out') return;
      if (meaning === 'break') inline.push('\n');
      else if (meaning === 'tick') inline.push((element as HTMLInputElement).checked ? '☑ ' : '☐ ');
      else if (meaning === 'picture') inline.push(characterOf(element));
      else if (BLOCKS.test(element.tagName) || this.hasBlock(element)) {
        flush();
        const text = this.block(element, meaning, pre);
        if (text) pieces.push({ text, line: isLine(element, block) });
      } else {
        if (/^T[DH]$/.test(element.tagName) && inline.some(hasWords)) inline.push('\t');
        const before = inline;
        inline = [];
        element.childNodes.forEach(walk);
        const inner = inline.join('');
        const attached = /\S$/.test(before.findLast(Boolean) ?? '');
        inline = before;
        inline.push(meant(inner, meaning, attached));
      }
    };
    seenChildren(block, meaningOf(block, this.skip)).forEach(walk);
    flush();
    return pieces;
  }

  /** A custom element around paragraphs (`<task-lists>`, `<markdown-accessiblity-table>`) is a block as well. Asked of each once. */
  private hasBlock(element: Element): boolean {
    const known = this.blocks.get(element);
    if (known !== undefined) return known;
    const has = [...element.children].some((child) => BLOCKS.test(child.tagName) || this.hasBlock(child));
    this.blocks.set(element, has);
    return has;
  }

  private block(element: Element, meaning: Meaning | undefined, pre: boolean): string {
    if (meaning === 'cited') this.inside++;
    const text = join(this.pieces(element, pre || meaning === 'asWritten'));
    if (meaning === 'cited' && --this.inside === 0 && text) this.cites.push(text);
    return text;
  }
}

/** Of folded text only its heading. */
function seenChildren(block: Element, meaning: Meaning | undefined): Node[] {
  const children = [...block.childNodes];
  return meaning === 'folded'
    ? children.filter(({ nodeName }) => nodeName === 'SUMMARY').slice(0, 1)
    : children;
}

/** A list inside an item goes on without an empty line. */
function isLine(element: Element, parent: Element): boolean {
  if (element.matches(MAIL_WORDS)) return false;
  return LINES.test(element.tagName) || (LINES.test(parent.tagName) && /^[OU]L$/.test(element.tagName));
}

function join(pieces: Piece[]): string {
  return pieces.reduce((text, piece, index) => {
    const before = pieces[index - 1];
    if (!before) return piece.text;
    return text + (before.line && piece.line ? '\n' : '\n\n') + piece.text;
  }, '');
}

const spaced = (text: string) => text.replace(/[ \t\r\n\f]+/g, ' ');

function collapsed(inline: string): string {
  return inline
    .replace(/ +/g, ' ')
    .replace(/ *([\n\t]) */g, '$1')
    .trim();
}

/** Code and mail keep their lines; of a mail neither the lines that it answers nor a signature. */
function written(text: string, block: Element): string {
  const own = block.matches(MAIL_WORDS) ? ownLines(text) : text;
  return own.replace(/^\r?\n/, '').trimEnd();
}

/** The head of a mail that stands whole below an answer ("From: …", "Sent: …", "To: …", in any language), and the line drawn above it. */
const WHOLE_MAIL = /^(?:[-_]{3}.*\n+)?(?=.*@)(?:\*?\p{L}[\p{L} ]*:.*\n){3}[\s\S]*/mu;

/** "--" alone on a line begins a signature; lines that begin with ">" are the mail that is answered, and so is "On 3 Mar Ben wrote:" above them. */
function ownLines(mail: string): string {
  const lines = mail.replace(/\r/g, '').replace(WHOLE_MAIL, '').split('\n');
  const end = lines.findIndex((line) => /^-- ?$/.test(line));
  const own: string[] = [];
  let cited = false;
  for (const line of end < 0 ? lines : lines.slice(0, end)) {
    const isCited = /^ ?>/.test(line);
    if (!isCited) own.push(line);
    else if (!cited) own.splice(answered(own));
    cited = isCited;
  }
  return own
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Where the words begin that name when and by whom the lines below were written: the last line, wrapped by the mail the last two. */
function answered(own: string[]): number {
  const last = own.findLastIndex(hasWords);
  const [before = '', says = ''] = [own[last - 1], own[last]?.trim()];
  if (!/[:：]$/.test(says)) return own.length;
  if (says.split(/\s+/).length < 4 && /\d[:.h]\d\d|@/.test(before)) return last - 1;
  return /[\d@<]/.test(says) ? last : own.length;
}

const hasWords = (line: string) => line.trim() !== '';
