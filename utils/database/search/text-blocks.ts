/** What is searched, of many leads in one record: Chromium reads forty large records in a sixth of the time of ten thousand small ones. */

/** Leads of one record, of some 200 kB. From 64 kB on a record is a file of its own, which is what makes it fast to read. */
export const BLOCK = 256;

export interface TextBlock {
  block: number;
  /** `searchText` of the rows from `block * BLOCK` on, each at its place; '': no such row. */
  texts: string[];
}

/** The text of a row; '': the row is gone. */
export interface NumberedText {
  n: number;
  text: string;
}

/** The block with these texts as they are now; undefined: that changes nothing. */
export function withTexts(
  before: TextBlock | undefined,
  block: number,
  changes: NumberedText[],
): TextBlock | undefined {
  const texts = before?.texts.slice() ?? Array<string>(BLOCK).fill('');
  for (const { n, text } of changes) texts[n % BLOCK] = text;
  return texts.every((text, place) => text === (before?.texts[place] ?? '')) ? undefined : { block, texts };
}

/** The numbers of the rows whose text passes. */
export function rowsWith(blocks: TextBlock[], passes: (text: string) => boolean): Set<number> {
  const found = new Set<number>();
  for (const { block, texts } of blocks)
    for (const [place, text] of texts.entries()) if (text && passes(text)) found.add(block * BLOCK + place);
  return found;
}
