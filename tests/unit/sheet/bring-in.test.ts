import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/utils/database/database';
import { find, rowsInOrder } from '@/utils/database/search/find';
import { editLead, undoCapture } from '@/utils/leads/edit';
import { forgetPerson } from '@/utils/leads/forget';
import { keepNamesakesApart, namesakesOf, nominationsOf } from '@/utils/leads/nominations';
import { mergeByScout, undoMerge } from '@/utils/leads/same-person/pairs';
import type { Delivery } from '@/utils/model/delivery';
import { nominationSchema } from '@/utils/model/hosts/nomination';
import { leadSchema } from '@/utils/model/lead';
import { accountKey } from '@/utils/people/accounts';
import { bringIn, type Choices, previewSheet } from '@/utils/sheet/bring-in';
import { accountsIn } from '@/utils/sheet/links';
import { learnOrder, openSheet, orderOf, type Sheet } from '@/utils/sheet/open';
import { takeBack } from '@/utils/sheet/take-back';
import { profile, saveAll } from '../leads/same-person/people';
import { deliveryOf, forgetAll, kept } from '../transfer/samples';
import { FORMS, fileOf } from './forms';

beforeEach(forgetAll);
afterEach(async () => {
  // Whatever a test did, what is kept fits its schema.
  for (const lead of await database.leads.toArray()) leadSchema.strict().parse(lead);
  for (const nomination of await database.nominations.toArray()) nominationSchema.strict().parse(nomination);
});

const choices = (sheet: Sheet, change: Partial<Choices> = {}): Choices => ({
  columns: sheet.columns,
  order: orderOf(sheet, sheet.columns, undefined) ?? 'day-first',
  alone: false,
  whole: false,
  ...change,
});

async function opened(name: string, locale?: keyof typeof FORMS) {
  if (locale) await database.forms.put(FORMS[locale]());
  return openSheet(fileOf(name));
}

