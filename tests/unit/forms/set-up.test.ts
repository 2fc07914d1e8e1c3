import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packed } from '@/utils/forms/deflate';
import { proposeMapping } from '@/utils/forms/mapping/propose';
import { readSetUp, writeSetUp } from '@/utils/forms/set-up';
import type { Form } from '@/utils/model/form';
import { formFrom } from './forms';
import { TEAM_ITEMS } from './team-form';

const form = formFrom(TEAM_ITEMS);
const { mapping } = proposeMapping(form);

async function checksum(payload: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(payload));
  return Buffer.from(digest).toString('hex').slice(0, 8);
}

/** A whole line around any text, as a stranger could make one. */
async function lineAround(text: string): Promise<string> {
  const payload = await packed(text);
  return `guest-scout-1:${payload}.${await checksum(payload)}`;
}

describe('a set-up line', () => {
  it('gives the same form and mapping again', async () => {
    expect(await readSetUp(await writeSetUp(form, mapping))).toEqual({ ok: true, form, mapping });
  });

  it('is one line that fits into a message', async () => {
    const line = await writeSetUp(form, mapping);
    expect(line).toMatch(/^guest-scout-1:[\w-]+\.[0-9a-f]{8}$/);
    expect(line.length).toBeLessThan(2_500);
  });

  it('survives line wraps, quotation marks of mail and words around it', async () => {
    const line = await writeSetUp(form, mapping);
    const wrapped = line.replace(/(.{60})/g, '$1\n');
    const inMail = line.replace(/(.{72})/g, '$1\r\n> ');
    for (const text of [
      wrapped,
      inMail,
      `Paste this: ${line} and you are done.`,
      `"${wrapped}"\n\nSee you!`,
    ]) {
      expect(await readSetUp(text)).toMatchObject({ ok: true });
    }
  });

  it('cut anywhere or changed anywhere is one sentence, and nothing half', async () => {
    const line = await writeSetUp(form, mapping);
    await fc.assert(
      fc.asyncProperty(fc.nat(line.length - 1), fc.boolean(), async (at, cut) => {
        const other = line[at] === 'A' ? 'B' : 'A';
        const broken = cut ? line.slice(0, at) : line.slice(0, at) + other + line.slice(at + 1);
        const read = await readSetUp(broken);
        expect(read.ok).toBe(false);
        expect(read.ok || read.message).toMatch(/^[A-Z][^\n]{20,200}\.$/);
      }),
      { numRuns: 60 },
    );
  });

  it('carries any words', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('ä', '😀', '"', '\\', '\n', '\u0000', 'x'), maxLength: 200 }),
        async (title) => {
          const named: Form = { ...form, title };
          expect(await readSetUp(await writeSetUp(named, mapping))).toEqual({
            ok: true,
            form: named,
            mapping,
          });
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('a set-up line that cannot be used says why', () => {
  it.each<[string, () => Promise<string>, RegExp]>([
    ['no line at all', async () => 'hello', /not a set-up line/],
    ['cut in the middle', async () => (await writeSetUp(form, mapping)).slice(0, 300), /cut off/],
    [
      'another version',
      async () => (await writeSetUp(form, mapping)).replace('-1:', '-2:'),
      /another version/,
    ],
    [
      'changed',
      async () => (await writeSetUp(form, mapping)).replace(/.\.([0-9a-f]{8})$/, '!.$1'),
      /cut off|changed/,
    ],
    ['a bomb', () => lineAround(' '.repeat(30_000_000)), /unpacks to more/],
    ['another shape', () => lineAround('{"form":{"id":1}}'), /changed on the way/],
    ['no JSON', () => lineAround('hello'), /changed on the way/],
    [
      'a stranger’s address',
      () =>
        lineAround(
          JSON.stringify({
            form: { ...form, url: 'https://evil.example/forms/d/e/1FAIpQLSteam/viewform' },
            mapping,
          }),
        ),
      /another place/,
    ],
    [
      'an address with more in it',
      () => lineAround(JSON.stringify({ form: { ...form, url: `${form.url}?x` }, mapping })),
      /another place/,
    ],
    [
      'an id that is not the address’s',
      () => lineAround(JSON.stringify({ form: { ...form, id: 'other' }, mapping })),
      /another place/,
    ],
  ])('%s', async (_what, line, message) => {
    const read = await readSetUp(await line());
    expect(read.ok || read.message).toMatch(message);
  });

  it('names of the prototype do nothing', async () => {
    const text = JSON.stringify({ form, mapping: {} }).replace(
      '"mapping":{}',
      '"mapping":{"__proto__":{"from":"why"}}',
    );
    const read = await readSetUp(await lineAround(text));
    expect(({} as Record<string, unknown>).from).toBeUndefined();
    expect(read.ok && Object.keys(read.mapping)).not.toContain('from');
  });
});
