import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = join(process.cwd(), 'tests', 'stand-ins');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));

it.each(files)('%s imports nothing of the extension: it is a witness of its own', (name) => {
  const source = readFileSync(join(FOLDER, name), 'utf8');
  const imported = [...source.matchAll(/from '([^']+)'/g)].map(([, from = '']) => from);
  const foreign = imported.filter((from) => !/^(?:node:|\.\/[\w-]+\.ts$|selfsigned$)/.test(from));
  expect(foreign).toEqual([]);
});
