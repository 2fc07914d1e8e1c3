import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = process.cwd();
const CODE = /\.(ts|tsx)$/;
const FOLDERS = ['entrypoints', 'components', 'utils'];

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(path) : CODE.test(entry.name) ? [path] : [];
  });
}

/** What a file imports as values: `import type` is gone after the build. */
function valueImports(file: string): string[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const statements = source.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/g,
  );
  return [...statements].map((match) => match[1] ?? '');
}

/** An import as a file of the project, or undefined for a package. */
function resolved(from: string, path: string): string | undefined {
  const target = path.startsWith('@/')
    ? path.slice(2)
    : path.startsWith('.')
      ? normalize(join(dirname(from), path))
      : undefined;
  if (!target) return undefined;
  const spellings = [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`];
  return spellings.find((file) => existsSync(join(ROOT, file)) && statSync(join(ROOT, file)).isFile());
}

/** Everything a file brings along, files and packages, however far away. */
function brought(file: string, seen = new Set<string>()): Set<string> {
  for (const path of valueImports(file)) {
    const target = resolved(file, path) ?? path;
    if (seen.has(target)) continue;
    seen.add(target);
    if (CODE.test(target)) brought(target, seen);
  }
  return seen;
}

/** Fits the parts of a lead and of sending several into its own page; loaded there alone. */
const FITS_PARTS = 'components/leads/leads.css';

describe('the style sheets', () => {
  it('have no class in common: they are one file in the build, for every page', () => {
    const sheets = readdirSync(join(ROOT, 'components'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.css'))
      .map((file) => `components/${file}`)
      .filter((file) => file !== FITS_PARTS);
    const homes = new Map<string, Set<string>>();
    for (const sheet of sheets) {
      const source = readFileSync(join(ROOT, sheet), 'utf8').replace(/\/\*.*?\*\//gs, '');
      const selectors = [...source.matchAll(/([^{}]+)\{/g)].flatMap((match) => (match[1] ?? '').split(','));
      for (const selector of selectors) {
        const alone = /^\s*\.([a-z][\w-]*)\s*$/.exec(selector)?.[1];
        if (alone) homes.set(alone, (homes.get(alone) ?? new Set()).add(sheet));
      }
    }
    expect(homes.size).toBeGreaterThan(100);
    expect([...homes].filter(([, in_]) => in_.size > 1).map(([name, in_]) => [name, ...in_])).toEqual([]);
  });
});

describe('the folders', () => {
  const files = FOLDERS.flatMap(filesUnder);

  it('keep React, zod and Dexie out of what runs in other people’s pages', () => {
    const heavy = ['react', 'react-dom', 'zod', 'dexie', 'dexie-react-hooks'];
    const inPages = files.filter((file) =>
      /^(utils\/(sites|in-page)|entrypoints\/[a-z]+\.content)\//.test(file),
    );
    expect(inPages.length).toBeGreaterThan(10);
    const carried = inPages.flatMap((file) =>
      [...brought(file)]
        .filter((name) => heavy.includes(name.split('/')[0] ?? ''))
        .map((name) => `${file} → ${name}`),
    );
    expect(carried).toEqual([]);
  });

  it('keep the database away from the card, which a page frames', () => {
    const card = filesUnder('entrypoints/card');
    expect(card.flatMap((file) => [...brought(file)]).filter((name) => name.includes('dexie'))).toEqual([]);
  });

  it('keep the entrypoints small: each under 60 lines', () => {
    const long = filesUnder('entrypoints').filter(
      (file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 60,
    );
    expect(long).toEqual([]);
  });

  it('have fixtures for every site that has an adapter', () => {
    const sites = readdirSync(join(ROOT, 'entrypoints'))
      .filter((name) => name.endsWith('.content'))
      .map((name) => name.replace('.content', ''));
    expect(sites.sort()).toEqual(['github', 'lobsters', 'x']);
    for (const site of sites) {
      const pages = JSON.parse(readFileSync(join(ROOT, 'tests/fixtures', site, 'pages.json'), 'utf8')) as {
        file: string;
      }[];
      expect(pages.length, site).toBeGreaterThan(0);
      for (const page of pages)
        expect(existsSync(join(ROOT, 'tests/fixtures', site, page.file)), page.file).toBe(true);
    }
  });

  it('hold what is found together: none with more than twenty files loose', () => {
    const counts = new Map<string, number>();
    // Fixtures are pages with what is expected of them: as many as there are kinds of page.
    for (const file of [...FOLDERS, 'scripts', 'tests'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name}`,
      ),
    )) {
      if (statSync(join(ROOT, file)).isFile() && !file.startsWith('tests/fixtures/'))
        counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > 20)).toEqual([]);
  });
});
