import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { deleteLead, editLead, saveCapture } from '@/utils/leads/edit';
import { forgetPerson } from '@/utils/leads/forget';
import { latestMerge } from '@/utils/leads/same-person/merge';
import { undoMerge } from '@/utils/leads/same-person/pairs';
import { leadFrom } from '@/utils/leads/save';
import { readSettings, writeSettings } from '@/utils/settings';
import { importFile, previewImport } from '@/utils/transfer/import';
import { profile, saveAll, words } from '../leads/same-person/people';
import { deliveryOf, exportedText, fileOf, forgetAll, kept, somePeople } from './samples';

beforeEach(async () => {
  fakeBrowser.reset();
  await forgetAll();
});

const counts = ({ new: made, merged, same, leftOut }: Awaited<ReturnType<typeof importFile>>) => ({
  made,
  merged,
  same,
  leftOut,
});
const leadOf = async (key: string) => {
  const lead = await database.leads.where('accountKeys').equals(key).first();
  if (!lead) throw new Error(`no ${key}`);
  return lead;
};

describe('into an empty device', () => {
  it('everything is as it was, and a merge can still be undone', async () => {
    await somePeople();
    await writeSettings({ scoutName: 'Sam', scoutEmail: 'sam@example.org' });
    const before = await kept();
    const file = fileOf(await exportedText());
    await forgetAll();
    fakeBrowser.reset();
    expect(counts(await previewImport(file))).toEqual({ made: 3, merged: 0, same: 0, leftOut: 0 });
    expect(await database.leads.count()).toBe(0);
    expect(counts(await importFile(file))).toEqual({ made: 3, merged: 0, same: 0, leftOut: 0 });
    expect(await kept()).toEqual(before);
    expect(await readSettings()).toMatchObject({ scoutName: 'Sam', scoutEmail: 'sam@example.org' });
    const merge = await latestMerge((await leadOf('github:ada')).id);
    await undoMerge(merge?.id ?? '');
    expect(await database.leads.count()).toBe(4);
  });

  it('nothing is sent by it: what was on its way may have arrived since', async () => {
    const { leadId } = await saveCapture(words('x:ada', 'One.'));
    const states = ['queued', 'sending', 'held', 'review', 'refused', 'sent'] as const;
    const ids = states.map(() => crypto.randomUUID());
    await database.deliveries.bulkAdd(states.map((state, at) => deliveryOf(leadId, { id: ids[at], state })));
    const file = fileOf(await exportedText());
    await forgetAll();
    await importFile(file);
    const arrived = await database.deliveries.bulkGet(ids);
    expect(arrived.map((one) => one?.state)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
      'refused',
      'sent',
    ]);
  });
});

