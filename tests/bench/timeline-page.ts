/** A home timeline of X as a page: its own structure from the fixtures, its posts multiplied. */
import { readFileSync } from 'node:fs';

export const TIMELINE_ADDRESS = 'https://x.com/home';
/** Posts that stand in the page when it is served, as many as X draws at first. */
export const AT_FIRST = 12;

/** One post's cell with `{{handle}}` and `{{id}}` where its own were. */
export type Template = string;

export interface TimelinePage {
  html: string;
  templates: Template[];
}

/** Cells of the fixture that are posts of a person, an advertisement and a protected post among them, as on any timeline. */
export function timelinePage(): TimelinePage {
  const fixture = readFileSync('tests/fixtures/x/home-timeline-light.html', 'utf8');
  const cell = '<div class="css-g5y9jx r-qklmqi" data-testid="cellInnerDiv"';
  const [head = '', ...rest] = fixture.split(
    /(?=<div class="css-g5y9jx(?: r-qklmqi)?" data-testid="cellInnerDiv")/,
  );
  const last = rest.length - 1;
  const end = (rest[last] ?? '').lastIndexOf('\n</div></div></section>');
  const cells = rest.map((text, at) => (at === last ? text.slice(0, end) : text).trim());
  const templates = cells.filter((text) => text.includes('data-testid="tweet"')).map(templateOf);
  if (templates.length < 8 || end < 0)
    throw new Error(`The fixture has changed: ${templates.length} posts by ${cell}`);
  const first = Array.from({ length: AT_FIRST }, (_, at) => drawn(templates, at, at * 300)).join('');
  const list = `<div id="posts" style="position: relative; min-height: 400000px;">${first}</div>`;
  return { html: `${head}${list}${(rest[last] ?? '').slice(end)}`, templates };
}

function templateOf(cell: string): Template {
  const [, handle = '', id = ''] = cell.match(/href="\/(\w+)\/status\/(\d+)"/) ?? [];
  const withHandle = handle ? cell.replaceAll(handle, '{{handle}}') : cell;
  return id ? withHandle.replaceAll(id, '{{id}}') : withHandle;
}

/** The post's cell as X places it: absolutely, by a transform. Every post is by somebody else and has an id of its own. */
export function drawn(templates: Template[], at: number, top: number): string {
  const place = `position: absolute; width: 100%; transform: translateY(${top}px); `;
  return (templates[at % templates.length] ?? '')
    .replaceAll('{{handle}}', `scout_${at}`)
    .replaceAll('{{id}}', `${2_090_000_000_000_100_000n + BigInt(at)}`)
    .replace('style="', `style="${place}`);
}
