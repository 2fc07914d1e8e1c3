import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { forgetPerson } from '@/utils/leads/forget';
import { whereIs } from '@/utils/leads/same-person/merged-into';
import type { Clip, Lead } from '@/utils/model/lead';
import { importFile, previewImport } from '@/utils/transfer/import';
import { formFrom } from '../forms/forms';
import { TEAM_ITEMS } from '../forms/team-form';
import { exportedText, fileOf, forgetAll, somePeople } from './samples';

type Person = {
  lead: Lead;
  clips: Clip[];
  deliveries: unknown[];
  claims: object[];
  merges: object[];
  apart: object[];
};
type File = { people: Person[]; forms: object[] };

let good: string;
beforeAll(async () => {
  await somePeople();
  good = await exportedText();
});
beforeEach(async () => {
  fakeBrowser.reset();
  await forgetAll();
});

/** The good file, edited by a hand that means ill. `named`: a person by what they are called. */
function edited(change: (file: File, named: (name: string) => Person) => void): Blob {
  const file = JSON.parse(good) as File;
  change(file, (name) => {
    const found = file.people.find(({ lead }) => lead.name === name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  });
  return fileOf(JSON.stringify(file));
}

const idOf = async (name: string) =>
  (await database.leads.toArray()).find((lead) => lead.name === name)?.id ?? '';

describe('a form in a file', () => {
  const form = formFrom(TEAM_ITEMS);
  const record = { id: form.id, form, mapping: {}, via: 'address', connectedAt: '2026-11-22T10:00:00.000Z' };
  const at = (url: string) => ({ ...record, form: { ...form, url } });

  it.each([
    [
      'on another host, its own address behind a comma',
      at(`https://docs.google.com.evil.example/forms/d/e/${form.id}/viewform?,${form.url}`),
    ],
    ['that is a script', at(`javascript:alert(1)//,${form.url}`)],
    ['that is data', at(`data:text/html,${form.url}`)],
    ['of another form', at('https://docs.google.com/forms/d/e/1FAIpQLSother/viewform')],
    ['with more in it', at(`${form.url}?usp=pp_url&entry.1=x`)],
    ['with a name and a password', at(form.url.replace('https://', 'https://docs.google.com@evil.example/'))],
    ['in plain http', at(form.url.replace('https:', 'http:'))],
    ['with a port', at(form.url.replace('docs.google.com', 'docs.google.com:8443'))],
    ['no address', at('form')],
    ['under another id', { ...record, id: 'other' }],
    [
      'changed to another place',
      { ...record, changed: { ...form, url: `https://evil.example/,${form.url}` } },
    ],
    [
      'changed to another form',
      {
        ...record,
        changed: { ...form, id: '1FAIpQLSother', url: form.url.replace(form.id, '1FAIpQLSother') },
      },
    ],
  ])('%s is left out', async (_, hostile) => {
    const tally = await importFile(edited((file) => void Object.assign(file, { forms: [hostile] })));
    expect(tally.forms).toEqual([]);
    expect(tally.broken).toEqual([
      { who: 'A form', why: 'it does not fit: connect it again by its address' },
    ]);
    expect(await database.forms.count()).toBe(0);
  });

  it('that stands where it should comes in', async () => {
    const tally = await importFile(
      edited((file) => void Object.assign(file, { forms: [{ ...record, changed: form }] })),
    );
    expect(tally.forms).toHaveLength(1);
  });
});

describe('merges in a file', () => {
  const merge = (kept: Lead, gone: Lead) => ({
    id: crypto.randomUUID(),
    leadId: kept.id,
    goneId: gone.id,
    by: 'scout',
    reasons: [],
    at: '2026-11-22T10:00:00.000Z',
    kept,
    gone,
    joined: kept,
    clipIds: [],
    deliveryIds: [],
  });
  const circle = (_: unknown, named: (name: string) => Person) => {
    const [otto, mira] = [named('otto'), named('mira')];
    otto.merges = [merge(otto.lead, mira.lead)];
    mira.merges = [merge(mira.lead, otto.lead)];
  };

  it('that lead round in a circle come in as what can be, the export ends and can be imported', async () => {
    await importFile(edited(circle));
    for (const { id } of await database.leads.toArray()) expect(await whereIs(id)).toBe(id);
    const merges = await database.merges.toArray();
    const living = new Set(await database.leads.toCollection().primaryKeys());
    expect(merges.filter(({ goneId }) => living.has(goneId))).toEqual([]);
    const again = await exportedText();
    await forgetAll();
    expect((await importFile(fileOf(again))).leftOut).toBe(0);
  });

  it('of somebody who is here by themselves are refused in a sentence', async () => {
    await importFile(edited(({ people }, named) => void people.splice(0, 9, named('mira'))));
    const file = edited(({ people }, named) => {
      circle(people, named);
      people.splice(0, 9, named('otto'));
    });
    expect((await importFile(file)).broken).toEqual([
      { who: 'otto', why: 'merged with a lead that is not part of it' },
    ]);
    expect(await database.merges.count()).toBe(0);
  });
});

describe('somebody who asked not to be suggested', () => {
  beforeEach(async () => {
    await importFile(fileOf(good));
    await forgetPerson(await idOf('Ada Sample'));
  });
  const isGone = async () => {
    const all = JSON.stringify(await Promise.all(database.tables.map((table) => table.toArray())));
    expect(all).not.toContain('Ada Sample');
    expect(all).not.toContain('We halved it');
  };

  it.each<[string, (ada: Person, otto: Person) => void]>([
    ['as she was', () => undefined],
    ['without the keys of her lead', ({ lead }) => void Object.assign(lead, { accountKeys: [] })],
    ['with another’s key', ({ lead }) => void Object.assign(lead, { accountKeys: ['x:somebody_else'] })],
    [
      'by the address of an account alone',
      (ada) => {
        ada.lead.accountKeys = [];
        ada.clips = [];
        ada.merges = [];
        ada.lead.accounts = [{ site: 'web', url: 'https://www.GitHub.com/ADA/' }];
      },
    ],
    [
      'by an account’s number alone',
      (ada) => {
        ada.lead.accountKeys = [];
        ada.clips = [];
        ada.merges = [];
        ada.lead.accounts = [
          { site: 'github', handle: 'renamed', id: '77', url: 'https://github.com/renamed' },
        ];
      },
    ],
    [
      'by her lead’s id alone',
      (ada) => {
        ada.lead.accountKeys = ['x:nobody_here'];
        ada.lead.accounts = [];
        ada.clips = [];
        ada.merges = [];
      },
    ],
    [
      'merged into another',
      (ada, otto) => {
        ada.lead.accountKeys = [];
        otto.merges = (ada.merges as { leadId: string; goneId: string }[]).map((merge) => ({
          ...merge,
          leadId: otto.lead.id,
        }));
      },
    ],
  ])('does not come back from a file: %s', async (_, change) => {
    const tally = await importFile(edited((__, named) => change(named('Ada Sample'), named('otto'))));
    expect(tally.broken).toContainEqual({ who: 'Ada Sample', why: 'asked not to be suggested' });
    await isGone();
  });

  it('does not come back as clips of another lead, whose own words come in', async () => {
    await database.leads.clear();
    await database.clips.clear();
    const file = edited((_, named) => {
      named('otto').clips.push(...named('Ada Sample').clips);
    });
    const tally = await importFile(file);
    expect(tally.broken).toContainEqual({
      who: 'otto',
      why: 'said by somebody who asked not to be suggested',
    });
    await isGone();
    expect(
      await database.clips
        .where('leadId')
        .equals(await idOf('otto'))
        .count(),
    ).toBe(1);
  });

  it('takes no friend along whose page names her', async () => {
    await forgetAllLeads();
    const tally = await importFile(fileOf(good));
    expect(tally.new).toBe(2);
    expect(await idOf('otto')).not.toBe('');
  });
});

async function forgetAllLeads() {
  await Promise.all([database.leads.clear(), database.clips.clear()]);
}

describe('what a page cannot have said', () => {
  it('is left out: words of another site, a claim from another page, a claim for another account', async () => {
    const file = edited((_, named) => {
      const [otto, ada] = [named('otto'), named('Ada Sample')];
      Object.assign(otto.clips[0] ?? {}, { permalink: 'https://evil.example/c/1' });
      const [claim] = ada.claims;
      ada.claims = [
        { ...claim, page: 'https://evil.example/' },
        { ...claim, to: 'lobsters:otto' },
      ];
    });
    const { broken } = await importFile(file);
    expect(broken).toEqual([
      { who: 'otto', why: 'clips 1: its page cannot have said this' },
      { who: 'Ada Sample', why: 'claims 1: its page cannot have said this' },
      { who: 'Ada Sample', why: 'claims 2: its page cannot have said this' },
    ]);
  });
});

describe('a file that is made to keep this device busy', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => `x:somebody_${at}`);
  const clips = ([clip]: Clip[], count: number) =>
    many(count).map(
      (key) =>
        ({ ...clip, id: crypto.randomUUID(), permalink: `https://x.com/a/status/${key.slice(11)}` }) as Clip,
    );

  it.each<[string, (person: Person) => void, string]>([
    [
      'keys',
      ({ lead }) => void Object.assign(lead, { accountKeys: many(200_000) }),
      'lead: accountKeys does not fit',
    ],
    [
      'clips',
      (person) => void Object.assign(person, { clips: clips(person.clips, 20_000) }),
      'more than 5,000 entries in “clips”: the rest is left out',
    ],
    [
      'claims',
      (person) => void Object.assign(person, { claims: Array(50_000).fill(person.claims[0]) }),
      'more than 1,000 entries in “claims”: the rest is left out',
    ],
    [
      'merges',
      (person) => void Object.assign(person, { merges: Array(5_000).fill(person.merges[0]) }),
      'more than 100 entries in “merges”: the rest is left out',
    ],
    [
      'pairs',
      (person) => void Object.assign(person, { apart: Array(200_000).fill(person.apart[0]) }),
      'more than 2,000 entries in “apart”: the rest is left out',
    ],
  ])('by too many %s is refused in a sentence, and nothing is looked up for each', async (_, change, why) => {
    const file = edited(({ people }, named) => {
      const ada = named('Ada Sample');
      change(ada);
      people.splice(0, 9, ada);
    });
    expect((await previewImport(file)).broken).toContainEqual({ who: 'Ada Sample', why });
  });
});
