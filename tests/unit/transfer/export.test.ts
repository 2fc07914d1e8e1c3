import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { deleteLead, editLead, saveCapture } from '@/utils/leads/edit';
import { writeSettings } from '@/utils/settings';
import { csvCell } from '@/utils/transfer/csv';
import { exported, fileName } from '@/utils/transfer/export';
import { words } from '../leads/same-person/people';
import { exportedText, forgetAll, somePeople } from './samples';

beforeEach(async () => {
  fakeBrowser.reset();
  await forgetAll();
});

/** Of somebody who is no host. */
const HOST_UNSET = { isHost: false, showName: '', invitationSubject: '', invitationText: '' };

/** RFC 4180, read by hand: independent of what wrote it. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < csv.length; at += 1) {
    const sign = csv[at];
    if (quoted && sign === '"' && csv[at + 1] === '"') cell += csv[++at];
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === ',' || sign === '\n')) {
      rows.at(-1)?.push(sign === '\n' ? cell.replace(/\r$/, '') : cell);
      if (sign === '\n') rows.push([]);
      cell = '';
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

describe('the JSON', () => {
  it('is one JSON document with a format, a version and a person a line', async () => {
    await somePeople();
    await writeSettings({ scoutName: 'Sam Scout', queuePaused: 'captcha' });
    const text = await exportedText();
    const file = JSON.parse(text);
    expect(file).toMatchObject({ format: 'guest-scout-leads', version: 1, forms: [] });
    expect(file.settings).toEqual({ scoutName: 'Sam Scout', scoutEmail: '', ...HOST_UNSET });
    expect(file.people.map((person: { lead: { name: string } }) => person.lead.name)).toEqual([
      'mira',
      'otto',
      'Ada Sample',
    ]);
    const ada = file.people[2];
    const counts = ['clips', 'deliveries', 'claims', 'merges', 'apart'].map((list) => ada[list].length);
    expect(counts).toEqual([3, 1, 2, 1, 3]);
    expect(text.split('\n').filter((line) => line.startsWith('{"lead"'))).toHaveLength(3);
  });

  it('of one person holds that person alone, and nothing of the scout’s', async () => {
    await somePeople();
    await writeSettings({ scoutName: 'Sam Scout' });
    const id = (await database.leads.where('accountKeys').equals('lobsters:otto').first())?.id ?? '';
    const text = await exportedText('json', [id]);
    expect(JSON.parse(text).people).toHaveLength(1);
    expect(text).not.toMatch(/Sam Scout|settings|forms|Ask in spring/);
  });

  it('leaves out who was deleted, keeps no fingerprint, and is valid with nobody in it', async () => {
    const { leadId } = await saveCapture(words('x:ada', 'One.'));
    await deleteLead(leadId);
    await database.forgotten.add({
      id: 'f'.repeat(64),
      person: crypto.randomUUID(),
      at: '2026-11-22T10:00:00.000Z',
    });
    const file = JSON.parse(await exportedText());
    expect(file.people).toEqual([]);
    expect(JSON.stringify(file)).not.toContain('ffff');
  });
});

describe('the CSV', () => {
  it('has a row a quote, read back as it was, with no formula', async () => {
    await somePeople();
    const text = await exportedText('csv');
    expect([...new Uint8Array(await (await exported('csv')).slice(0, 3).arrayBuffer())]).toEqual([
      0xef, 0xbb, 0xbf,
    ]);
    const [head = [], ...rows] = rowsOf(text);
    expect(rows.map((row) => row.length)).toEqual(Array(5).fill(head.length));
    const of = (row: string[] | undefined, name: string) => row?.[head.indexOf(name)];
    expect(of(rows[1], 'Quote')).toBe("'=2+2 is not what it said");
    expect(of(rows[2], 'Quote')).toBe('We halved it.\n"Really", she said.');
    expect([of(rows[2], 'State'), of(rows[2], 'Reference'), of(rows[2], 'Why')]).toEqual([
      'sent',
      'GS-7K2M9Q',
      'Her numbers',
    ]);
    expect(text).not.toContain('Ask in spring');
  });

  it('says which words a site translated, and keeps what somebody cites apart from what they say', async () => {
    await saveCapture(words('lobsters:otto', 'No tests at all?\nWe have them now.', { at: 1 }));
    const clip = await database.clips.toCollection().first();
    await database.clips.update(clip?.id ?? '', {
      'quote.translated': 'yes',
      'quote.cites': ['No tests at all?'],
    });
    const [head = [], row = []] = rowsOf(await exportedText('csv'));
    const of = (name: string) => row[head.indexOf(name)];
    expect([of('Quote'), of('Translated'), of('Cites from others')]).toEqual([
      'We have them now.',
      'yes',
      'No tests at all?',
    ]);
  });

  it('never has a cell that a spreadsheet runs or that splits a row', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '＝', '\t', '\r', '\n', ' ', '"', ',', ';', 'a', "'"),
    });
    fc.assert(
      fc.property(nasty, (text) => {
        const [[cell = '', ...more] = []] = rowsOf(`${csvCell(text)}\r\n`);
        expect(more).toEqual([]);
        expect(cell.trimStart()).not.toMatch(/^[=+\-@＝]/);
        expect(cell.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
      }),
    );
  });
});

describe('the Markdown', () => {
  it('has the show-notes lines grouped by person', async () => {
    await somePeople();
    const id = (await database.leads.where('accountKeys').equals('lobsters:otto').first())?.id ?? '';
    await editLead(id, { name: 'Otto [x](javascript:1) <b>', who: 'Carpenter' });
    const text = await exportedText('markdown');
    expect(text).toContain(
      '## Otto \\[x\\](javascript:1) \\<b>\n\n> =2+2 is not what it said - [otto](https://lobste.rs/~otto/status/24) (Carpenter)\n',
    );
    expect(text).toMatch(/^## mira\n\n\[mira]\(https:\/\/lobste\.rs\/~mira\)\n\n## Otto/);
    expect(text.match(/^> /gm)).toHaveLength(2);
  });
});

it('names the file by person and day', () => {
  const day = new Date('2026-11-22T10:00:00Z');
  expect(fileName('json', day)).toBe('guest-scout-2026-11-22.json');
  expect(fileName('markdown', day, ' Ångström, Ada / "../x" ')).toBe(
    'guest-scout-a-ngstro-m-ada-x-2026-11-22.md',
  );
  expect(fileName('csv', day, '🌿')).toBe('guest-scout-2026-11-22.csv');
});
