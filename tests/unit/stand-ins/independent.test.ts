import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = join(process.cwd(), 'tests', 'stand-ins');
const PACKAGES = /^(?:node:|selfsigned$)/;
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

it.each(files)('%s imports nothing of the extension: it is a witness of its own', (name) => {
  const source = readFileSync(join(FOLDER, name), 'utf8');
  const imported = [...source.matchAll(/from '([^']+)'/g)].map(([, from = '']) => from);
  const isOwn = (from: string) =>
    from.startsWith('.') && join(FOLDER, dirname(name), from).startsWith(`${FOLDER}/`);
  expect(imported.filter((from) => !PACKAGES.test(from) && !isOwn(from))).toEqual([]);
});
