import { describe, expect, it } from 'vitest';
import { decode, LARGEST_SHEET } from '@/utils/sheet/decode';
import { mended, readTable } from '@/utils/sheet/table';

const cells = async (text: string) => (await readTable(text)).rows.map((row) => row.cells);

describe('cells', () => {
  it.each([',', ';', '\t'])('stand between %j, quoted line breaks and marks in them', async (between) => {
    const rows = [
      ['Time', 'Why'],
      ['1', 'She said "no", twice;\nand halved it.\tReally'],
    ];
    const text = rows
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(between))
      .join('\n');
    expect(await cells(text)).toEqual(rows);
  });

  it('are told apart by tabs where titles hold commas', async () => {
    expect(await cells('Time\tWhat do they do, and why?\n1\tYes, this')).toEqual([
      ['Time', 'What do they do, and why?'],
      ['1', 'Yes, this'],
    ]);
  });

  it.each([
    ['Zeit;Was, wie, wo und warum?;Name\n1;ja;Ada', ['1', 'ja', 'Ada']],
    ['Time (day; hour; zone; all),Name\n1,Ada', ['1', 'Ada']],
    ['Time,Why\tthem,Name\n1,2,Ada', ['1', '2', 'Ada']],
    ['sep=;\nZeit, genau, bitte;Name\n1;Ada', ['1', 'Ada']],
    ['Zeit;Warum, und wie?\n1;ja, so', ['1', 'ja, so']],
  ])('are told apart by what stands as often in each row: %j', async (text, last) => {
    const { rows } = await readTable(text);
    expect(rows).toHaveLength(2);
    expect(rows.at(-1)).toEqual({ row: text.split('\n').length, cells: last });
  });

  it('may begin with a quotation mark that is their own, as a sheet copies it', async () => {
    const text = 'A\tB\n1\t"Really," she said\n2\t"all" of it\n3\t"whole\ncell"\t';
    expect(await cells(text)).toEqual([
      ['A', 'B'],
      ['1', '"Really," she said'],
      ['2', '"all" of it'],
      ['3', 'whole\ncell', ''],
    ]);
  });

  it('keep the rows below one whose mark is never closed, and the sheet is said to be cut', async () => {
    const table = await readTable('A,B\n1,x\n2,"begun and\n3,y\n');
    expect(table.cut).toBe(true);
    expect(table.rows.at(-1)?.cells).toEqual(['3', 'y']);
    expect(table.rows.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
  });

  it('are counted with the rows that are empty', async () => {
    const { rows } = await readTable('A,B\n,\n\n1,x\n');
    expect(rows.map(({ row }) => row)).toEqual([1, 4]);
  });

  it('are refused where they are more than any sheet’s', async () => {
    await expect(readTable(`a${','.repeat(600)}\n1,2`)).rejects.toMatchObject({ code: 'too-many-columns' });
    await expect(readTable('a,b\n'.repeat(100_002))).rejects.toMatchObject({ code: 'too-many-rows' });
  });

  it('end where a mark swallows megabytes', async () => {
    const began = performance.now();
    const table = await readTable(`A,B\n1,"${'x,y\n'.repeat(3_000_000 / 4)}`).catch(({ code }) => code);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(table).toBe('too-many-rows');
  }, 20_000);

  it('are mended only where they do not fit', () => {
    expect(mended('"a","b ""c"""\n"d"', ',')).toBe('"a","b ""c"""\n"d"');
    expect(mended('"a" b,c', ',')).toBe('"""a"" b",c');
  });
});

describe('a file', () => {
  const encoded = (text: string, mark: number[] = []) =>
    new Blob([new Uint8Array(mark), new TextEncoder().encode(text)]);
  const wide = (text: string) => {
    const bytes = new Uint8Array(2 + text.length * 2);
    bytes.set([0xff, 0xfe]);
    for (let at = 0; at < text.length; at += 1) {
      bytes[2 + 2 * at] = text.charCodeAt(at) & 255;
      bytes[3 + 2 * at] = text.charCodeAt(at) >> 8;
    }
    return new Blob([bytes]);
  };

  it('is read without its byte order mark, in 8 and in 16 bits, with any line breaks', async () => {
    expect(await decode(encoded('Zeit;Grund\r\n1;ä\r2', [0xef, 0xbb, 0xbf]))).toEqual({
      text: 'Zeit;Grund\n1;ä\n2',
      encoding: 'utf-8',
    });
    expect(await decode(wide('時刻\t理由\r\n'))).toEqual({ text: '時刻\t理由\n', encoding: 'utf-16le' });
  });

  it('says so where it is not written in UTF-8', async () => {
    const old = new Blob([new Uint8Array([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72])]);
    expect(await decode(old)).toEqual({ text: 'Müller', encoding: 'windows-1252' });
    const japanese = new Blob([new Uint8Array([0x83, 0x5e, 0x83, 0x43, 0x83, 0x80])]);
    expect(await decode(japanese)).toEqual({ text: 'タイム', encoding: 'shift_jis' });
  });

  it('stays UTF-8 where a few of its letters are broken', async () => {
    const file = new Blob(['Größe,時刻\n1,', new Uint8Array([0xff]), 'Änne']);
    expect(await decode(file)).toEqual({ text: 'Größe,時刻\n1,\ufffdÄnne', encoding: 'utf-8' });
  });

  it('is told by its zeros where no mark says that it has 16 bits, also in letters that have none', async () => {
    const text = '時刻\tゲストのお名前\n1\t北見遥';
    expect(await decode(wide(text).slice(2))).toEqual({ text, encoding: 'utf-16le' });
  });

  it('is refused where it is no text, or larger than any sheet', async () => {
    await expect(decode(encoded('PK\u0003\u0004zipped'))).rejects.toMatchObject({ code: 'workbook' });
    const large = { size: 2 * LARGEST_SHEET } as Blob;
    await expect(decode(large)).rejects.toMatchObject({ code: 'too-large', message: /200 MB/ });
  });

  it('keeps its letters where a piece ends in the middle of one', async () => {
    const text = `${'a'.repeat(999_999)}ä\r\n${'b'.repeat(10)}`;
    expect((await decode(encoded(text))).text).toBe(text.replace('\r\n', '\n'));
  });
});
