import { all } from '../elements';

/** One thing that a page describes to search engines (schema.org). */
export type Thing = Record<string, unknown>;

/** Larger blocks are lists of goods, not of people. */
const LARGEST = 500_000;
const DEEPEST = 6;

/** Everything the page describes, graphs and lists laid out flat. What is no JSON is passed over. */
export function thingsOn(document: Document): Thing[] {
  return all(document, 'script[type="application/ld+json" i]').flatMap((script) => {
    const text = script.textContent ?? '';
    if (text.length > LARGEST) return [];
    try {
      return flat(JSON.parse(text), 0);
    } catch {
      return [];
    }
  });
}

function flat(value: unknown, depth: number): Thing[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((each) => flat(each, depth + 1));
  if (!isThing(value)) return [];
  return [value, ...flat(value['@graph'], depth + 1), ...flat(value.mainEntity, depth + 1)];
}

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether it is one of these types; `https://schema.org/Person` counts as `Person`. */
export function isA(thing: Thing, types: RegExp): boolean {
  const named = ([] as unknown[]).concat(thing['@type'] ?? []);
  return named.some((type) => typeof type === 'string' && types.test(type.replace(/^.*[/:]/, '')));
}

/** Its text, where it is one. */
export function textIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim() || undefined;
  if (isThing(value)) return textIn(value.name ?? value['@value']);
  return undefined;
}

/** The things a value names, references (`@id`) followed; a bare name becomes a thing with a name. */
export function namedBy(value: unknown, things: Thing[]): Thing[] {
  if (typeof value === 'string') return value.trim() ? [{ name: value }] : [];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((each) => namedBy(each, things));
  if (!isThing(value)) return [];
  const id = value['@id'];
  const meant =
    typeof id === 'string' ? things.find((thing) => thing['@id'] === id && thing.name) : undefined;
  return [{ ...meant, ...value }];
}
