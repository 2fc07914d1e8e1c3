import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { COLUMN, rowsAtStage, stagesIn, withRows } from '@/utils/database/search/columns';
import { find, leadIdsAt, passing, rowsAt, stagesInUse } from '@/utils/database/search/find';
import { setStage } from '@/utils/leads/bulk';
import { editLead, saveCapture, undoCapture } from '@/utils/leads/edit';
import { STAGE_CODES, STAGES } from '@/utils/model/hosts/stage';
import { leadSchema } from '@/utils/model/lead';
import { joinedLead } from '@/utils/people/join';
import { writeSettings } from '@/utils/settings';
import { importFile } from '@/utils/transfer/import';
import { exportedText, fileOf, forgetAll } from '../transfer/samples';
import { captureOf } from './samples';

let ids: string[];

beforeEach(async () => {
  fakeBrowser.reset();
  await forgetAll();
  ids = [];
  for (const handle of ['ada', 'bob', 'cleo']) {
    const author = { site: 'x' as const, handle, url: `https://x.com/${handle}`, accounts: [] };
    ids.push(
      (await saveCapture(captureOf('words', { author, permalink: `https://x.com/${handle}/1` }))).leadId,
    );
  }
});

const at = (nth: number) => ids[nth] ?? '';
const stages = async () => (await database.leads.bulkGet(ids)).map((lead) => lead?.stage?.is);
const lead = async (nth: number) => leadSchema.parse(await database.leads.get(at(nth)));
const listed = async (stage: Parameters<typeof passing>[0]['stage']) =>
  (await leadIdsAt([...((await passing({ stage })) ?? [])])).sort();

describe('where guests stand', () => {
  it('keeps its codes: what devices have stored', () => {
    expect(STAGE_CODES).toMatchObject({
      consider: 1,
      shortlisted: 2,
      invited: 3,
      accepted: 4,
      recorded: 5,
      declined: 6,
    });
    const codes = STAGES.map((stage) => STAGE_CODES[stage]);
    expect(new Set(codes).size).toBe(STAGES.length);
    expect(codes).not.toContain(0);
  });

  it('is set of several with the day, listed, and put back as it was', async () => {
    expect(await stagesInUse()).toEqual([]);
    await setStage([at(0)], 'shortlisted', '2026-03-01');
    await editLead(at(0), { stage: { is: 'shortlisted', on: '2026-03-02', line: 'free in May' } });
    const done = await setStage(ids, 'invited', '2026-04-01');
    expect(done).toMatchObject({ stage: 'invited', count: 3 });
    expect((await lead(0)).stage).toEqual({ is: 'invited', on: '2026-04-01', line: 'free in May' });
    expect(await listed('invited')).toEqual([...ids].sort());
    expect(await listed('none')).toEqual([]);
    expect((await find('may', undefined, 9)).map(({ leadId, stage }) => [leadId, stage])).toEqual([
      [at(0), 'invited'],
    ]);
    // One that was said otherwise since stays.
    await setStage([at(1)], 'accepted');
    expect(await done.undo()).toBe(2);
    expect(await stages()).toEqual(['shortlisted', 'accepted', undefined]);
    expect((await lead(0)).stage?.on).toBe('2026-03-02');
    expect(await stagesInUse()).toEqual(['shortlisted', 'accepted']);
    expect(await listed('none')).toEqual([at(2)]);
    expect('stage' in (await lead(2))).toBe(false);
  });

  it('is taken back, and comes back with the line', async () => {
    await editLead(at(0), { stage: { is: 'declined', on: '2026-03-02', line: 'moving house' } });
    expect(await setStage([at(0)], 'declined')).toMatchObject({ count: 0 });
    const done = await setStage(ids, undefined);
    expect(done.count).toBe(1);
    expect(await stages()).toEqual([undefined, undefined, undefined]);
    await done.undo();
    expect((await lead(0)).stage).toEqual({ is: 'declined', on: '2026-03-02', line: 'moving house' });
  });

  it('is the host’s own: a capture that is taken back leaves the lead', async () => {
    await setStage([at(0)], 'consider');
    const [clip] = await database.clips.where('leadId').equals(at(0)).toArray();
    expect(await undoCapture(clip?.id ?? '')).toBe('clip');
    expect(await stages()).toEqual(['consider', undefined, undefined]);
  });

  it.each([
    ['a day that is none', { is: 'invited', on: '2026-02-30', line: '' }],
    ['a moment', { is: 'invited', on: '2026-02-03T10:00:00Z', line: '' }],
    ['a stage that there is not', { is: 'married', on: '2026-02-03', line: '' }],
    ['a line beyond the limit', { is: 'invited', on: '2026-02-03', line: 'x'.repeat(1_001) }],
  ])('refuses %s', async (_, stage) => {
    await expect(editLead(at(0), { stage: stage as never })).rejects.toThrow();
    expect(await stages()).toEqual([undefined, undefined, undefined]);
  });

  it('of columns that were stored before there were stages, there is none', () => {
    const before = withRows(undefined, 0, [
      { n: 1, group: 'unsent', latest: '2026-11-22T10:00:00.000Z' },
      { n: 2, group: 'sent', latest: '2026-11-22T10:00:00.000Z' },
    ]);
    if (!before) throw new Error('no columns');
    const { stages: _, ...old } = before;
    expect(stagesIn([old])).toEqual([]);
    expect(rowsAtStage([old], 'none')).toEqual([1, 2]);
    const next = withRows(old, 0, [
      { n: 2, group: 'sent', latest: '2026-11-22T10:00:00.000Z', stage: 'recorded' },
    ]);
    expect(next?.stages).toHaveLength(COLUMN);
    expect(rowsAtStage(next ? [next] : [], 'recorded')).toEqual([2]);
  });
});

