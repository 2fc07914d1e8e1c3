import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { Failure } from '@/utils/errors';
import { clipSchema, leadSchema } from '@/utils/model/lead';
import { importFile, previewImport } from '@/utils/transfer/import';
import { LONGEST_PIECE, Pieces } from '@/utils/transfer/pieces';
import { LARGEST_FILE } from '@/utils/transfer/read-file';
import { exportedText, fileOf, forgetAll, kept, somePeople } from './samples';

let good: string;
beforeAll(async () => {
  await somePeople();
  good = await exportedText();
});
beforeEach(async () => {
  fakeBrowser.reset();
  await forgetAll();
});

interface Editable {
  people: { lead: Record<string, unknown>; clips: Record<string, unknown>[]; [list: string]: unknown }[];
  [key: string]: unknown;
}

/** The good file, edited by hand. */
function edited(change: (file: Editable) => void): Blob {
  const file = JSON.parse(good) as Editable;
  change(file);
  return fileOf(JSON.stringify(file, null, 2));
}

describe('a file that is none of ours', () => {
  it.each([
    ['empty', ''],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000'],
    ['a page', '<!doctype html><title>{"format":"guest-scout-leads","version":1}</title>'],
    ['spaces alone', ' \n\t '],
    ['a CSV', 'Name,Who\r\n{"a",b'],
    ['a list', '[1,2]'],
    ['another JSON', '{"people":[{"lead":{}}],"version":1}'],
    ['a text', '"guest-scout-leads"'],
    ['of another kind', '{"format":"bookmarks","version":1,"people":[]}'],
    ['without a version', '{"format":"guest-scout-leads","people":[]}'],
    ['with a version that is none', '{"format":"guest-scout-leads","version":"1","people":[]}'],
  ])('is refused in a sentence that says what to choose: %s', async (_, text) => {
    const preview = previewImport(fileOf(text));
    await expect(preview).rejects.toMatchObject({
      code: 'not-ours',
      message: expect.stringContaining('Choose a .json'),
    });
  });

  it('of a newer version asks for the update, wherever the version stands', async () => {
    const file = edited((whole) => {
      delete whole.version;
      whole.version = 2;
    });
    await expect(previewImport(file)).rejects.toMatchObject({
      code: 'newer',
      message: expect.stringContaining('Update'),
    });
  });

  it('that is too large is refused before it is read', async () => {
    const huge = { size: LARGEST_FILE + 1, stream: () => expect.unreachable() } as unknown as Blob;
    await expect(previewImport(huge)).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('500 MB'),
    });
  });

  it.each([
    ['of zeros', '\u0000'.repeat(1_000_000)],
    ['that is a list', `[${'{"a":1},'.repeat(100_000)}`],
    ['of another program', `{"rows":[${'{"a":1},'.repeat(100_000)}`, '{"a":1},'.repeat(125_000)],
    ['of another format', `{"format":"bookmarks","people":[${'{"a":1},'.repeat(100_000)}`],
  ])('of 200 MB is refused by its beginning: %s', async (_, first, next = first) => {
    let read = 0;
    const pull = (control: ReadableStreamDefaultController<Uint8Array>) => {
      if (read > 20_000_000) return control.close();
      const chunk = new TextEncoder().encode(read === 0 ? first : next);
      read += chunk.length;
      control.enqueue(chunk);
    };
    const stream = () => new ReadableStream({ pull });
    const huge = { size: 200_000_000, stream } as unknown as Blob;
    await expect(previewImport(huge)).rejects.toMatchObject({ code: 'not-ours' });
    expect(read).toBeLessThan(15_000_000);
  });

  it('that cannot be read any more says so', async () => {
    const stream = () =>
      new ReadableStream({ pull: () => Promise.reject(new DOMException('gone', 'NotReadableError')) });
    const gone = { size: 10, stream } as unknown as Blob;
    await expect(previewImport(gone)).rejects.toMatchObject({ code: 'unreadable-file' });
  });
});

