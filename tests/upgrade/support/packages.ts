/** The packages that a drill puts into the browser. */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the sources and builds of before lie; this version's own where a test is run by hand. */
const FROM = process.env.UPGRADE_FROM || '.';

export interface Package {
  /** As the table names it. */
  name: string;
  /** Folder of the build. */
  build: string;
}

export interface Packages {
  before: Package;
  now: Package;
}

const packages = (build: string): Packages => ({
  before: { name: process.env.UPGRADE_FROM_NAME || 'before', build: join(FROM, build) },
  now: { name: 'this', build },
});
export const CHROMIUM = packages('.output/chrome-mv3-test');
export const FIREFOX = packages('.output/firefox-mv3');

/** Versions from before this rule went on by their own shape: with them there is no way back to drill. */
export const leavesNewerAlone = () => existsSync(join(FROM, 'utils/database/never-newer.ts'));

/** What a package has from the moment it is installed: permissions, hosts, and what it may transmit. */
function required({ build }: Package): Set<string> {
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
  const { permissions = [], host_permissions = [], browser_specific_settings: own } = manifest;
  const transmits = own?.gecko?.data_collection_permissions?.required ?? [];
  return new Set([...permissions, ...host_permissions, ...transmits]);
}

/** What this package has that the one before did not: where it warns, the browser asks before it updates. */
export function newlyAsked(from: Package, to: Package): string[] {
  const had = required(from);
  return [...required(to)].filter((one) => !had.has(one)).toSorted();
}

const DATABASE = /\.version\((\d+)\)/g;

/** A copy in this folder as the next version would be: a higher number, and a database whose shape is one further. */
export function asNext({ build }: Package, folder: string): Package {
  cpSync(build, folder, { recursive: true });
  change(join(folder, 'manifest.json'), (manifest) =>
    JSON.stringify({ ...JSON.parse(manifest), version: '99.0' }),
  );
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  const changed = scripts.filter((file) => change(join(folder, file), raised));
  // The background's own copy, and the one that the pages share.
  if (changed.length < 2)
    throw new Error('The build does not name the shapes of its database as it used to.');
  return { name: 'the next', build: folder };
}

function raised(script: string): string {
  const last = Math.max(0, ...[...script.matchAll(DATABASE)].map(([, number]) => Number(number)));
  // Other calls of that name take no number, or the first.
  return last < 2 ? script : script.replaceAll(`.version(${last})`, `.version(${last + 1})`);
}

function change(path: string, edit: (text: string) => string): boolean {
  const text = readFileSync(path, 'utf8');
  const edited = edit(text);
  if (edited === text) return false;
  writeFileSync(path, edited);
  return true;
}
