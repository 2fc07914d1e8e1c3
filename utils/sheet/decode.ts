import { i18n } from '#i18n';
import { Failure } from '../errors';
import { inNumbers } from '../language';

/** Largest sheet that is read, in bytes: 50,000 rows of long answers. */
export const LARGEST_SHEET = 100_000_000;
/** So many bytes become text at a time: some ms. */
const AT_A_TIME = 1_000_000;

/** How the signs are written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'windows-1252';

/** What a file says, each line break as `\n`. */
export interface Decoded {
  text: string;
  encoding: Encoding;
}

/** Beginnings of files that people take for a sheet: a workbook, an older one, a PDF, a picture, something packed. */
const OTHERS = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '%PDF', '\u0089PNG', '\u001f\u008b'];

/**
 * The text of a file that was downloaded from a sheet, in pieces, so that a page stays responsive.
 * @throws {Failure} `too-large`, `unreadable-file`, `workbook`: nothing was done, and what to do
 */
export async function decode(
  file: Blob,
  read: (share: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Decoded> {
  if (file.size > LARGEST_SHEET) throw tooLarge(file.size);
  const head = await bytesOf(file.slice(0, 4_096));
  const beginning = String.fromCharCode(...head.slice(0, 4));
  if (OTHERS.some((other) => beginning.startsWith(other)))
    throw new Failure('workbook', i18n.t('sheet.file.workbook'));
  const marked = markedEncoding(head);
  for (const encoding of marked ? [marked] : (['utf-8', 'shift_jis'] as const)) {
    const text = await textIn(file, encoding, !marked, read, signal);
    if (text !== undefined && (encoding !== 'shift_jis' || isJapanese(text))) return { text, encoding };
  }
  const damaged = marked ? undefined : await textIn(file, 'utf-8', false, read, signal);
  if (damaged && isMostlyWhole(damaged)) return { text: damaged, encoding: 'utf-8' };
  const text = await textIn(file, 'windows-1252', false, read, signal);
  return { text: text ?? '', encoding: 'windows-1252' };
}

/** As the byte order mark says, or the zeros of plain letters in 16 bits. */
function markedEncoding(head: Uint8Array): Encoding | undefined {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = (from: number) => head.filter((byte, at) => at % 2 === from && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (Math.max(even, odd) < head.length / 50 || even === odd) return undefined;
  if (odd > 4 * even) return 'utf-16le';
  return even > 4 * odd ? 'utf-16be' : undefined;
}

/** Undefined where it is not written so. */
async function textIn(
  file: Blob,
  encoding: Encoding,
  fatal: boolean,
  read: (share: number) => void,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const decoder = new TextDecoder(encoding, { fatal });
  const pieces: string[] = [];
  let held = '';
  for (let at = 0; at < file.size; at += AT_A_TIME) {
    signal?.throwIfAborted();
    const bytes = await bytesOf(file.slice(at, at + AT_A_TIME));
    const more = at + AT_A_TIME < file.size;
    const piece = decoded(decoder, bytes, more);
    if (piece === undefined) return undefined;
    const whole = held + piece;
    // A break of two signs may be cut in the middle.
    held = more && whole.endsWith('\r') ? '\r' : '';
    pieces.push(whole.slice(0, whole.length - held.length).replace(/\r\n?/g, '\n'));
    read(Math.min(1, (at + AT_A_TIME) / file.size));
  }
  return pieces.join('');
}

function decoded(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string | undefined {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    return undefined;
  }
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  const buffer = await file.arrayBuffer().catch(() => {
    throw new Failure('unreadable-file', i18n.t('sheet.file.unreadable'));
  });
  return new Uint8Array(buffer);
}

const isJapanese = (text: string) => /[\u3040-\u30ff]/.test(text.slice(0, 100_000));

/** Is it UTF-8 with a few letters broken? In any other encoding hardly one letter beyond ASCII would be whole. */
function isMostlyWhole(text: string): boolean {
  const letters = text.match(/[^\p{ASCII}]/gu) ?? [];
  const broken = letters.filter((letter) => letter === '\ufffd').length;
  return letters.length > 3 * broken;
}

const tooLarge = (bytes: number) =>
  new Failure(
    'too-large',
    i18n.t('sheet.file.tooLarge', {
      size: inNumbers(Math.round(bytes / 1_000_000)),
      most: inNumbers(LARGEST_SHEET / 1_000_000),
    }),
  );
