import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Given } from '../../stand-ins/google/answers.ts';
import { readArray } from '../../stand-ins/google/form-reading.ts';
import { pathOf } from '../../stand-ins/google/path.ts';
import type { StandIn } from '../../stand-ins/server.ts';
import { ask, hiddenInput, loadData, postUrl, start } from './ask.ts';

const PAGES = join(process.cwd(), '..', 'shared', 'pages');
const isMissing = !existsSync(join(PAGES, 'expected.json'));
if (isMissing) console.warn('Skipped: the captures in ../shared/pages are not here.');

interface Described {
  file: string;
  pages?: number;
  questions?: {
    entryId: number;
    itemId: number;
    page: number;
    required: boolean;
    optionsCount: number | null;
  }[];
  emailCollection?: string;
  signIn?: boolean;
  paths?: { choices: Record<string, string>; pages: number[]; ends: string }[];
}
const expected = isMissing
  ? null
  : JSON.parse(readFileSync(join(PAGES, 'expected.json'), 'utf8')).googleForms;
const described: Described[] = (expected?.json ?? []).filter(({ pages }: Described) => pages);
const wire = (name: string) => readFileSync(join(PAGES, 'google-forms', 'wire', name), 'utf8');

describe.skipIf(isMissing)('real form arrays', () => {
  it.each(described)('are read as a careful reader does: $file', (form) => {
    const view = readArray(JSON.parse(readFileSync(join(PAGES, form.file), 'utf8')));
    expect(view.pages).toHaveLength(form.pages ?? 0);
    const entries = view.pages.flatMap(({ index, items }) =>
      items.flatMap(({ id, entries }) => entries.map((entry) => ({ entry, itemId: id, page: index }))),
    );
    for (const question of form.questions ?? []) {
      const found = entries.find(({ entry }) => entry.id === question.entryId);
      expect(found).toMatchObject({ itemId: question.itemId, page: question.page });
      expect(found?.entry.required).toBe(question.required);
      const options = found?.entry.options.filter(({ other }) => !other).length;
      if (question.optionsCount !== null) expect(options).toBe(question.optionsCount);
    }
    expect([view.email, view.signIn]).toEqual([form.emailCollection, form.signIn]);
    for (const { choices, pages, ends } of form.paths ?? []) {
      const given = new Map<number, Given>(
        Object.entries(choices).map(([id, text]) => [
          Number(id),
          text === '__other_option__' ? { values: [], other: 'x' } : { values: [text], other: null },
        ]),
      );
      expect(pathOf(view, given)).toEqual(ends === 'loop' ? pages.slice(0, -1) : pages);
    }
  });
});

/** The three-section form the recorded bodies were sent to, as far as they tell of it. */
function formOf(bodies: URLSearchParams[]): unknown[] {
  const items = bodies.flatMap((body, index) => {
    const ids = [...new Set([...body.keys()].flatMap((name) => /^entry\.(\d+)/.exec(name)?.[1] ?? []))];
    const questions = ids.map((id) => {
      const isChoice = body.has(`entry.${id}_sentinel`);
      const texts = ['Opsi 1', ...body.getAll(`entry.${id}`)].filter((text) => text !== '__other_option__');
      const options = [...new Set(texts)].map((text) => [text, null, null, null, 0]);
      const entry = isChoice
        ? [Number(id), [...options, ['', null, null, null, 1]], 0]
        : [Number(id), null, 0];
      return [Number(id) + 1, 'A question', null, isChoice ? 2 : 0, [entry]];
    });
    return index === 0 ? questions : [[index, 'A section', null, 8, null, null], ...questions];
  });
  const form = Array.from({ length: 26 }, (): unknown => null);
  form[1] = items;
  form[2] = ['', 1, 0, 0, 0];
  form[10] = [null, null, null, 2, null, null, 1];
  const tail = [null, null, null, '0', null, 0, 0, null, '', 0, 'e/Recorded', 0, '[]', 0, 0, 1];
  return [null, form, '/forms', 'Recorded', ...tail];
}

describe.skipIf(isMissing)('bodies recorded from a browser', () => {
  let standIn: StandIn;
  const bodies = isMissing
    ? []
    : [0, 1, 2].map((page) => new URLSearchParams(wire(`nodegfr_browser_capture_page${page}.txt`).trim()));
  const send = (body: URLSearchParams | string) => ask(standIn, postUrl('Recorded'), body);
  beforeAll(async () => {
    standIn = await start();
    standIn.addForm(formOf(bodies));
  });
  afterAll(() => standIn.close());

  it('lead from page to page with the recorded state, and end in a row', async () => {
    for (const [index, body] of bodies.entries()) {
      const { status, body: html } = await send(body);
      expect(status).toBe(200);
      const next = bodies[index + 1];
      if (!next) {
        expect(loadData(html)[1]).toEqual([]);
        continue;
      }
      expect(hiddenInput(html, 'pageHistory')).toBe(next.get('pageHistory'));
      expect(hiddenInput(html, 'fbzx')).toBe(next.get('fbzx'));
      expect(JSON.parse(hiddenInput(html, 'partialResponse') ?? '')).toEqual(
        JSON.parse(next.get('partialResponse') ?? ''),
      );
    }
    const [row] = standIn.rows('Recorded');
    expect(row?.pageHistory).toBe('0,1,2');
    expect(Object.keys(row?.values ?? {})).toHaveLength(4);
  });

  it('are refused bare with section ids for a history, as recorded', async () => {
    const recorded = wire('nodegfr_400_headers_badPageHistory.txt');
    const [, body = ''] = /^Data: (.*)$/m.exec(recorded) ?? [];
    expect(recorded).toContain('STATUS: 400');
    const { status, body: html } = await send(body.trim());
    expect(status).toBe(400);
    expect(html).not.toContain('<form');
  });

  it('lose their answers without a history, and keep them with one, all pages at once', async () => {
    const [, body = ''] = /^Data: (.*)$/m.exec(wire('nodegfr_400_headers_badPageHistory.txt')) ?? [];
    const all = new URLSearchParams(body.trim());
    all.delete('pageHistory');
    expect((await send(all)).status).toBe(200);
    expect(standIn.rows('Recorded').at(-1)?.values).toEqual({});
    all.set('pageHistory', '0,1,2');
    expect((await send(all)).status).toBe(200);
    expect(Object.keys(standIn.rows('Recorded').at(-1)?.values ?? {})).toHaveLength(7);
  });
});