describe('a file that was damaged', () => {
  it('cut short says so, and gives whom it has whole', async () => {
    const at = good.lastIndexOf('{"lead"') + 300;
    const tally = await importFile(fileOf(good.slice(0, at)));
    expect(tally).toMatchObject({ new: 2, cut: true });
  });

  it('with one broken entry lists it with the reason, and the rest comes in', async () => {
    const file = edited(({ people }) => {
      const [mira, otto, ada] = people;
      if (!mira || !otto || !ada) throw new Error('nobody');
      mira.lead.topics = 'none';
      (otto.clips[0] ?? {}).permalink = 'javascript:alert(1)';
      ada.deliveries = { 0: 'x' };
      people.push({ lead: { name: 'x'.repeat(500) }, clips: [] }, 7 as never, null as never);
    });
    const tally = await importFile(file);
    expect(tally).toMatchObject({ new: 2, leftOut: 6, cut: false });
    expect(tally.broken).toEqual([
      { who: 'mira', why: 'lead: topics does not fit' },
      { who: 'otto', why: 'clips 1: permalink must be a web address' },
      { who: 'Ada Sample', why: '“deliveries” is no list' },
      { who: 'x'.repeat(60), why: expect.stringContaining('lead:') },
      { who: 'Person 5', why: 'it is damaged' },
      { who: 'Person 6', why: 'it is damaged' },
    ]);
    expect(await database.clips.count()).toBe(3);
  });

  it('with a missing comma loses at most the people beside it', async () => {
    const tally = await importFile(fileOf(good.replace('},\n{"lead"', '}\n{"lead"')));
    expect(tally.new).toBe(1);
    expect(tally.leftOut).toBe(1);
  });
});

describe('a hostile file', () => {
  it('pollutes no prototype and brings no such key', async () => {
    const text = good
      .replace(
        '"asked":{',
        '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"asked":{"__proto__":["x"],"constructor":["y"],',
      )
      .replace('"people":[', '"__proto__":{"polluted":1},"people":[');
    await importFile(fileOf(text));
    await importFile(fileOf(text));
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    for (const lead of await database.leads.toArray()) {
      expect(Object.hasOwn(lead, '__proto__')).toBe(false);
      expect(Object.getPrototypeOf(lead.asked)).toBe(Object.prototype);
    }
  });

  it('brings no link but to the web, wherever it stands, and keeps what is written as text', async () => {
    const script = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    const links: string[][] = [];
    const walk = (value: unknown, path: string[]) => {
      if (typeof value === 'string' && value.startsWith('http')) links.push(path);
      else if (value && typeof value === 'object')
        for (const [key, each] of Object.entries(value)) walk(each, [...path, key]);
    };
    walk(JSON.parse(good), []);
    expect(links.length).toBeGreaterThan(10);
    for (const path of links) {
      await forgetAll();
      const file = edited((whole) => {
        let at = whole as Record<string, unknown>;
        for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
        at[path.at(-1) ?? ''] = 'javascript:alert(1)';
      });
      await importFile(file);
      const stored = await Promise.all(database.tables.map((table) => table.toArray()));
      expect(JSON.stringify(stored), path.join('.')).not.toContain('javascript:');
    }
    await forgetAll();
    const file = edited(({ people }) => {
      const [one] = people;
      if (one) Object.assign(one.lead, { name: script, why: script });
    });
    await importFile(file);
    const written = (await database.leads.toArray()).find(({ name }) => name === script);
    expect(written?.why).toBe(script);
  });

  it('too long in one chunk is no more looked at than in many', () => {
    const long = ' '.repeat(LONGEST_PIECE);
    expect(new Pieces().take(`{"people":[1,${long}2,3]}`).map(({ text }) => text)).toEqual([
      '1',
      undefined,
      '3',
    ]);
  });

  it('nested deeply or with an endless entry costs that entry only', async () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const tally = await importFile(
      fileOf(good.replace('"people":[', `"x":${deep},"people":[{"lead":${deep}},`)),
    );
    expect(tally).toMatchObject({ new: 3, broken: [{ who: 'Person 1', why: 'it is damaged' }] });
    const pieces = new Pieces();
    const long = ' '.repeat(LONGEST_PIECE / 2);
    const found = ['{"people":[{', long, long, ' "a":1},{"b":2}]}'].flatMap((chunk) => [
      ...pieces.take(chunk),
    ]);
    expect(found.map(({ text }) => text)).toEqual([undefined, '{"b":2}']);
    expect(pieces.end).toBe('whole');
  });

  it('cannot put words under another lead, claim for other accounts or take over an id', async () => {
    await importFile(fileOf(good));
    const before = await kept();
    const [otto] = await database.leads.where('accountKeys').equals('lobsters:otto').toArray();
    const ada = await database.leads.where('accountKeys').equals('github:ada').first();
    const adaClip = (
      await database.clips
        .where('leadId')
        .equals(ada?.id ?? '')
        .toArray()
    )[0];
    const file = edited(({ people }) => {
      const one = people[1];
      if (!one) throw new Error('nobody');
      (one.clips[0] ?? {}).leadId = ada?.id;
      one.clips.push({ ...one.clips[0], id: adaClip?.id, permalink: 'https://lobste.rs/c/forged' });
      one.claims = [{ ...(one.claims as object[])[0], id: 'x y', from: 'github:ada', to: 'lobsters:otto' }];
    });
    await importFile(file);
    expect(await database.clips.get(adaClip?.id ?? '')).toEqual(adaClip);
    expect(await database.claims.count()).toBe(before.claims?.length);
    expect(
      await database.clips
        .where('leadId')
        .equals(otto?.id ?? '')
        .count(),
    ).toBe(2);
    expect(
      await database.clips
        .where('leadId')
        .equals(ada?.id ?? '')
        .count(),
    ).toBe(3);
  });
});

