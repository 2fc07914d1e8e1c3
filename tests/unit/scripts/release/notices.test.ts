/** What of others is shipped is named, with its licence. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, noticesOf } from '@/scripts/shipped-packages.vite';

describe('what is shipped of others', () => {
  it.each([
    ['/a/b/node_modules/react/cjs/react.js', 'node_modules/react'],
    ['/a/node_modules/@wxt-dev/i18n/dist/index.mjs?x', 'node_modules/@wxt-dev/i18n'],
    ['/a/node_modules/wxt/node_modules/nanoid/index.js', 'node_modules/wxt/node_modules/nanoid'],
    ['\0/a/node_modules/dexie/dist/dexie.mjs?commonjs', 'node_modules/dexie'],
    ['\0rolldown/runtime.js', 'node_modules/rolldown'],
    ['/a/utils/leads/save.ts', undefined],
  ])('%s is of %s', (id, folder) => expect(folderOf(id)).toBe(folder));

  it('is named with its version and its licence word for word, in order', () => {
    const text = noticesOf(['node_modules/zod', 'node_modules/react', 'node_modules/webextension-polyfill']);
    expect(
      [...text.matchAll(/^(\S+) \d+\.\d+\.\d+, (\S+)$/gm)].map(([, name, licence]) => [name, licence]),
    ).toEqual([
      ['react', 'MIT'],
      ['webextension-polyfill', 'MPL-2.0'],
      ['zod', 'MIT'],
    ]);
    expect(text).toContain('Permission is hereby granted, free of charge');
    expect(text).toContain('Mozilla Public License Version 2.0');
  });

  it('is of a build tool only what is of the tool itself', () => {
    const text = noticesOf(['node_modules/vite']);
    expect(text).toContain('Permission is hereby granted');
    expect(text).not.toMatch(/bundled dependencies/i);
  });

  it('is not shipped without a licence', () => {
    const folder = mkdtempSync(join(tmpdir(), 'guest-scout-notices-'));
    mkdirSync(join(folder, 'odd'));
    writeFileSync(join(folder, 'odd/package.json'), '{"name":"odd","version":"1.0.0"}');
    expect(() => noticesOf([join(folder, 'odd')])).toThrow('odd 1.0.0 is shipped and names no licence.');
    rmSync(folder, { recursive: true });
  });
});
