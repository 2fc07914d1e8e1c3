/** The product's sources as trees, for the tests that read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';

/** A node of ESTree, with JSX and TypeScript; what it holds is looked at by name. */
export interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

export interface Source {
  file: string;
  code: string;
  /** Every node, parents before what they hold. */
  nodes: Placed[];
}

export interface Placed {
  node: Node;
  /** From the innermost to the program. */
  within: Node[];
}

const FOLDERS = ['entrypoints', 'components', 'utils'];

/** Every source of the extension. */
export function sources(): Source[] {
  return FOLDERS.flatMap(filesUnder).map((file) => sourceOf(file, readFileSync(file, 'utf8')));
}

export function sourceOf(file: string, code: string): Source {
  const nodes: Placed[] = [];
  collect(parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node, [], nodes);
  return { file, code, nodes };
}

/** `file:line`, as editors open it. */
export const placeOf = ({ file, code }: Source, { start }: Node): string =>
  `${file}:${code.slice(0, start).split('\n').length}`;

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function collect(node: Node, within: Node[], nodes: Placed[]): void {
  nodes.push({ node, within });
  for (const held of Object.values(node).flat()) if (isNode(held)) collect(held, [node, ...within], nodes);
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** The name of an identifier, of a property or of a JSX attribute; '' for anything else. */
export function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'JSXNamespacedName') return `${nameOf(node.namespace)}:${nameOf(node.name)}`;
  if (node.type === 'Literal') return String(node.value);
  return typeof node.name === 'string' ? node.name : '';
}

/** `value as const`, `(value)` and `value satisfies …` are the value. */
export function bare(node: Node): Node {
  const inner = /^(TS(As|Satisfies|NonNull)Expression|ParenthesizedExpression)$/.test(node.type)
    ? node.expression
    : undefined;
  return isNode(inner) ? bare(inner) : node;
}
