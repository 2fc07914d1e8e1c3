/** Who is measured beside the extension: nothing at all, and the least that any script must do which puts buttons beside posts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, startChromium } from '../../e2e/support/chromium.ts';

export interface Peer extends Browser {
  name: 'none' | 'bare' | 'ours' | 'other';
  /** The end of its script's address, for the profiler. */
  script?: string;
  /** What it puts beside a post. */
  puts?: string;
}

/** Another build to measure in the same turns, e.g. the one before a change. */
const OTHER = process.env.BENCH_BUILD;
const BARE = '[data-testid="tweet"], .timeline-comment-group, div.comment[data-shortid]';

/** An empty button beside each post, now and as posts come. */
const BARE_SCRIPT = `
const done = new WeakSet();
const put = () => {
  for (const post of document.querySelectorAll(${JSON.stringify(BARE)})) {
    if (done.has(post)) continue;
    done.add(post);
    const button = document.createElement('button');
    button.dataset.bare = '';
    post.append(button);
  }
};
put();
new MutationObserver(put).observe(document, { childList: true, subtree: true });
`;

/** Starts a browser for each; who starts them closes them. */
export async function startPeers(tlsPort: number, folder: string, sites: string[]): Promise<Peer[]> {
  const start = async (peer: Omit<Peer, keyof Browser>, build: string): Promise<Peer> => ({
    ...peer,
    ...(await startChromium({ build, tlsPort })),
  });
  const ours = { script: '.js', puts: '[data-guest-scout="suggest"]' };
  return [
    await start({ name: 'none' }, writeExtension(join(folder, 'none'), [])),
    await start(
      { name: 'bare', script: '/bare.js', puts: '[data-bare]' },
      writeExtension(join(folder, 'bare'), sites),
    ),
    await start({ name: 'ours', ...ours }, '.output/chrome-mv3'),
    ...(OTHER ? [await start({ name: 'other', ...ours }, OTHER)] : []),
  ];
}

function writeExtension(folder: string, sites: string[]): string {
  mkdirSync(folder, { recursive: true });
  const scripts = sites.length > 0 && {
    content_scripts: [{ matches: sites.map((site) => `${site}/*`), js: ['bare.js'] }],
  };
  const manifest = {
    manifest_version: 3,
    name: 'A peer',
    version: '1',
    background: { service_worker: 'worker.js' },
    ...scripts,
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'worker.js'), '');
  writeFileSync(join(folder, 'bare.js'), BARE_SCRIPT);
  return folder;
}
