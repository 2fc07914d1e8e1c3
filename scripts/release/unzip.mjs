import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const STORED = 0;

/**
 * The files of a zip by their paths: what is needed of the format for zips that we wrote ourselves.
 * @returns {Map<string, Buffer>}
 */
export function readZip(path) {
  const zip = readFileSync(path);
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new Error(`${path} is no zip.`);
  const files = new Map();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      zip.readUInt16LE(at + offset),
    );
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (!name.endsWith('/')) files.set(name, contentAt(zip, at));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

/** Of the entry whose line in the directory stands there. */
function contentAt(zip, at) {
  const [method, size, local] = [
    zip.readUInt16LE(at + 10),
    zip.readUInt32LE(at + 20),
    zip.readUInt32LE(at + 42),
  ];
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + size);
  return method === STORED ? packed : inflateRawSync(packed);
}

/** Writes the files of a zip into a folder, and nowhere else. */
export function unzip(path, folder) {
  for (const [name, content] of readZip(path)) {
    const target = normalize(join(folder, name));
    if (!target.startsWith(normalize(join(folder, '/'))))
      throw new Error(`${path} writes outside of its folder.`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
