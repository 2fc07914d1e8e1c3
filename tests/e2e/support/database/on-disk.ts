import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files of a browser's profile in which these words stand, as UTF-8 or UTF-16: what somebody finds who searches the disk. Words
 * that stand nowhere else in the profile, so that a database's compression has nothing to shorten them by.
 */
export function filesWith(profile: string, words: string): string[] {
  const spellings = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')];
  const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = contentOf(path);
      return spellings.some((spelling) => bytes.includes(spelling));
    });
}

/** A file may go while the browser runs. */
function contentOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
