import { i18n } from '#i18n';
import { Failure } from '../errors';
import { addressOf } from '../forms/google/address';
import { inNumbers } from '../language';
import {
  type ConnectedForm,
  connectedFormSchema,
  type KeptSettings,
  KIND,
  keptSettingsSchema,
  type Person,
  VERSION,
} from './format';
import { type Piece, Pieces } from './pieces';
import { type Broken, readPerson } from './read-person';

/** Largest file that is read, in bytes; it is read piece by piece, so this bounds time and not memory. */
export const LARGEST_FILE = 500_000_000;
/** Within so many bytes a file of ours says what it is: nobody waits for a large one of another program to be read to its end. */
const HEAD = 10_000_000;

/** One thing that stands in the file. */
export type Entry =
  | { is: 'person'; person: Person; broken: Broken[] }
  | { is: 'broken'; broken: Broken[] }
  | { is: 'form'; form: ConnectedForm }
  | { is: 'settings'; settings: KeptSettings }
  /** The file ends in the middle: what stood before is whole. */
  | { is: 'cut' };

/**
 * Everything in an exported file, in its order; what does not fit is told and left out.
 * @param read is called with the bytes read so far
 * @throws {Failure} `not-ours`, `newer`, `too-large`, `unreadable-file`: nothing was done, and what to do
 */
export async function* readFile(file: Blob, read: (bytes: number) => void = () => {}): AsyncGenerator<Entry> {
  if (file.size > LARGEST_FILE) throw tooLarge(file.size);
  const pieces = new Pieces();
  const seen = { format: false, version: false, people: 0 };
  let bytes = 0;
  for await (const chunk of chunksOf(file)) {
    for (const piece of pieces.take(chunk.text)) {
      if (piece.key === 'format') {
        seen.format = parsed(piece) === KIND;
        if (!seen.format) throw notOurs();
      }
      if (piece.key === 'version') seen.version = isReadable(parsed(piece));
      if (piece.key === 'people' && piece.entry) seen.people += 1;
      const entry = entryOf(piece, seen.people);
      if (entry) yield entry;
    }
    bytes += chunk.bytes;
    read(bytes);
    if (bytes > HEAD && !seen.format) throw notOurs();
    if (pieces.end !== 'begun') break;
  }
  if (!seen.format || !seen.version) throw notOurs();
  if (pieces.end !== 'whole') yield { is: 'cut' };
}

async function* chunksOf(file: Blob): AsyncGenerator<{ text: string; bytes: number }> {
  const decoder = new TextDecoder();
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read().catch(() => {
        throw unreadable();
      });
      if (done) return;
      yield { text: decoder.decode(value, { stream: true }), bytes: value.length };
    }
  } finally {
    // A file that is not read to its end is let go.
    void reader.cancel().catch(() => undefined);
  }
}

function entryOf(piece: Piece, nth: number): Entry | undefined {
  if (piece.key === 'people' && piece.entry) {
    const { person, broken } = readPerson(piece.text === undefined ? undefined : parsed(piece), nth);
    return person ? { is: 'person', person, broken } : { is: 'broken', broken };
  }
  if (piece.key === 'forms' && piece.entry) {
    const form = connectedFormSchema.safeParse(parsed(piece));
    if (form.success && leadsToItself(form.data)) return { is: 'form', form: form.data };
    return {
      is: 'broken',
      broken: [{ who: i18n.t('transfer.broken.form'), why: i18n.t('transfer.broken.formDoesNotFit') }],
    };
  }
  if (piece.key === 'settings') {
    const settings = keptSettingsSchema.safeParse(parsed(piece));
    return settings.success ? { is: 'settings', settings: settings.data } : undefined;
  }
  return undefined;
}

/** Do the form and what it changed to stand at the one address that a form of this id has? */
const leadsToItself = ({ id, form, changed }: ConnectedForm): boolean =>
  [form, changed].every((each) => !each || (each.id === id && addressOf(each) !== undefined));

/** What a piece says; undefined where it is no JSON. */
function parsed({ text }: Piece): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** @throws {Failure} `newer` */
function isReadable(version: unknown): boolean {
  if (typeof version === 'number' && version > VERSION)
    throw new Failure('newer', i18n.t('transfer.file.newer'));
  return version === VERSION;
}

const notOurs = () => new Failure('not-ours', i18n.t('transfer.file.notOurs'));

const unreadable = () => new Failure('unreadable-file', i18n.t('transfer.file.unreadable'));

const tooLarge = (bytes: number) =>
  new Failure(
    'too-large',
    i18n.t('transfer.file.tooLarge', {
      size: inNumbers(Math.round(bytes / 1_000_000)),
      most: inNumbers(LARGEST_FILE / 1_000_000),
    }),
  );