describe('two leads that become one', () => {
  it('stand where the later word says, and the line of the other is in the note', async () => {
    await editLead(at(0), { stage: { is: 'declined', on: '2026-03-02', line: 'not this year' } });
    await editLead(at(1), { stage: { is: 'invited', on: '2026-09-01', line: 'asked again' } });
    const joined = joinedLead(await lead(0), await lead(1), [], '2026-11-22T10:00:00.000Z');
    expect(joined.stage).toEqual({ is: 'invited', on: '2026-09-01', line: 'asked again' });
    expect(joined.note).toContain('not this year');
    expect(joinedLead(await lead(1), await lead(2), [], '2026-11-22T10:00:00.000Z').stage?.is).toBe(
      'invited',
    );
  });
});

describe('in a file', () => {
  it('travels with JSON and the host’s box; what is said here stays, and that is told', async () => {
    await editLead(at(0), { stage: { is: 'invited', on: '2026-03-02', line: 'by mail' } });
    await writeSettings({ isHost: true });
    const file = await exportedText('json');
    await forgetAll();
    fakeBrowser.reset();
    await importFile(fileOf(file));
    expect(await stages()).toEqual(['invited', undefined, undefined]);
    expect(
      (await rowsAt(await database.rows.toCollection().primaryKeys())).map(({ stage }) => stage),
    ).toContain('invited');
    await setStage([at(0)], 'accepted');
    const tally = await importFile(fileOf(file));
    expect(tally.differs).toEqual([{ who: 'ada', what: ['where the guest stands: as here'] }]);
    expect(await stages()).toEqual(['accepted', undefined, undefined]);
    expect((await lead(0)).note).toBe('');
  });

  it('of before, without a word of hosts, comes in with its names', async () => {
    await importFile(
      fileOf(
        JSON.stringify({
          format: 'guest-scout-leads',
          version: 1,
          people: [],
          forms: [],
          settings: { scoutName: 'Sam', scoutEmail: '' },
        }),
      ),
    );
    await expect(fakeBrowser.storage.local.get('settings')).resolves.toMatchObject({
      settings: { scoutName: 'Sam', isHost: false },
    });
  });

  it('has columns in CSV only where a lead has a stage', async () => {
    expect(await exportedText('csv')).not.toContain('Stage');
    await editLead(at(0), { stage: { is: 'invited', on: '2026-03-02', line: '=by mail' } });
    const csv = await exportedText('csv');
    expect(csv).toContain(',Stage,Stage since,Stage in a line\r\n');
    expect(csv).toContain(",invited,2026-03-02,'=by mail\r\n");
    expect(await exportedText('markdown')).not.toContain('by mail');
  });
});