describe('into a device that knows some of them', () => {
  it('twice changes nothing', async () => {
    await somePeople();
    const file = fileOf(await exportedText());
    const before = await kept();
    expect(counts(await importFile(file))).toEqual({ made: 0, merged: 0, same: 3, leftOut: 0 });
    expect(await kept()).toEqual(before);
  });

  it('the same account is the same lead, the same words the same clip, and both devices’ words are there', async () => {
    const [theirs] = await saveAll(words('x:ada', 'One.', { name: 'Ada S' }), words('x:ada', 'Two, longer.'));
    const id = theirs?.leadId ?? '';
    await editLead(id, {
      why: 'Their why',
      who: 'Their line',
      name: 'Ada Typed There',
      note: 'Their note',
      topics: ['a', 'b'],
    });
    await database.deliveries.add(deliveryOf(id, { clipIds: [theirs?.clipId ?? ''] }));
    await database.clips.update(theirs?.clipId ?? '', { shows: ['worked'] });
    const file = fileOf(await exportedText());
    await forgetAll();
    const [mine] = await saveAll(words('x:ada', 'One.', { name: 'Ada S' }));
    await editLead(mine?.leadId ?? '', {
      why: 'My why',
      name: 'Ada Typed Here',
      note: 'My note',
      topics: ['b', 'c'],
    });
    expect(counts(await previewImport(file))).toEqual({ made: 0, merged: 1, same: 0, leftOut: 0 });
    const tally = await importFile(file);
    expect(counts(tally)).toEqual({ made: 0, merged: 1, same: 0, leftOut: 0 });
    expect(tally.differs).toEqual([
      { who: 'Ada Typed There', what: [expect.stringContaining('in the note')] },
    ]);
    const lead = await leadOf('x:ada');
    expect(lead).toMatchObject({
      id: mine?.leadId,
      name: 'Ada Typed Here',
      why: 'My why',
      who: 'Their line',
      topics: ['b', 'c', 'a'],
    });
    for (const words of ['My note', 'Their note', 'Ada Typed There', 'Their why'])
      expect(lead.note).toContain(words);
    const clips = await database.clips.toArray();
    expect(
      clips.map(({ quote, shows, leadId }) => [quote?.text, shows.length, leadId === lead.id]).sort(),
    ).toEqual([
      ['One.', 1, true],
      ['Two, longer.', 0, true],
    ]);
    // The delivery carried a clip that is kept here under another id.
    expect(await database.deliveries.toArray()).toMatchObject([{ leadId: lead.id, clipIds: [mine?.clipId] }]);
    const before = await kept();
    expect(counts(await importFile(file))).toEqual({ made: 0, merged: 0, same: 1, leftOut: 0 });
    expect(await kept()).toEqual(before);
  });

  it('an old export brings back no older words: what was typed since stays, the old why goes to the note', async () => {
    const { leadId } = await saveCapture(words('x:ada', 'One.'));
    await editLead(leadId, { why: 'Old why', sellsTools: 'yes' });
    const file = fileOf(await exportedText());
    await editLead(leadId, { why: 'New why', sellsTools: 'no' });
    const { differs } = await importFile(file);
    expect(await leadOf('x:ada')).toMatchObject({
      why: 'New why',
      sellsTools: 'no',
      note: 'Why, from an import: Old why',
    });
    expect(differs[0]?.what.join()).toContain('sells AI tools: as here');
  });

  it('sent stays sent, whichever side knows it', async () => {
    const { leadId } = await saveCapture(words('x:ada', 'One.'));
    const [sentHere, sentThere] = [crypto.randomUUID(), crypto.randomUUID()];
    const at = '2026-11-22T11:00:00.000Z';
    await database.deliveries.bulkAdd([
      deliveryOf(leadId, { id: sentHere, state: 'unknown' }),
      deliveryOf(leadId, { id: sentThere, state: 'sent', sentAt: at }),
    ]);
    const file = fileOf(await exportedText());
    await database.deliveries.update(sentHere, { state: 'sent', sentAt: at });
    await database.deliveries.update(sentThere, { state: 'queued', sentAt: undefined });
    await importFile(file);
    expect(await database.deliveries.toArray()).toMatchObject([
      { state: 'sent', sentAt: at },
      { state: 'sent', sentAt: at },
    ]);
  });

  it('merges no two people of this device, and gives each their own words', async () => {
    await somePeople();
    const file = fileOf(await exportedText());
    await forgetAll();
    await saveAll(profile('github:ada'), profile('x:ada_builds'));
    await importFile(file);
    const [github, x] = [await leadOf('github:ada'), await leadOf('x:ada_builds')];
    expect(github.id).not.toBe(x.id);
    const said = await database.clips
      .where('leadId')
      .equals(x.id)
      .filter(({ quote }) => Boolean(quote))
      .count();
    expect(said).toBe(1);
    expect(await database.merges.count()).toBe(0);
  });

  it('brings a person back who was deleted a moment ago, with what was typed', async () => {
    const { leadId } = await saveCapture(words('x:ada', 'One.'));
    const file = fileOf(await exportedText());
    await editLead(leadId, { why: 'Typed since' });
    await deleteLead(leadId);
    await importFile(file);
    expect(await leadOf('x:ada')).toMatchObject({ id: leadId, why: 'Typed since' });
    expect((await leadOf('x:ada')).deletedAt).toBeUndefined();
  });

  it.each(['x:ada_builds', 'github:ada'])(
    'leaves no words with the lead of %s that is about to be purged',
    async (deleted) => {
      await somePeople();
      const file = fileOf(await exportedText());
      await forgetAll();
      await saveAll(profile('x:ada_builds'), profile('github:ada'));
      await deleteLead((await leadOf(deleted)).id);
      await importFile(file);
      const living = await database.leads.filter(({ deletedAt }) => !deletedAt).primaryKeys();
      const said = await database.clips.filter(({ quote }) => Boolean(quote)).toArray();
      expect(said.filter(({ leadId }) => !living.includes(leadId))).toEqual([]);
      expect(said).toHaveLength(2);
    },
  );

  it('does not bring a forgotten person back', async () => {
    await somePeople();
    const file = fileOf(await exportedText());
    await forgetPerson((await leadOf('github:ada')).id);
    const tally = await importFile(file);
    expect(counts(tally)).toEqual({ made: 0, merged: 0, same: 2, leftOut: 1 });
    expect(tally.broken).toEqual([{ who: 'Ada Sample', why: 'asked not to be suggested' }]);
    expect(JSON.stringify(await database.leads.toArray())).not.toContain('Ada Sample');
  });

  it('connects no form and keeps the scout’s own name', async () => {
    await writeSettings({ scoutName: 'Me' });
    const url = 'https://docs.google.com/forms/d/e/FORM1/viewform';
    const form = {
      id: 'FORM1',
      url,
      title: 'Guests',
      description: '',
      sections: [],
      emailCollection: 'none',
      receipt: 'none',
      limitOne: false,
      signIn: false,
      captcha: null,
      readAt: '2026-11-22T10:00:00.000Z',
    };
    const one = { id: 'FORM1', form, mapping: {}, via: 'set-up', connectedAt: form.readAt };
    const hostile = {
      ...one,
      id: 'FORM2',
      form: { ...form, id: 'FORM2', url: 'https://forms.example/steal' },
    };
    const file = {
      format: 'guest-scout-leads',
      version: 1,
      people: [],
      forms: [one, hostile],
      settings: { scoutName: 'Them', scoutEmail: 'them@example.org' },
    };
    const tally = await importFile(fileOf(JSON.stringify(file, null, 2)));
    expect(await database.forms.toArray()).toMatchObject([
      { id: 'FORM1', disconnectedAt: expect.any(String) },
    ]);
    expect(tally.forms).toHaveLength(1);
    expect(await readSettings()).toMatchObject({ scoutName: 'Me', scoutEmail: 'them@example.org' });
  });
});

