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

/** Whoever sanitised this page took out all that GitHub's head says of the repository; so nothing says that it is public, and it gets no button. */
export const SAYS_NOTHING = 'github/sanitised_pr_conversation_2026-01.html';

/** That page with the head that GitHub serves, so that the rest of it is read; any other page as it is. */
export function completed(html: string, { file, serveAt }: { file: string; serveAt: string }): string {
  if (file !== SAYS_NOTHING) return html;
  const [, owner, name] = new URL(serveAt).pathname.split('/');
  const said = { nwo: `${owner}/${name}`, public: 'true' };
  const metas = Object.entries(said).map(
    ([key, value]) => `<meta name="octolytics-dimension-repository_${key}" content="${value}">`,
  );
  return html.replace('</head>', `${metas.join('')}</head>`);
}
