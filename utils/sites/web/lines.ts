/** The main text of a page line by line, for telling who speaks in it where no element says so. */
import { around, its } from '../elements';
import { BLOCK } from './spoken';

/** One line as a reader sees it. */
export interface Line {
  text: string;
  /** Its beginning that is set off (bold, italics, a term), '' where it begins plainly. */
  lead: string;
  /** The same, or a link or any other element of its own. */
  opener: string;
  /** Set off as names of speakers are: bold, a term, a link to somebody. */
  isStrong: boolean;
  /** 1 to 6 of a heading, else 0. */
  level: number;
  block: Element;
  /** What is selected of it, in characters of `text`; both 0 where nothing is. */
  from: number;
  to: number;
}

const STRONG =
  'b, strong, cite, dt, th, span[style*="bold" i], [class*="user" i], [class*="author" i], [class*="name" i], [class*="speaker" i], a[href*="/u/" i], a[href*="/user" i], a[href*="/@"], a[href*="/~"], a[href*="/people/" i], a[href*="/profile" i], a[href*="/member" i], a[href^="mailto:" i]';
const SET_OFF = `em, i, u, ${STRONG}`;
/** A page with more text nodes is no page to be read line by line. */
const MOST = 30_000;

/**
 * The lines below `root`, without those in elements that `leave` names. Undefined where there are too many.
 */
export function linesOf(
  root: Element,
  range: Range,
  leave: (element: Element) => boolean,
): Line[] | undefined {
  const lines: Line[] = [];
  let line: Line | undefined;
  let count = 0;
  const begin = (block: Element) => {
    line = { text: '', lead: '', opener: '', isStrong: false, level: levelOf(block), block, from: 0, to: 0 };
    lines.push(line);
  };
  const add = (text: Text, block: Element) => {
    const data = text.data;
    const isPre = around(block, 'pre') !== null;
    const [start, end] = chosenOf(text, range);
    let at = 0;
    for (const [index, part] of (isPre ? data.split('\n') : [data]).entries()) {
      if (index > 0 || line?.block !== block) begin(block);
      if (!line) return;
      const before = line.text;
      if (!before.trim()) {
        line.lead = leadOf(text, block, part, SET_OFF);
        line.opener = line.lead || leadOf(text, block, part, 'a, span');
        line.isStrong = leadOf(text, block, part, STRONG) !== '';
      }
      const [from, to] = [Math.max(at, start), Math.min(at + part.length, end)];
      if (from < to && data.slice(from, to).trim()) {
        if (!line.to) line.from = before.length + from - at;
        line.to = before.length + to - at;
      }
      line.text += part;
      at += part.length + 1;
    }
  };
  const walk = (node: Node, block: Element): boolean => {
    if (++count > MOST) return false;
    const type = its(node, 'nodeType');
    if (type === 3) add(node as Text, block);
    if (type !== 1) return true;
    const element = node as Element;
    const name = its(element, 'localName');
    if (/^(script|style|template|noscript|svg|button|select|textarea)$/.test(name) || leave(element))
      return true;
    if (name === 'br' || name === 'hr') begin(block);
    const isBlock = BLOCK.test(name);
    const inner = isBlock ? element : block;
    for (const child of its(element, 'childNodes')) if (!walk(child, inner)) return false;
    if (isBlock) line = undefined;
    return true;
  };
  for (const child of its(root, 'childNodes')) if (!walk(child, root)) return undefined;
  return lines.filter(({ text }) => text.trim());
}

const levelOf = (block: Element) =>
  Number(its(around(block, 'h1, h2, h3, h4, h5, h6') ?? block, 'localName').match(/^h([1-6])$/)?.[1] ?? 0);

/** The part of a text node that a range takes. */
function chosenOf(text: Text, range: Range): [from: number, to: number] {
  if (!range.intersectsNode(text)) return [0, 0];
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return [text === startContainer ? startOffset : 0, text === endContainer ? endOffset : text.data.length];
}

function leadOf(text: Text, block: Element, part: string, how: string): string {
  const set = around(its(text, 'parentElement'), how);
  if (!set) return '';
  const isInside = set === block || its(block, 'contains')(set);
  return isInside ? (its(set, 'textContent') ?? part).replace(/\s+/g, ' ').trim().slice(0, 300) : '';
}
