import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** The build as the file that Firefox installs for good: a temporary add-on is gone after a restart. @returns its path in `folder` */
export function packed(folder: string, build = '.output/firefox-mv3'): string {
  const webExt = 'node_modules/web-ext/bin/web-ext.js';
  const args = ['build', '--source-dir', build, '--artifacts-dir', folder, '--overwrite-dest'];
  execFileSync(process.execPath, [webExt, ...args, '--filename', 'guest-scout.xpi', '--no-config-discovery']);
  return join(folder, 'guest-scout.xpi');
}
