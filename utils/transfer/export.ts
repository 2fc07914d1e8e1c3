import { csvParts } from './csv';
import { jsonParts } from './json';
import { markdownParts } from './markdown';

/** What leads can be exported as. Only JSON is complete and can be imported. */
export const FORMATS = {
  json: { name: 'JSON', type: 'application/json', parts: jsonParts },
  csv: { name: 'CSV', type: 'text/csv', parts: csvParts },
  markdown: { name: 'Markdown', type: 'text/markdown', parts: markdownParts },
} as const;
export type Format = keyof typeof FORMATS;

const ENDING: Record<Format, string> = { json: 'json', csv: 'csv', markdown: 'md' };

/**
 * The export of some leads, or of all, as a file. Made piece by piece, so that a page stays responsive and the text is never in
 * memory as a whole.
 */
export async function exported(format: Format, ids?: readonly string[]): Promise<Blob> {
  const { parts, type } = FORMATS[format];
  const pieces: Blob[] = [];
  for await (const part of parts(ids)) pieces.push(new Blob([part]));
  return new Blob(pieces, { type: `${type};charset=utf-8` });
}

/** `guest-scout-2026-11-22.json`; of one person `guest-scout-ada-sample-2026-11-22.json`. */
export function fileName(format: Format, now = new Date(), person = ''): string {
  const who = person
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
  return `${['guest-scout', who.slice(0, 40), now.toISOString().slice(0, 10)].filter(Boolean).join('-')}.${ENDING[format]}`;
}
