/** Content of a `meta` by name; the head may still be the last page's after soft navigation. */
export function meta(document: Document, name: string): string | undefined {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? undefined;
}
