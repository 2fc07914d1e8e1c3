/** Which texts the sources ask for. */
import { bare, isNode, type Node, nameOf, type Placed, placeOf, type Source } from './sources';

/** One way in which a call of `i18n.t` may name its text. */
export interface Asked {
  place: string;
  /** The key, with `*` for each part that is known only when it runs. */
  key: string;
  /** Names that the call fills in; undefined where that is not to be seen. */
  given: string[] | undefined;
}

/** Every call of `i18n.t`; a key that a variable holds is the compiler's to check, and is not told here. */
export function askedIn(source: Source): Asked[] {
  return source.nodes
    .filter(({ node }) => isAsking(node))
    .flatMap((placed) => {
      const [key, ...others] = placed.node.arguments as Node[];
      const given = givenTo(others.map(bare), placed);
      return (key ? spellings(key) : []).map((spelled) => ({
        place: placeOf(source, placed.node),
        key: spelled,
        given,
      }));
    });
}

function isAsking({ type, callee }: Node): boolean {
  if (type !== 'CallExpression' || !isNode(callee) || callee.type !== 'MemberExpression') return false;
  return nameOf(callee.object) === 'i18n' && nameOf(callee.property) === 't';
}

/** Every string that stands in a source, with `*` for what a template literal fills in: a key may stand in a table. */
export const stringsIn = (source: Source): string[] =>
  source.nodes.flatMap(({ node }) =>
    node.type === 'Literal' || node.type === 'TemplateLiteral' ? spellings(node) : [],
  );

function spellings(given: Node): string[] {
  const node = bare(given);
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'TemplateLiteral') return [textsOf(node).join('*')];
  if (node.type === 'ConditionalExpression')
    return [node.consequent, node.alternate].filter(isNode).flatMap(spellings);
  return [];
}

/** What stands between the filled-in parts of a template literal. */
export const textsOf = (template: Node): string[] =>
  (template.quasis as Node[]).map(({ value }) => (value as { cooked: string }).cooked);

/** Names that the call fills in; those that it leaves standing for `withParts` (`title: '{title}'`) have to come from there. */
function givenTo(others: Node[], { within }: Placed): string[] | undefined {
  const object = others.find(({ type }) => type === 'ObjectExpression');
  if (!object) return others.length === 0 ? [] : undefined;
  const around = within.find((node) => node.type === 'CallExpression' && nameOf(node.callee) === 'withParts');
  const [, parts] = (around?.arguments as Node[] | undefined) ?? [];
  const filled = parts ? valuesIn(bare(parts)) : undefined;
  const given = valuesIn(object);
  return (
    given &&
    [...given]
      .filter(([name, value]) => !filled || !isLeft(name, value) || filled.has(name))
      .map(([name]) => name)
  );
}

const isLeft = (name: string, value: Node) => value.type === 'Literal' && value.value === `{${name}}`;

function valuesIn(object: Node): Map<string, Node> | undefined {
  if (object.type !== 'ObjectExpression') return undefined;
  const properties = object.properties as Node[];
  return properties.every(({ type, computed }) => type === 'Property' && !computed)
    ? new Map(properties.map(({ key, value }) => [nameOf(key), value as Node]))
    : undefined;
}
