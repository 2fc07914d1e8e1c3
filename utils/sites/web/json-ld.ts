import { all, its } from '../elements';

/** One thing that a page describes to search engines (schema.org). */
export type Thing = Record<string, unknown>;

/** Characters of descriptions that are read of a page, all of them together; more are lists of goods, not of people. */
const MOST = 1_000_000;
const DEEPEST = 6;

/**
 * Everything the page describes, graphs and lists laid out flat. What is no JSON is passed over. Undefined where there is more
 * than is read: who is named in a part of it may not be the only one.
 */
export function thingsOn(document: Document): Thing[] | undefined {
  const texts = all(document, 'script[type="application/ld+json" i]').map(
    (script) => its(script, 'textContent') ?? '',
  );
  if (texts.reduce((sum, { length }) => sum + length, 0) > MOST) return undefined;
  return texts.flatMap((text) => {
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
export function namedBy(value: unknown, named: Map<unknown, Thing>): Thing[] {
  if (typeof value === 'string') return value.trim() ? [{ name: value }] : [];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((each) => namedBy(each, named));
  if (!isThing(value)) return [];
  return [{ ...named.get(value['@id']), ...value }];
}

/** Things with a name by their `@id`, the first of each. */
export const byId = (things: Thing[]): Map<unknown, Thing> =>
  new Map(
    things
      .filter((thing) => typeof thing['@id'] === 'string' && thing.name)
      .reverse()
      .map((thing) => [thing['@id'], thing]),
  );
