/** What every adapter asks of elements. */
import { seenCharacters } from './characters';

/**
 * A property of a node as its prototype has it. In a form an input named `closest` answers in place of the method, in a document
 * a picture named `title` in place of the title: names that a page gives decide nothing here.
 */
export function its<Of extends Node, Key extends keyof Of>(node: Of, key: Key): Of[Key] {
  const value = Reflect.get(Object.getPrototypeOf(node), key, node);
  return typeof value === 'function' ? value.bind(node) : value;
}

export function all(root: ParentNode & Node, selector: string): Element[] {
  return [...its(root, 'querySelectorAll')(selector)];
}

/** The nearest element around, itself included, that a selector names. */
export function around(element: Element | null | undefined, selector: string): Element | null {
  return element ? its(element, 'closest')(selector) : null;
}

/** The element's text on one line; undefined when there is none. */
export function line(element: Element | null | undefined): string | undefined {
  const text = element && seenCharacters(its(element, 'textContent') ?? '');
  return text?.replace(/\s+/g, ' ').trim() || undefined;
}

export function href(element: Element | null | undefined): string {
  return (element && its(element, 'getAttribute')('href'))?.trim() ?? '';
}

/** The one value they agree on, or undefined. */
export function agreed<Value>(values: Value[]): Value | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}
