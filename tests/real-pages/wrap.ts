/** Puts a saved fragment into the least page around it; how stands in ../shared/pages/EXPECTED.md. */
export function wrapped(html: string, wrap: string | undefined): string {
  const inside: Record<string, string> = {
    cell: `<main role="main"><div data-testid="primaryColumn"><div data-testid="cellInnerDiv"><div>${html}</div></div></div></main>`,
    timeline: `<main role="main"><div data-testid="primaryColumn">${html}</div></main>`,
    inside: `<div id="inside">${html}</div>`,
    body: html,
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sample</title></head><body>${inside[wrap ?? 'body'] ?? html}</body></html>`;
}
