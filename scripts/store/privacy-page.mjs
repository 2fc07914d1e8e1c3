import { HtmlRenderer, Parser } from 'commonmark';

/** A page of the docs as a page of the web that stands alone: links to other pages of the docs are only their words. */
export function asPage(markdown, title) {
  const tree = new Parser().parse(markdown);
  const walker = tree.walker();
  for (let event = walker.next(); event; event = walker.next()) {
    const { node, entering } = event;
    if (entering || node.type !== 'link' || /^https?:/.test(node.destination ?? '')) continue;
    while (node.firstChild) node.insertBefore(node.firstChild);
    node.unlink();
  }
  const body = new HtmlRenderer({ safe: true }).render(tree);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.55 system-ui, sans-serif; }</style>
${body}</html>
`;
}
