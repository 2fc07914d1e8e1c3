import { STRUCTURE_LIMIT } from './limit';
import { ATTRIBUTES, ELEMENTS, VALUES } from './vocabulary';

/** What holds no places: drawings, code, and what we put there ourselves. */
const LEFT_OUT = 'script, style, template, link, noscript, [data-guest-scout]';

/** Nesting deeper than any of the sites’; a hostile page must not overflow the stack. */
const DEEPEST = 200;

const CUT = '\n(cut here)';

/**
 * The structure of a page: element names, attributes, nesting. Every word in it is one of `vocabulary.ts`; text is `"…"`, any
 * other name or value `…`, and equal neighbours stand once with `×N`. At most 20,000 characters.
 */
export function structureOf(document: Document): string {
  const root = document.querySelector('main, [role="main"], #inside') ?? document.body;
  const whole = root ? linesOf(root, 0).join('\n') : '';
  if (whole.length <= STRUCTURE_LIMIT) return whole;
  return `${whole.slice(0, whole.lastIndexOf('\n', STRUCTURE_LIMIT - CUT.length))}${CUT}`;
}

/** An element's line, then its children's, one space deeper. */
function linesOf(element: Element, depth: number): string[] {
  const words = [...element.childNodes].some(
    (node) => node.nodeType === 3 && /\S/.test(node.nodeValue ?? ''),
  );
  const first = nameOf(element) + attributesOf(element) + (words ? ' "…"' : '');
  const isDrawing = element.localName === 'svg';
  if (isDrawing || depth >= DEEPEST) return [first];
  return [first, ...together([...element.children], depth).map((line) => ` ${line}`)];
}

/** Neighbours of the same structure once, with their number. */
function together(children: Element[], depth: number): string[] {
  const lines: string[] = [];
  let last: string[] = [];
  let times = 0;
  const put = () => {
    const [first, ...rest] = last;
    if (first !== undefined) lines.push(times > 1 ? `${first} ×${times}` : first, ...rest);
  };
  for (const child of children) {
    if (child.matches(LEFT_OUT)) continue;
    const next = linesOf(child, depth + 1);
    if (next.join('\n') === last.join('\n')) {
      times++;
      continue;
    }
    put();
    last = next;
    times = 1;
  }
  put();
  return lines;
}

const nameOf = ({ localName }: Element) => (ELEMENTS.has(localName) ? localName : '…');

function attributesOf(element: Element): string {
  return (
    [...element.attributes]
      .filter(({ name }) => ATTRIBUTES.has(name))
      .map(({ name, value }) => `[${name}${shown(name, value)}]`)
      // Every element of X has classes, of which none says anything.
      .filter((each) => !/^\[(class|id)=…\]$/.test(each))
      .sort()
      .join('')
  );
}

function shown(name: string, value: string): string {
  if (value === '') return '';
  if (name === 'href') return `=${addressOf(value)}`;
  const words = name === 'alt' || name === 'lang' ? [] : value.trim().split(/\s+/);
  const known = words.flatMap((word) => knownWord(word.replace(/^https?:\/\/schema\.org\//, '')));
  return `=${known.join(' ') || '…'}`;
}

/** A word of the vocabulary, or one that begins with it (`c_…`, `UserAvatar-Container-…`); of anything else nothing. */
function knownWord(word: string): string[] {
  if (VALUES.has(word)) return [word];
  for (let at = word.length - 1; at > 0; at--) {
    const begun = word.slice(0, at);
    if (/[-_]/.test(word.charAt(at)) && VALUES.has(begun)) return [`${begun}${word.charAt(at)}…`];
  }
  return [];
}

/** What kind of address: its segments, of which only known ones are shown. Where it leads is not. */
function addressOf(value: string): string {
  const [, scheme = '', path = '', fragment] =
    value.trim().match(/^([a-z][a-z\d+.-]*:(?:\/\/[^/?#]*)?)?([^?#]*)(?:\?[^#]*)?(#.*)?$/is) ?? [];
  const segments = path.split('/').map((segment) => {
    if (segment === '') return '';
    if (segment.startsWith('~')) return '~…';
    return VALUES.has(segment) ? segment : '…';
  });
  const shape = segments.length > 8 ? '…' : segments.join('/');
  return `${scheme && (/^https?:/i.test(scheme) ? 'http:' : 'other:')}${shape}${fragment ? `#${knownWord(fragment.slice(1))[0] ?? '…'}` : ''}`;
}