describe('pieces', () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  it('are the entries of a JSON file, however it is spaced and wherever it is cut', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(fc.array(value), value)),
        fc.nat(3),
        fc.integer({ min: 1, max: 9 }),
        (file, spaces, size) => {
          const text = JSON.stringify(file, null, spaces);
          const pieces = new Pieces();
          const found: [string, unknown][] = [];
          for (let at = 0; at < text.length; at += size)
            for (const piece of pieces.take(text.slice(at, at + size)))
              found.push([piece.key, JSON.parse(piece.text ?? '')]);
          expect(pieces.end).toBe('whole');
          const plain = JSON.parse(text) as Record<string, unknown>;
          expect(found).toEqual(
            Object.entries(plain).flatMap(([key, one]) =>
              Array.isArray(one) ? one.map((each) => [key, each]) : [[key, one]],
            ),
          );
        },
      ),
    );
  });
});

/** A file in which something was changed somewhere: a stretch taken out, doubled, or overwritten. */
const damage = fc.record({
  at: fc.nat(),
  length: fc.nat(400),
  put: fc.oneof(
    fc.constantFrom(
      '',
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      'null',
      '1e999',
      '\u0000',
      '\ud800',
      '"__proto__":',
      '[[[[[[',
    ),
    fc.string({ maxLength: 20 }),
  ),
  twice: fc.boolean(),
});

it('whatever is damaged: no fault of ours, nothing that is here is lost, and what comes in fits', async () => {
  await importFile(fileOf(good));
  const [before] = [await kept()];
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (all) => {
      let text = good;
      for (const { at, length, put, twice } of all) {
        const from = at % text.length;
        const stretch = text.slice(from, from + length);
        text = text.slice(0, from) + put + (twice ? stretch + stretch : '') + text.slice(from + length);
      }
      const file = fileOf(text);
      const preview = await previewImport(file).catch((error) => error);
      const tally = await importFile(file).catch((error) => error);
      if (tally instanceof Error) expect(tally).toBeInstanceOf(Failure);
      else expect(tally.new).toBe((preview as typeof tally).new);
      const after = await kept();
      for (const [table, rows] of Object.entries(before)) {
        const ids = new Set(after[table]?.map(({ id }) => id));
        expect(rows.every(({ id }) => ids.has(id))).toBe(true);
      }
      for (const lead of after.leads ?? []) leadSchema.parse(lead);
      for (const clip of after.clips ?? []) clipSchema.parse(clip);
      const everything = JSON.stringify(after);
      for (const typed of ['Her numbers', 'Ask in spring']) expect(everything).toContain(typed);
    }),
    { numRuns: 60 },
  );
});
