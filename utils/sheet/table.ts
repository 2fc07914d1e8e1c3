import Papa from 'papaparse';
import { i18n } from '#i18n';
import { Failure } from '../errors';
import { inNumbers } from '../language';
import { breathe } from './breathe';

/** A sheet as rows of cells; `rows[0]` is the first that is not empty. */
export interface Table {
  /** `row`: as the sheet counts, its first is 1. */
  rows: { row: number; cells: string[] }[];
  /** A quotation mark is never closed: the text ends in the middle of a cell. */
  cut: boolean;
}

const DELIMITERS = ['\t', ';', ','] as const;
type Delimiter = (typeof DELIMITERS)[number];
/** What some programs write above the titles, for others. */
const HINT = /^sep=([,;\t])(?=\n)/i;

/** So many signs are parsed at a time: some ms. */
const AT_A_TIME = 200_000;
/** Without one whole row in so many signs, a quotation mark swallows the rest. */
const LONGEST_ROW = 4_000_000;

const MOST_ROWS = 100_000;
const MOST_COLUMNS = 500;

/**
 * Cells out of a text, whatever stands between them: a comma, a semicolon or a tab. Where quotation marks do not fit (a sheet copies a
 * cell that begins with one as it is), only that cell is taken as it stands.
 * @throws {Failure} `too-many-rows`, `too-many-columns`
 */
export async function readTable(file: string, signal?: AbortSignal): Promise<Table> {
  const [hint, said] = HINT.exec(file) ?? [];
  // Its line stays, empty, so that rows are counted as the file has them.
  const text = hint ? file.slice(hint.length) : file;
  const delimiter = (said as Delimiter | undefined) ?? delimiterOf(text);
  const first = await parse(text, delimiter, signal);
  if (!first.unfit) return { rows: first.rows, cut: false };
  const again = await parse(mended(text, delimiter), delimiter, signal);
  return { rows: again.rows, cut: first.unclosed };
}

interface Parsed {
  rows: Table['rows'];
  unfit: boolean;
  unclosed: boolean;
}

function parse(text: string, delimiter: Delimiter, signal?: AbortSignal): Promise<Parsed> {
  const parsed: Parsed = { rows: [], unfit: false, unclosed: false };
  let row = 0;
  let since = 0;
  return new Promise((done, failed) => {
    Papa.parse<string[]>(text, {
      delimiter,
      newline: '\n',
      chunkSize: AT_A_TIME,
      chunk({ data, errors }: Papa.ParseResult<string[]>, parser: Papa.Parser) {
        const stop = (error: unknown) => {
          failed(error);
          // Ends it as if it were complete.
          parser.abort();
        };
        if (signal?.aborted) return stop(signal.reason);
        for (const { code } of errors) {
          if (code === 'MissingQuotes') parsed.unclosed = true;
          if (code === 'MissingQuotes' || code === 'InvalidQuotes') parsed.unfit = true;
        }
        for (const cells of data) {
          row += 1;
          if (cells.length > MOST_COLUMNS) return stop(tooMany('too-many-columns', MOST_COLUMNS));
          if (cells.some((cell) => cell.trim())) parsed.rows.push({ row, cells });
        }
        if (parsed.rows.length > MOST_ROWS) return stop(tooMany('too-many-rows', MOST_ROWS));
        since = data.length > 0 ? 0 : since + AT_A_TIME;
        if (since > LONGEST_ROW) {
          done({ ...parsed, unfit: true, unclosed: true });
          return parser.abort();
        }
        parser.pause();
        void breathe().then(() => parser.resume());
      },
      complete: () => done(parsed),
      error: failed,
      download: false,
    });
  });
}

const tooMany = (code: 'too-many-rows' | 'too-many-columns', most: number) =>
  new Failure(
    code,
    i18n.t(code === 'too-many-rows' ? 'sheet.file.tooManyRows' : 'sheet.file.tooManyColumns', {
      most: inNumbers(most),
    }),
  );

/** Rows that are looked at to tell what stands between cells. */
const LOOKED_AT = 20;

/**
 * What stands between the cells: as often in the rows as in the first that has any. Titles and words may hold the others, even more of them; where
 * nothing tells, cells that are copied have tabs, and a semicolon stands in words less often than a comma.
 */
function delimiterOf(text: string): Delimiter {
  const rows = countsIn(text.slice(0, 100_000).trimStart());
  const first = rows.find((row) => DELIMITERS.some((sign) => row[sign])) ?? {};
  const likeFirst = (sign: Delimiter) => rows.filter((row) => (row[sign] ?? 0) === first[sign]).length;
  const found = DELIMITERS.filter((sign) => first[sign]);
  const most = Math.max(...found.map(likeFirst));
  const best = found.filter((sign) => likeFirst(sign) === most);
  if (best.includes('\t')) return '\t';
  return best.sort((one, other) => (first[other] ?? 0) - (first[one] ?? 0))[0] ?? ',';
}

/** How often each stands outside of quotation marks, row by row. */
function countsIn(head: string): Partial<Record<Delimiter, number>>[] {
  const rows: Partial<Record<Delimiter, number>>[] = [{}];
  let quoted = false;
  for (const sign of head) {
    const row = rows.at(-1) ?? {};
    if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === '\n') {
      if (rows.push({}) > LOOKED_AT) break;
    } else if (isDelimiter(sign)) row[sign] = (row[sign] ?? 0) + 1;
  }
  return rows;
}

const isDelimiter = (sign: string): sign is Delimiter => (DELIMITERS as readonly string[]).includes(sign);

/** The text with each cell whose quotation marks do not fit as it is meant: its marks are its own. */
export function mended(text: string, delimiter: string): string {
  const starts = new RegExp(`(^|[${delimiter}\\n])"`, 'g');
  const ends = new RegExp(`[${delimiter}\\n]|$`, 'g');
  const pieces: string[] = [];
  let from = 0;
  for (let match = starts.exec(text); match; match = starts.exec(text)) {
    const open = match.index + (match[1]?.length ?? 0);
    const close = closing(text, open, delimiter);
    if (close !== undefined) {
      starts.lastIndex = close + 1;
      continue;
    }
    ends.lastIndex = open;
    const end = ends.exec(text)?.index ?? text.length;
    pieces.push(text.slice(from, open), `"${text.slice(open, end).replaceAll('"', '""')}"`);
    from = end;
    starts.lastIndex = end;
  }
  return pieces.join('') + text.slice(from);
}

/** Farther away no cell is closed: none is longer. */
const LONGEST_CELL = 120_000;

/** Where a cell that is opened here is closed; undefined where it is not, so that the mark is a part of the words. */
function closing(text: string, open: number, delimiter: string): number | undefined {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (at - open > LONGEST_CELL) return undefined;
    const next = text[at + 1];
    if (next === '"') at += 1;
    else return next === undefined || next === delimiter || next === '\n' ? at : undefined;
  }
  return undefined;
}
