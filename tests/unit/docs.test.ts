import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file && existsSync(file));
const pages = tracked.filter((file) => file.endsWith('.md'));
const code = tracked.filter((file) => /\.(ts|tsx|mjs|css|yml)$/.test(file));
const read = (file: string) => readFileSync(file, 'utf8');
/** Its lines of comment: a file's name in a string is no citation. */
const comments = (file: string) =>
  read(file)
    .split('\n')
    .filter((line) => /^\s*(\/\*\*?|\*|\/\/|#)/.test(line))
    .join('\n');

/** Headings as a link names them, the way GitHub makes them. */
const anchors = (page: string) =>
  [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );

describe('the docs', () => {
  it('link only to what is there, headings included', () => {
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(
        ([, path = '', anchor]) => {
          const target = path ? normalize(join(dirname(page), path)) : page;
          if (!existsSync(target)) return `${page} → ${path}`;
          return anchor && !anchors(read(target)).includes(anchor) ? `${page} → ${path}#${anchor}` : [];
        },
      ),
    );
    expect(pages.length).toBeGreaterThan(5);
    expect(broken).toEqual([]);
  });

  it('name only files that are there', () => {
    const path = /`((?:utils|components|entrypoints|tests|scripts|docs)\/[\w./-]+\.\w+)`/g;
    const gone = pages
      .filter((page) => page !== 'CHANGELOG.md')
      .flatMap((page) =>
        [...read(page).matchAll(path)]
          .filter(([, file = '']) => !existsSync(file))
          .map(([, file]) => `${page} → ${file}`),
      );
    expect(gone).toEqual([]);
  });

  it('hold every page and every section that a comment cites', () => {
    const cited = code.flatMap((file) =>
      [...comments(file).matchAll(/([\w./-]*[\w-]+\.md)(?:[,\s*]+§(\d+(?:\.\d+)?))?/g)].map(
        ([, page = '', section]) => ({
          file,
          page,
          section,
        }),
      ),
    );
    const unresolved = cited.filter(({ page, section }) => {
      if (!existsSync(page)) return true;
      return (
        section !== undefined && !new RegExp(`^#+ ${section.replace('.', '\\.')}[. ]`, 'm').test(read(page))
      );
    });
    expect(cited.length).toBeGreaterThan(30);
    expect(unresolved).toEqual([]);
  });
});
