/** What is compared before a release is kept. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';

const { differences, filesOf } = await import(resolve('scripts/release/packages.mjs'));
const { readZip, unzip } = await import(resolve('scripts/release/unzip.mjs'));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guest-scout-packages-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A zip of these files, packed; its sums are left out, nobody here reads them. */
function zipOf(files: Record<string, string>): Buffer {
  const [bodies, lines]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const packed = deflateRawSync(text);
    const local = Buffer.alloc(30);
    local.writeUInt16LE(name.length, 26);
    const line = Buffer.alloc(46);
    line.writeUInt16LE(8, 10);
    line.writeUInt32LE(packed.length, 20);
    line.writeUInt16LE(name.length, 28);
    line.writeUInt32LE(at, 42);
    bodies.push(local, Buffer.from(name), packed);
    lines.push(line, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(lines.length / 2, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...lines, end]);
}

/** A folder in which these packages were made. */
function made(name: string, chrome: Record<string, string>): string {
  const output = join(folder, name, '.output');
  mkdirSync(output, { recursive: true });
  for (const [kind, file] of Object.entries(filesOf('1.0.0')))
    writeFileSync(join(output, file as string), zipOf(kind === 'chrome' ? chrome : { 'a.js': '1' }));
  return join(folder, name);
}

it('packages of the same files are the same; else the files that differ are named', () => {
  const one = made('one', { 'a.js': '1', 'b.js': '2' });
  expect(differences(one, made('same', { 'a.js': '1', 'b.js': '2' }), '1.0.0')).toEqual([]);
  expect(differences(one, made('other', { 'a.js': '1', 'b.js': '3', 'c.js': '' }), '1.0.0')).toEqual([
    'guest-scout-1.0.0-chrome.zip: b.js',
    'guest-scout-1.0.0-chrome.zip: c.js',
  ]);
});

it('a zip is read and unpacked, never outside of its folder', () => {
  const path = join(folder, 'a.zip');
  writeFileSync(path, zipOf({ 'in/a.txt': 'words' }));
  expect(readZip(path).get('in/a.txt').toString()).toBe('words');
  unzip(path, join(folder, 'to'));
  expect(readFileSync(join(folder, 'to/in/a.txt'), 'utf8')).toBe('words');
  writeFileSync(path, zipOf({ '../out.txt': 'words' }));
  expect(() => unzip(path, join(folder, 'to'))).toThrow('outside');
  expect(existsSync(join(folder, 'out.txt'))).toBe(false);
});