const pasted = (rows: string[][]) =>
  openSheet(
    new Blob([rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\t')).join('\n')]),
  );

async function brought(sheet: Sheet, change: Partial<Choices> = {}) {
  await learnOrder(sheet, sheet.columns);
  const preview = await previewSheet(sheet, choices(sheet, change));
  const outcome = await bringIn(sheet, choices(sheet, change));
  // What was shown is what came.
  const said = ({ sheetId: _, ...what }: typeof outcome) => ({
    ...what,
    receipts: { ...what.receipts },
  });
  expect(said(outcome)).toEqual(said(preview));
  return outcome;
}

const leadNamed = async (name: string) => {
  const found = (await database.leads.toArray()).filter((lead) => lead.name === name);
  if (!found[0]) throw new Error(`no ${name}`);
  return found[0];
};

const HEAD = ['Timestamp', 'Your name', "Guest's name", 'Where can we find them?', 'Why them?'];
const row = (
  guest: string,
  link: string,
  why = 'Says what failed.',
  scout = 'Sam Scout',
  time = '22/11/2026 10:00:00',
) => [time, scout, guest, link, why];

describe('a sheet in English', () => {
  it('becomes people with each scout’s words; sign-ups are kept apart', async () => {
    const sheet = await opened('english.csv', 'english');
    expect(sheet.ofForm).toBe(true);
    expect(sheet.columns.map(({ role }) => role)).toEqual([
      'time',
      'way',
      'session',
      'session',
      'session',
      'scoutName',
      'scoutEmail',
      'answer',
      'guestName',
      'profileLink',
      'who',
      'why',
      'quote',
      'answer',
    ]);
    const outcome = await brought(sheet);
    expect(outcome).toMatchObject({
      rows: 6,
      leads: 3,
      merged: { here: 0, sheet: 2 },
      same: 0,
      session: 1,
      leftOut: { count: 0 },
    });
    // The day is told by 11/13; the name of two people is only a suggestion.
    expect(outcome.perhaps.some).toEqual([
      { row: 7, who: 'Jonas Wildt', why: expect.stringContaining('Jonas Wildt in row 6') },
    ]);
    const mara = await leadNamed('Mara Okoye');
    expect(mara).toMatchObject({
      accountKeys: ['x:mara_builds'],
      why: '',
      who: expect.stringContaining('support'),
    });
    const named = await nominationsOf(mara.id);
    expect(named.map(({ scout, row }) => [scout, row])).toEqual([
      ['Otto Fenn', 5],
      ['Priya Nair', 4],
      ['Sam Scout', 2],
    ]);
    expect(named[2]).toMatchObject({
      why: 'She halved the backlog and says what did not work.',
      quote: expect.stringMatching(/^“Three months .*first\.\nWhat failed/s),
      quoteLink: 'https://x.com/mara_builds/status/100200300',
      reference: 'GS-7K2M9Q',
      at: new Date(2026, 10, 3, 9, 14, 2).toISOString(),
      answers: [
        { question: 'Are you suggesting yourself or someone else?', answer: 'Someone else' },
        { question: 'Do they sell AI tools?', answer: 'No' },
      ],
    });
    // The apostrophe that keeps a spreadsheet from running it is not theirs.
    expect(named[0]).toMatchObject({
      why: expect.stringMatching(/^=1\+1/),
      quote: expect.stringMatching(/^=IMPORTXML/),
    });
  });

  it('is found, sorted and counted by what the sheet says, and waits for nobody to send it', async () => {
    const sheet = await opened('english.csv', 'english');
    await brought(sheet);
    const [first] = await rowsInOrder('nominated');
    expect(await database.rows.get(first ?? 0)).toMatchObject({
      name: 'Mara Okoye',
      nominated: 3,
      group: 'inSheet',
    });
    expect((await find('GS-7K2M9Q', undefined, 5)).map(({ name }) => name)).toEqual(['Mara Okoye']);
    expect((await find('nurses', 'inSheet', 5)).map(({ name }) => name)).toEqual(['Jonas Wildt']);
    expect((await database.rows.toArray()).every(({ unsent }) => !unsent)).toBe(true);
  });

  it('changes nothing when it is brought in again, also with its columns moved, renamed and more of them', async () => {
    const sheet = await opened('english.csv', 'english');
    await brought(sheet);
    const before = await kept();
    const again = await brought(await opened('english.csv', 'english'));
    expect(again).toMatchObject({ leads: 0, merged: { here: 0, sheet: 0 }, same: 5, session: 1 });
    expect(await kept()).toEqual(before);

    const cells = sheet.table.rows.map((line) => [
      ...line.cells.slice(7),
      'Notes',
      '',
      ...line.cells.slice(0, 7),
    ]);
    const moved = await pasted(cells);
    const third = await brought(moved);
    expect(third).toMatchObject({ leads: 0, merged: { here: 0, sheet: 0 }, same: 5, session: 1 });
    expect(await kept()).toEqual(before);
  });

  it('is taken back as a whole; what was done with a lead since stays', async () => {
    await saveAll(profile('x:mara_builds', { name: 'Mara' }));
    const sheet = await opened('english.csv', 'english');
    const before = await kept();
    const { sheetId, merged } = await brought(sheet);
    expect(merged).toEqual({ here: 3, sheet: 0 });
    expect(await takeBack(sheetId)).toEqual({ nominations: 5, stayed: 0 });
    expect(await kept()).toEqual(before);

    const again = await brought(sheet);
    const [jonas] = await database.leads.where('accountKeys').equals('linkedin:jonas-wildt-77').toArray();
    await editLead(jonas?.id ?? '', { note: 'Ask him in spring' });
    expect(await takeBack(again.sheetId)).toEqual({ nominations: 5, stayed: 1 });
    expect(await database.nominations.count()).toBe(0);
    expect(await database.leads.get(jonas?.id ?? '')).toMatchObject({ note: 'Ask him in spring' });
  });

  it('is not taken back twice', async () => {
    const { sheetId } = await brought(await opened('english.csv', 'english'));
    await takeBack(sheetId);
    expect(await takeBack(sheetId)).toEqual({ nominations: 0, stayed: 0 });
  });
});

describe('a sheet of another locale', () => {
  it('in German: semicolons, a byte order mark, a column of the hosts’ own', async () => {
    const sheet = await opened('german.csv', 'german');
    expect(sheet.columns.map(({ role }) => role)).toEqual([
      'time',
      'way',
      'session',
      'session',
      'scoutName',
      'guestName',
      'profileLink',
      'why',
      'quote',
      'answer',
    ]);
    const outcome = await brought(sheet, { alone: true });
    expect(outcome).toMatchObject({ leads: 2, merged: { sheet: 1 }, session: 1, leftOut: { count: 0 } });
    expect(outcome.doubts.some).toEqual([
      { row: 5, who: 'Ida Strauß', why: expect.stringContaining('“kein Profil”') },
    ]);
    const jörg = await leadNamed('Jörg Größmann');
    expect((await nominationsOf(jörg.id)).map(({ scout }) => scout)).toEqual(['Bernd Äpfel', 'Änne Kübler']);
    expect((await nominationsOf(jörg.id))[1]).toMatchObject({
      why: 'Er sagt, was nicht ging; und warum.\nMit Zahlen.',
      at: new Date(2026, 10, 3, 9, 14, 2).toISOString(),
    });
  });

  it('in Brazilian Portuguese: links in every spelling, a family name with “e”', async () => {
    const outcome = await brought(await opened('brazilian.csv', 'brazilian'));
    expect(outcome).toMatchObject({ leads: 2, merged: { sheet: 1 }, leftOut: { count: 0 } });
    expect(await nominationsOf((await leadNamed('Luísa Peçanha')).id)).toHaveLength(2);
    await leadNamed('Ivo Castro e Silva');
  });

  it('in Japanese: cells that were copied, in words that nothing recognises', async () => {
    const outcome = await brought(await opened('japanese.tsv', 'japanese'));
    expect(outcome).toMatchObject({ leads: 2, merged: { sheet: 1 }, leftOut: { count: 0 } });
    const named = await nominationsOf((await leadNamed('北見 遥')).id);
    expect(named).toHaveLength(2);
    expect(named[1]?.quote).toContain('\nやめたのは議事録です。');
    expect(await leadNamed('古賀 直樹')).toMatchObject({ accountKeys: ['mastodon:naoki@mstdn.example'] });
  });

  it('in Japanese without a form: the link is found by what stands there', async () => {
    const sheet = await opened('japanese.tsv');
    expect(sheet.columns.map(({ role }) => role)).toEqual([
      'time',
      'answer',
      'answer',
      'profileLink',
      'answer',
      'answer',
    ]);
    expect(await brought(sheet)).toMatchObject({ leads: 2, merged: { sheet: 1 } });
  });
});

describe('whose a row is', () => {
  it('a name alone makes a lead only on the scout’s word, and merges nobody', async () => {
    const sheet = await pasted([
      HEAD,
      row('Ada Sample', ''),
      row('Ada Sample', '', 'Another reason.', 'Priya'),
    ]);
    expect(await brought(sheet)).toMatchObject({ leads: 0, alone: 2 });
    expect(await database.leads.count()).toBe(0);
    const outcome = await brought(sheet, { alone: true });
    expect(outcome).toMatchObject({ leads: 2, alone: 0, perhaps: { count: 1 } });
    expect(await brought(sheet, { alone: true })).toMatchObject({ leads: 0, same: 2 });

    const [one, other] = await database.leads.toArray();
    expect(await namesakesOf(one?.id ?? '')).toMatchObject([{ leadId: other?.id, name: 'Ada Sample' }]);
    await keepNamesakesApart(one?.id ?? '', other?.id ?? '');
    expect(await namesakesOf(one?.id ?? '')).toEqual([]);
    expect(await namesakesOf(other?.id ?? '')).toEqual([]);
  });

  it('a lead that was saved here gets the rows of its link, and is not changed by them', async () => {
    await saveAll(profile('github:ada', { name: 'Ada Sample', bio: 'Measures.' }));
    const before = await database.leads.toArray();
    await brought(await pasted([HEAD, row('Somebody else', 'https://GitHub.com/ADA/?tab=x#y')]));
    expect(await database.leads.toArray()).toEqual(before);
    expect(await database.rows.toArray()).toMatchObject([{ nominated: 1, group: 'unsent', unsent: 1 }]);
  });

  it('a lead of the sheet stays when the words that were saved of it are taken back', async () => {
    await brought(await pasted([HEAD, row('ada', 'https://github.com/ada')]));
    const [saved] = await saveAll(profile('github:ada', { name: 'ada' }));
    expect(saved?.outcome).toBe('added');
    expect(await undoCapture(saved?.clipId ?? '')).toBe('clip');
    expect(await database.rows.toArray()).toMatchObject([{ nominated: 1, group: 'inSheet' }]);
  });

  it('one page, two names: two people, and a question', async () => {
    const team = 'https://parcels.example/team';
    const sheet = await pasted([
      HEAD,
      row('Ada Sample', team),
      row('Otto Fenn', team, 'Other', 'Sam', '22/11/2026 10:01:00'),
      row('ada', team, 'Third', 'Sam', '22/11/2026 10:02:00'),
    ]);
    expect(await brought(sheet)).toMatchObject({ leads: 2, merged: { sheet: 1 }, perhaps: { count: 1 } });
  });

  it('a company’s account, given to people of whom nothing is called alike: each their own, and a question', async () => {
    const link = 'https://github.com/acme-agents';
    const rows = [
      row('Ada Sample', link, 'One.', 'Scout A'),
      row('Otto Fenn', link, 'Two.', 'Scout B'),
      row('A. Sample', link, 'Three.', 'Scout C'),
      row('Otto Fenn', link, 'Four.', 'Sue Scout'),
      row('ada', link, 'Five.', 'Scout D'),
    ];
    const outcome = await brought(await pasted([HEAD, ...rows]));
    expect(outcome).toMatchObject({ leads: 2, merged: { sheet: 3 }, perhaps: { count: 2 } });
    expect(await nominationsOf((await leadNamed('Otto Fenn')).id)).toHaveLength(2);
    const later = await brought(await pasted([HEAD, row('Ines Holm', link, 'Six.', 'Scout E')]));
    expect(later).toMatchObject({ leads: 1, perhaps: { count: 1 } });
  });

  it.each([
    ['https://x.com/ada;https://github.com/ada-s', ['x:ada', 'github:ada-s']],
    ['https：//x.com/ada（本人）', ['x:ada']],
    ['**https://x.com/ada**, `github.com/ada-s`', ['x:ada', 'github:ada-s']],
    ['＠ada＠mstdn.example', ['mastodon:ada@mstdn.example']],
    ['lobste.rs/~ada/threads', ['lobsters:ada']],
    ['https://ada.example/?utm_source=list', ['web:ada.example']],
    ['https://www.facebook.com/profile.php?id=100', ['web:facebook.com/profile.php?id=100']],
  ])('the links of %s', (cell, keys) => expect(accountsIn([cell]).map(accountKey)).toEqual(keys));

  it('what many share is nobody’s link', async () => {
    const sheet = await pasted([HEAD, row('Ada', 'https://github.com'), row('Otto', 'https://bit.ly/3abc')]);
    expect(await brought(sheet)).toMatchObject({ leads: 0, alone: 2 });
  });

  it('a further link in the cell is a question, no merge', async () => {
    const sheet = await pasted([
      HEAD,
      row('Ada Sample', 'https://github.com/ada'),
      row('A. Sample', 'https://x.com/ada_builds (also https://github.com/ada)', 'Why', 'Priya'),
    ]);
    expect(await brought(sheet)).toMatchObject({ leads: 2, perhaps: { count: 1 } });
    const [second] = await database.leads.where('accountKeys').equals('x:ada_builds').toArray();
    const [question] = await namesakesOf(second?.id ?? '');
    expect(question).toMatchObject({ name: 'Ada Sample' });
    const merge = await mergeByScout(second?.id ?? '', question?.leadId ?? '');
    expect(await nominationsOf(merge.leadId)).toHaveLength(2);
    await undoMerge(merge.id);
    expect(await nominationsOf(second?.id ?? '')).toHaveLength(1);
    expect(await namesakesOf(second?.id ?? '')).toEqual([]);
  });

  it('our own reference leads to the lead that was sent, whatever the row says of its link', async () => {
    await saveAll(profile('github:ada', { name: 'Ada Sample' }));
    const [ada] = await database.leads.toArray();
    await database.deliveries.add(deliveryOf(ada?.id ?? '', { reference: 'GS-ABCDEF' }));
    const sheet = await pasted([HEAD, row('Ada S.', '', 'Her numbers (Ref. GS-ABCDEF)')]);
    expect(await brought(sheet)).toMatchObject({ leads: 0, merged: { here: 1 } });
    expect(await nominationsOf(ada?.id ?? '')).toMatchObject([
      { why: 'Her numbers', reference: 'GS-ABCDEF' },
    ]);
  });
});

describe('receipts', () => {
  const AT = '2026-11-20T10:00:00.000Z';
  const sent = (leadId: string, reference: string, state: 'unknown' | 'queued' | 'cancelled' | 'sent') =>
    deliveryOf(leadId, {
      reference,
      state,
      formId: FORMS.english().id,
      postStartedAt: AT,
      answers: [{ entryId: '1', title: 'Why?', type: 'paragraph', values: [`Why (Ref. ${reference})`] }],
    });
  const states = async () =>
    Object.fromEntries(
      (await database.deliveries.toArray()).map(({ reference, state, missing, receipt }) => [
        reference,
        [state, missing ? 'missing' : receipt ? 'arrived' : ''].join(' ').trim(),
      ]),
    );

  it('what stands in the sheet has arrived, whatever it was; what a whole sheet lacks did not, and nothing is unsent', async () => {
    await saveAll(profile('x:mara_builds', { name: 'Mara' }), profile('lobsters:otto'));
    const [mara, otto] = [await leadNamed('Mara'), await leadNamed('otto')];
    await database.deliveries.bulkAdd([
      sent(mara.id, 'GS-7K2M9Q', 'cancelled'),
      sent(otto.id, 'GS-AAAAAA', 'unknown'),
      sent(otto.id, 'GS-BBBBBB', 'sent'),
    ]);
    const sheet = await opened('english.csv', 'english');
    const before = await kept();
    const outcome = await brought(sheet, { whole: true });
    expect(outcome.receipts).toMatchObject({
      arrived: [{ reference: 'GS-7K2M9Q', name: 'Mara' }],
      missing: [{ reference: 'GS-AAAAAA', name: 'otto' }],
    });
    expect(await states()).toEqual({
      'GS-7K2M9Q': 'sent arrived',
      'GS-AAAAAA': 'unknown missing',
      'GS-BBBBBB': 'sent',
    });
    // Again: nothing new is told.
    const now = await kept();
    expect((await brought(sheet, { whole: true })).receipts.changed).toBe(0);
    expect(await kept()).toEqual(now);
    await takeBack(outcome.sheetId);
    expect(JSON.parse(JSON.stringify(await kept()))).toEqual(JSON.parse(JSON.stringify(before)));
    expect(await states()).toEqual({ 'GS-7K2M9Q': 'cancelled', 'GS-AAAAAA': 'unknown', 'GS-BBBBBB': 'sent' });
  });

  it.each([
    ['only a part of the sheet', { whole: false }, {}],
    ['a file from before it was sent', { whole: true }, { asOf: Date.parse('2026-11-19T00:00:00Z') }],
    ['another form’s', { whole: true }, { ofForm: false }],
  ])('tell nothing of what is missing: %s', async (_, change, of) => {
    await saveAll(profile('lobsters:otto'));
    const [otto] = await database.leads.toArray();
    await database.deliveries.add(sent(otto?.id ?? '', 'GS-AAAAAA', 'unknown'));
    const sheet = { ...(await opened('english.csv', 'english')), ...of };
    await brought(sheet, change);
    expect(await states()).toEqual({ 'GS-AAAAAA': 'unknown' });
  });

  describe('where its row may be there, nothing is told of what is missing:', () => {
    const AT_OTTOS = 'https://lobste.rs/~otto';
    const unclear = async (change: Partial<Delivery> = {}) => {
      await saveAll(profile('lobsters:otto', { name: 'Otto Fenn' }));
      const otto = await leadNamed('Otto Fenn');
      const answered = (title: string, value: string) => ({
        entryId: title,
        title,
        type: 'text' as const,
        values: [value],
      });
      const delivery = sent(otto.id, 'GS-AAAAAA', 'unknown');
      const { answers } = delivery;
      const who = [
        answered('Your name', 'Sam Scout'),
        answered("Guest's name", 'Otto Fenn'),
        answered('Where can we find them?', AT_OTTOS),
      ];
      await database.deliveries.add({ ...delivery, answers: [...answers, ...who], ...change });
    };

    const ofForm = async (...rows: string[][]) => ({
      ...(await pasted([HEAD, ...rows])),
      ofForm: true,
      form: FORMS.english(),
    });

    it.each([
      ['a row that is left out', [[...row('Otto Fenn', AT_OTTOS, 'Why (Ref. GS-AAAAAA)'), 'one cell more']]],
      ['a row that names two', [row('Otto Fenn and Mira Lund', '', 'Why (Ref. GS-AAAAAA)')]],
      [
        'a later row that follows it up',
        [row('Otto Fenn', AT_OTTOS, 'More (Ref. GS-BBBBBB, adds to GS-AAAAAA)')],
      ],
      ['a row without a reference, by the link', [row('O. Fenn', AT_OTTOS, '')]],
      ['a row without a reference, by the name', [row('Otto Fenn', '', '')]],
    ])('%s', async (_, rows) => {
      await unclear();
      expect((await brought(await ofForm(...rows), { whole: true })).receipts).toMatchObject({
        arrived: [],
        missing: [],
      });
      expect(await states()).toEqual({ 'GS-AAAAAA': 'unknown' });
    });

    it('a sheet from before its last attempt was over', async () => {
      const attempts = [{ at: AT, postStartedAt: AT, endedAt: '2026-11-20T10:00:30.000Z' }];
      await unclear({ attempts });
      const sheet = await ofForm(row('Ada Sample', 'https://github.com/ada'));
      await brought({ ...sheet, asOf: Date.parse('2026-11-20T10:00:10.000Z') }, { whole: true });
      expect(await states()).toEqual({ 'GS-AAAAAA': 'unknown' });
    });

    it('though another scout’s row for the same person is none', async () => {
      await unclear();
      await brought(await ofForm(row('Otto Fenn', AT_OTTOS, 'Her numbers', 'Lena')), { whole: true });
      expect(await states()).toEqual({ 'GS-AAAAAA': 'unknown missing' });
    });
  });
});

describe('somebody who asked not to be suggested', () => {
  it('is not brought back by link, by row, by reference, nor by the name of a row without a link', async () => {
    const sheet = await opened('english.csv', 'english');
    await brought(sheet);
    const elsewhere = await leadNamed('Mara Okoye');
    await forgetPerson(elsewhere.id);
    expect(await database.nominations.where('leadId').equals(elsewhere.id).count()).toBe(0);
    const again = await brought(sheet);
    expect(again).toMatchObject({ leads: 0, same: 2, leftOut: { count: 3 } });
    expect(again.leftOut.some.map(({ why }) => why)).toContain('asked not to be suggested');
    const more = await pasted([HEAD, row('M. Okoye', 'mobile.twitter.com/mara_builds', 'New', 'Lena')]);
    expect(await brought(more)).toMatchObject({ leads: 0, leftOut: { count: 1 } });

    const alone = await pasted([HEAD, row('Ida Strauß', '')]);
    await brought(alone, { alone: true });
    await forgetPerson((await leadNamed('Ida Strauß')).id);
    const other = await pasted([HEAD, row('ida  strauss', '', 'Other words', 'Lena', '23/11/2026 08:00:00')]);
    expect(await brought(other, { alone: true })).toMatchObject({ leads: 0, leftOut: { count: 1 } });
  });

  it('is not brought back by the name of a row whose link is another’s', async () => {
    const link = 'https://github.com/acme-agents';
    await brought(await pasted([HEAD, row('Ada Sample', link), row('Otto Fenn', link, 'Two.', 'B')]));
    await forgetPerson((await leadNamed('Otto Fenn')).id);
    const later = await brought(await pasted([HEAD, row('Otto Fenn', link, 'Three.', 'C')]));
    expect(later).toMatchObject({ leads: 0, leftOut: { count: 1 } });
  });
});

describe('a sheet that is not as it should be', () => {
  it('brings in what is whole and lists the rest with its row and the reason', async () => {
    const link = (name: string) => `https://github.com/${name}`;
    const sheet = await pasted([
      HEAD,
      row('Ada Sample', link('ada')),
      row('', '', 'Nobody is named'),
      row('Otto Fenn and Mira Lund', `${link('otto')} ${link('mira')}`),
      row('Ines Marlowe', 'javascript:alert(1)', '<img src=x onerror=alert(1)>', '__proto__'),
      row('Vera Holm', link('vera'), 'Says what failed.', 'Sam Scout', '31/02/2026 10:00:00'),
      row('Vera Holm', link('vera'), 'Says what failed.', 'Sam Scout', '31/02/2026 10:00:00'),
      [...row('Nils Berg', link('nils')), 'a cell', 'too many'],
      ['', '', '', '', ' '],
      row('constructor', link('constructor'), 'x'.repeat(60_000)),
      row('=HYPERLINK("https://evil.example","x")', link('formula')),
    ]);
    const outcome = await brought(sheet, { alone: true });
    expect(outcome.leftOut.some.map(({ row, why }) => [row, why])).toEqual([
      [3, 'it names nobody'],
      [4, 'it names two people in one cell'],
      [7, 'it is the same as row 6'],
      [8, expect.stringContaining('more cells')],
      [10, expect.stringContaining('longer')],
    ]);
    expect(outcome.doubts.some.map(({ row, why }) => [row, why])).toEqual([
      [5, expect.stringContaining('“javascript:alert(1)” is no link')],
      [6, expect.stringContaining('“31/02/2026 10:00:00” is no date')],
    ]);
    expect(outcome).toMatchObject({ leads: 4, alone: 0 });
    const ines = await leadNamed('Ines Marlowe');
    expect(ines.accounts).toEqual([]);
    expect(await nominationsOf(ines.id)).toMatchObject([
      { why: '<img src=x onerror=alert(1)>', scout: '__proto__' },
    ]);
  });

  it('a line above the titles, a host’s notes and a host’s own times are not the form’s', async () => {
    const sheet = await pasted([
      ['Nominations of autumn'],
      ['Reviewed on', ...HEAD, 'Notes'],
      ['23/11/2026 10:00:00', ...row('Ada Sample', 'https://github.com/ada'), 'She seems shy.'],
      ['', ...row('Otto Fenn', 'https://lobste.rs/~otto'), ''],
    ]);
    expect(sheet.columns.map(({ role }) => role)).toEqual([
      'answer',
      'time',
      'scoutName',
      'guestName',
      'profileLink',
      'why',
      'answer',
    ]);
    expect(await brought(sheet)).toMatchObject({ rows: 2, leads: 2 });
    expect(await nominationsOf((await leadNamed('Ada Sample')).id)).toMatchObject([{ row: 3, quote: '' }]);
  });

  it('a link behind the name is theirs; two whole names are two people in further languages', async () => {
    const outcome = await brought(
      await pasted([
        HEAD,
        row('Ada Sample (https://github.com/ada)', ''),
        row('https://lobste.rs/~otto', '', 'Two.', 'B'),
        row('Ana López y Juan Pérez', 'https://x.com/ana'),
        row('José Ortega y Gasset', 'https://x.com/jose'),
      ]),
    );
    expect(outcome).toMatchObject({ leads: 3, leftOut: { count: 1 } });
    expect(await leadNamed('Ada Sample')).toMatchObject({ accountKeys: ['github:ada'] });
  });

  it.each([
    ['gs-7k2m9q', 'Words.', 'GS-7K2M9Q'],
    ['GS–7K2M9Q', 'Words.', 'GS-7K2M9Q'],
    ['', 'Words (ref. gs-7k2m9q, adds to GS-AAAAAA)', 'GS-7K2M9Q'],
    ['', 'Uses gs-render for it.', undefined],
  ])('a reference however it was typed: %j, %j', async (asked, why, reference) => {
    await brought(
      await pasted([
        [...HEAD, 'Reference'],
        [...row('Ada Sample', 'https://github.com/ada', why), asked],
      ]),
    );
    expect((await database.nominations.toArray()).map((each) => each.reference)).toEqual([reference]);
  });

  it('a row of a reference that stood above is left out; the same reference of somebody else is not', async () => {
    const sheet = await pasted([
      HEAD,
      row('Ada', 'https://github.com/ada', 'Why (Ref. GS-ABCDEF)'),
      row('Ada', 'https://github.com/ada', 'Why (Ref. GS-ABCDEF)', 'Sam Scout', '22/11/2026 10:09:00'),
      row('Otto', 'https://github.com/otto', 'Why (Ref. GS-ABCDEF)', 'Sam Scout', '22/11/2026 10:10:00'),
    ]);
    const outcome = await brought(sheet);
    expect(outcome).toMatchObject({ leads: 2, leftOut: { count: 1 } });
    expect(outcome.leftOut.some[0]?.why).toBe('it has the reference of row 2');
  });

  it('without titles it is told by what stands in it, its first row included', async () => {
    const sheet = await pasted([
      row('Ada', 'https://github.com/ada'),
      row('Otto', 'https://github.com/otto'),
    ]);
    expect(sheet.hasTitles).toBe(false);
    expect(sheet.columns.map(({ role }) => role)).toEqual(['time', 'skip', 'skip', 'profileLink', 'skip']);
    expect(await brought(sheet)).toMatchObject({ rows: 2, leads: 2 });
  });

  it('of another form it suggests nobody until a column is said to', async () => {
    await database.forms.put(FORMS.english());
    const sheet = await pasted([
      ['Timestamp', 'Which cake?', 'How many?'],
      ['22/11/2026 10:00:00', 'Plum', '3'],
    ]);
    expect(sheet.ofForm).toBe(false);
    expect(sheet.columns.map(({ role }) => role)).toEqual(['time', 'answer', 'answer']);
    await expect(openSheet(new Blob(['Timestamp,Which cake?\n']))).rejects.toMatchObject({ code: 'empty' });
  });

  it('stopped in the middle it brings in nothing', async () => {
    const sheet = await opened('english.csv', 'english');
    const stop = new AbortController();
    const stopped = bringIn(sheet, choices(sheet), () => stop.abort(), stop.signal);
    await expect(stopped).rejects.toThrow();
    expect(await database.nominations.count()).toBe(0);
    expect(await database.leads.count()).toBe(0);
  });
});
