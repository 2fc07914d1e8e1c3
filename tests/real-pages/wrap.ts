/** Puts a saved fragment into the least page around it. `wrap`: what of its page it needs to be read. */
export function wrapped(html: string, wrap: string | undefined): string {
  const inside: Record<string, string> = {
    cell: `<main role="main"><div data-testid="primaryColumn"><div data-testid="cellInnerDiv"><div>${html}</div></div></div></main>`,
    timeline: `<main role="main"><div data-testid="primaryColumn">${html}</div></main>`,
    inside: `<div id="inside">${html}</div>`,
    body: html,
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sample</title></head><body>${inside[wrap ?? 'body'] ?? html}</body></html>`;
}

/** What GitHub's pages say of their repository's visibility by. */
const SIGNS =
  /octolytics-dimension-repository_|octicon-lock|repository-container-header|"(?:isPrivate|isPublic|private|visibility)"/;

/** A saved thread of GitHub whose head was taken out: nothing says that its repository is public, so it gets no button. */
export const saysNothing = (html: string, serveAt: string): boolean =>
  /^https:\/\/github\.com\/[^/]+\/[^/]+\/(?:issues|pull|discussions)\//.test(serveAt) && !SIGNS.test(html);

/** Such a page with the head that GitHub serves, so that the rest of it is read; any other page as it is. */
export function completed(html: string, serveAt: string): string {
  if (!saysNothing(html, serveAt)) return html;
  const [, owner, name] = new URL(serveAt).pathname.split('/');
  const signs = { nwo: `${owner}/${name}`, public: 'true' };
  const metas = Object.entries(signs).map(
    ([key, value]) => `<meta name="octolytics-dimension-repository_${key}" content="${value}">`,
  );
  return html.replace('</head>', `${metas.join('')}</head>`);
}