it('one that was interrupted is completed by importing again', async () => {
  const captures = Array.from({ length: 250 }, (_, at) => words(`x:p${at}`, `Words ${at}`));
  const leads = captures.map((capture) => leadFrom(capture));
  await database.leads.bulkAdd(leads);
  await database.clips.bulkAdd(
    captures.map((capture, at) => ({
      ...capture,
      id: crypto.randomUUID(),
      leadId: leads[at]?.id ?? '',
      shows: [],
    })),
  );
  const before = await kept();
  const file = fileOf(await exportedText());
  await forgetAll();
  const stop = new AbortController();
  const write = database.leads.bulkPut.bind(database.leads);
  database.leads.bulkPut = ((rows: never) => {
    if (stop.signal.aborted) throw new Error('the page was closed');
    stop.abort();
    return write(rows);
  }) as never;
  await expect(importFile(file)).rejects.toThrow('the page was closed');
  database.leads.bulkPut = write as never;
  expect(await database.leads.count()).toBe(100);
  expect(await database.clips.count()).toBe(100);
  expect(counts(await importFile(file))).toEqual({ made: 150, merged: 0, same: 100, leftOut: 0 });
  expect(await kept()).toEqual(before);
});

/** What two scouts may have done to a handful of people. */
const deeds = fc.array(
  fc.oneof(
    fc.record({
      save: fc.constantFrom('x:a', 'x:b', 'github:a', 'lobsters:c'),
      text: fc.constantFrom('One.', 'Two', 'Three', ''),
    }),
    fc.record({
      edit: fc.nat(3),
      why: fc.constantFrom('', 'w1', 'w2 ', 'w1 w2'),
      note: fc.constantFrom('', 'n1', 'n2\nn1'),
      name: fc.constantFrom('', 'N1', 'N2'),
    }),
    fc.record({
      deliver: fc.nat(3),
      state: fc.constantFrom('sent' as const, 'unknown' as const, 'refused' as const),
    }),
    fc.record({ drop: fc.nat(3) }),
  ),
  { minLength: 1, maxLength: 8 },
);
type Deed = typeof deeds extends fc.Arbitrary<(infer One)[]> ? One : never;

