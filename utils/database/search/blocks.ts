import type { Row } from './row';

/** Rows whose words are kept together. */
export const BLOCK = 512;

/** The words of one block's rows that begin alike. */
export interface WordBlock {
  /** Two characters that the words begin with; or one, and then that is the only word: rows with any word that begins so. */
  bucket: string;
  /** Rows from `block * BLOCK` on. */
  block: number;
  /** With line breaks between. */
  words: string;
  /** For each word, where its rows end in `rows`. */
  ends: Uint32Array;
  /** Places of rows within the block. */
  rows: Uint16Array;
}

/** The block of a row. */
export const blockOf = (n: number): number => Math.floor(n / BLOCK);

/** In this bucket stands only that a block holds words of a lead that is gone: it is to be made anew, so that nothing stays of them. */
export const STALE = '';
export const staleBlock = (block: number): WordBlock => ({
  bucket: STALE,
  block,
  words: '',
  ends: new Uint32Array(),
  rows: new Uint16Array(),
});

/** The bucket in which a wanted beginning is looked up. */
export const bucketOf = (begin: string): string => [...begin.slice(0, 4)].slice(0, 2).join('');

/** The words of a block's rows, in buckets. */
export function wordBlocks(block: number, rows: Pick<Row, 'n' | 'words'>[]): WordBlock[] {
  const buckets = new Map<string, Map<string, number[]>>();
  const put = (bucket: string, word: string, place: number) => {
    const words = buckets.get(bucket) ?? new Map<string, number[]>();
    buckets.set(bucket, words);
    const places = words.get(word);
    if (!places) words.set(word, [place]);
    else if (places.at(-1) !== place) places.push(place);
  };
  for (const { n, words } of rows) {
    const place = n - block * BLOCK;
    for (const word of words.split(' ')) {
      if (!word) continue;
      const bucket = bucketOf(word);
      const [first = ''] = bucket;
      put(first, first, place);
      if (bucket !== first) put(bucket, word, place);
    }
  }
  return [...buckets].map(([bucket, words]) => packed(bucket, block, words));
}

function packed(bucket: string, block: number, words: Map<string, number[]>): WordBlock {
  const ends = new Uint32Array(words.size);
  let end = 0;
  let at = 0;
  for (const places of words.values()) {
    end += places.length;
    ends[at++] = end;
  }
  const rows = new Uint16Array(end);
  end = 0;
  for (const places of words.values()) {
    rows.set(places, end);
    end += places.length;
  }
  return { bucket, block, words: [...words.keys()].join('\n'), ends, rows };
}

/** Calls `found` with the number of each row of the block that has a word with this beginning; perhaps more than once. */
export function lookUp({ block, words, ends, rows }: WordBlock, begin: string, found: (n: number) => void) {
  words.split('\n').forEach((word, at) => {
    if (!word.startsWith(begin)) return;
    for (let place = at ? (ends[at - 1] ?? 0) : 0; place < (ends[at] ?? 0); place += 1)
      found(block * BLOCK + (rows[place] ?? 0));
  });
}
