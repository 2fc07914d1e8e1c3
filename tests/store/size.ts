import { readFileSync } from 'node:fs';

/** The size of a PNG, from its header. */
export function sizeOf(path: string): { width: number; height: number } {
  const png = readFileSync(path);
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
