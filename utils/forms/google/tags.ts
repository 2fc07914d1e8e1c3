/**
 * A small reader of HTML tags for a service worker, which has no DOMParser. It knows quotes, comments and raw text; it
 * builds no tree and runs nothing. Comments and the insides of scripts are never taken for tags.
 */
export interface Tag {
  name: string;
  closing: boolean;
  /** What stands between the name and `>`. */
  inside: string;
  /** Where the tag begins and where what follows it begins. */
  start: number;
  end: number;
}

const RAW = new Set(['script', 'style', 'textarea', 'title']);

/** Every tag in document order. A raw element (`script`, `style` …) gives its opening tag and then its closing one. */
export function* tags(html: string, from = 0): Generator<Tag> {
  let at = from;
  while (true) {
    const start = html.indexOf('<', at);
    if (start < 0) return;
    if (html.startsWith('<!--', start)) {
      const end = html.indexOf('-->', start + 4);
      if (end < 0) return;
      at = end + 3;
      continue;
    }
    if (!/[a-zA-Z/]/.test(html[start + 1] ?? '')) {
      at = start + 1;
      continue;
    }
    const tag = readTag(html, start);
    if (!tag) return;
    at = tag.end;
    if (!tag.name) continue;
    yield tag;
    if (!tag.closing && RAW.has(tag.name)) at = endOfRaw(html, tag);
  }
}

/** Undefined where no `>` ends it: the page ends there, as it does for a browser (and a hostile page costs no second look). */
function readTag(html: string, start: number): Tag | undefined {
  const head = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)?/y;
  head.lastIndex = start;
  const match = head.exec(html);
  let quote = '';
  for (let at = head.lastIndex; at < html.length; at++) {
    const sign = html[at];
    if (quote) {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") {
      quote = sign;
    } else if (sign === '>') {
      const inside = html.slice(head.lastIndex, at);
      const name = (match?.[2] ?? '').toLowerCase();
      return { name, closing: match?.[1] === '/', inside, start, end: at + 1 };
    }
  }
  return undefined;
}

function endOfRaw(html: string, tag: Tag): number {
  const close = new RegExp(`</${tag.name}`, 'gi');
  close.lastIndex = tag.end;
  return close.exec(html)?.index ?? html.length;
}

/** The value of an attribute with its entities resolved, '' for one without value, undefined when it is not there. */
export function attribute(tag: Tag, name: string): string | undefined {
  const each = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
  for (const match of tag.inside.matchAll(each)) {
    if (match[1]?.toLowerCase() === name) return decoded(match[2] ?? match[3] ?? match[4] ?? '');
  }
  return undefined;
}

/** How far an element's text is followed; an alert is a sentence. */
const FAR = 2_000;

/** What an element that begins with `tag` says, tags stripped, white space collapsed. */
export function textOf(page: string, tag: Tag): string {
  const html = page.slice(0, tag.end + FAR);
  let depth = 1;
  let text = '';
  let at = tag.end;
  for (const next of tags(html, tag.end)) {
    text += html.slice(at, next.start);
    at = next.end;
    if (next.name === tag.name) depth += next.closing ? -1 : 1;
    if (depth === 0) break;
  }
  if (depth > 0) text += html.slice(at).replace(/<[^<]*$/, '');
  return decoded(text).replace(/\s+/g, ' ').trim();
}

/** The contents of every script of the page. */
export function* scripts(html: string): Generator<string> {
  for (const tag of tags(html)) {
    if (tag.name === 'script' && !tag.closing) yield html.slice(tag.end, endOfRaw(html, tag));
  }
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name) return Object.hasOwn(NAMED, name.toLowerCase()) ? (NAMED[name.toLowerCase()] ?? whole) : whole;
    const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