async function act(deed: Deed): Promise<void> {
  if ('save' in deed)
    return void (await saveCapture(
      deed.text ? words(deed.save, deed.text) : profile(deed.save, { bio: 'B' }),
    ));
  const leads = await database.leads.orderBy(':id').toArray();
  const lead = leads['edit' in deed ? deed.edit : 'deliver' in deed ? deed.deliver : deed.drop];
  if (!lead || lead.deletedAt) return;
  if ('edit' in deed) await editLead(lead.id, { why: deed.why, note: deed.note, name: deed.name });
  else if ('deliver' in deed) await database.deliveries.add(deliveryOf(lead.id, { state: deed.state }));
  else await deleteLead(lead.id);
}

describe('whatever was done before', () => {
  it('export and import into an empty device give the same again', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (done) => {
        await forgetAll();
        for (const deed of done) await act(deed);
        const text = await exportedText();
        const before = await living();
        await forgetAll();
        await importFile(fileOf(text));
        expect(await living()).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it('import loses no word, is the same a second time, and previews what it does', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, deeds, async (there, here) => {
        await forgetAll();
        for (const deed of there) await act(deed);
        const text = await exportedText();
        await forgetAll();
        for (const deed of here) await act(deed);
        const before = await kept();
        const preview = await previewImport(fileOf(text));
        expect(await kept()).toEqual(before);
        expect(counts(await importFile(fileOf(text)))).toEqual(counts(preview));
        const after = await kept();
        for (const table of ['leads', 'clips', 'deliveries', 'claims', 'merges', 'apart']) {
          const ids = new Set(after[table]?.map(({ id }) => id));
          expect((before[table] ?? []).filter(({ id }) => !ids.has(id))).toEqual([]);
        }
        const everything = JSON.stringify(after);
        for (const person of JSON.parse(text).people)
          for (const words of [person.lead.why, person.lead.note, person.lead.name])
            expect(everything).toContain(JSON.stringify(words.trim()).slice(1, -1));
        const again = await importFile(fileOf(text));
        expect(again).toMatchObject({ new: 0, merged: 0 });
        expect(await kept()).toEqual(after);
      }),
      { numRuns: 25 },
    );
  });
});

/** All that an export holds: what was deleted and waits to be purged is no part of it. */
async function living() {
  const all = await kept();
  const gone = new Set(
    (await database.leads.toArray()).filter(({ deletedAt }) => deletedAt).map(({ id }) => id),
  );
  const keys = new Set((await database.leads.bulkGet([...gone])).flatMap((lead) => lead?.accountKeys ?? []));
  return {
    ...all,
    leads: all.leads?.filter(({ id }) => !gone.has(id)),
    clips: (await database.clips.toArray()).filter(({ leadId }) => !gone.has(leadId)),
    deliveries: (await database.deliveries.toArray()).filter(({ leadId }) => !gone.has(leadId)),
    claims: (await database.claims.toArray()).filter(({ from }) => !keys.has(from)),
  };
}
