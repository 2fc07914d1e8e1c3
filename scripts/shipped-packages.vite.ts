import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The file in each package that names what others wrote, with their licences. */
export const NOTICES = 'third-party-notices.txt';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.|$|-)/i;
/** Where a licence file goes on with what a build tool contains for itself: that is not shipped. */
const OF_ITS_OWN = /^# Licenses of bundled dependencies/m;
/** Helpers that the bundler writes itself have no path in node_modules. */
const OF_BUNDLER: Record<string, string> = { '\0rolldown/': 'rolldown', '\0vite/': 'vite' };

/** Notes from which packages code gets into the files that are built; `notices` writes them down when all of them are there. */
export function shippedPackages(): { plugin: Plugin; notices: (folder: string) => void } {
  const folders = new Set<string>();
  return {
    plugin: {
      name: 'shipped-packages',
      generateBundle(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
            const folder = folderOf(id);
            if (folder && renderedLength > 0) folders.add(folder);
          }
        }
      },
    },
    notices: (folder) => writeFileSync(join(folder, NOTICES), noticesOf([...folders])),
  };
}

/** The package's folder that a module comes from; nothing for our own. */
export function folderOf(id: string): string | undefined {
  const bundler = Object.entries(OF_BUNDLER).find(([start]) => id.startsWith(start))?.[1];
  if (bundler) return `node_modules/${bundler}`;
  return /^\0?(?:.*?\/)?(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(
    id.replaceAll('\\', '/'),
  )?.[1];
}

/** Name, version, where it is from, and its licence word for word: the licences ask that they go with the code. */
export function noticesOf(folders: string[]): string {
  const packages = folders.map((folder) => ({
    ...(JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as PackageFile),
    folder,
  }));
  const sorted = packages.sort((one, other) => (one.name < other.name ? -1 : 1));
  const head = `What Guest Scout contains of others, as it is published, unchanged:\n`;
  return [head, ...sorted.map(noticeOf)].join('\n');
}

interface PackageFile {
  name: string;
  version: string;
  license?: string;
  author?: string | { name: string };
  homepage?: string;
  repository?: string | { url: string };
}

function noticeOf({ folder, ...told }: PackageFile & { folder: string }): string {
  const { name, version, license, author, repository } = told;
  if (!license) throw new Error(`${name} ${version} is shipped and names no licence.`);
  const source = typeof repository === 'string' ? repository : repository?.url;
  const texts = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => LICENCE_FILE.test(file))
    .sort()
    .map((file) => (readFileSync(join(folder, file), 'utf8').split(OF_ITS_OWN)[0] ?? '').trim());
  const by = typeof author === 'string' ? author : author?.name;
  return [
    '─'.repeat(80),
    `${name} ${version}, ${license}`,
    `Source: ${source ?? told.homepage ?? `https://www.npmjs.com/package/${name}`}`,
    ...(texts.length > 0
      ? texts.map((text) => `\n${text}`)
      : [`Copyright ${by ?? `the authors of ${name}`}`]),
    '',
  ].join('\n');
}
