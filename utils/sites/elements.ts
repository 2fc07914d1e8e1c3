/** What every adapter asks of elements; short, since each byte of it runs in other people's pages. */

export function all(root: ParentNode, selector: string): Element[] {
  return [...root.querySelectorAll(selector)];
}

/** The element's text on one line; undefined when there is none. */
export function line(element: Element | null | undefined): string | undefined {
  return element?.textContent?.replace(/\s+/g, ' ').trim() || undefined;
}

export function href(element: Element | null | undefined): string {
  return element?.getAttribute('href')?.trim() ?? '';
}

/** The one value they agree on, or undefined. */
export function agreed<Value>(values: Value[]): Value | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}
