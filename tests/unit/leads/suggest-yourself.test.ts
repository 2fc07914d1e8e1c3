import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { find } from '@/utils/database/search/find';
import { deleteLead, saveCapture } from '@/utils/leads/edit';
import { forgetPerson } from '@/utils/leads/forget';
import { suggestYourself } from '@/utils/leads/suggest-yourself';
import { leadSchema } from '@/utils/model/lead';
import { captureOf } from './samples';

const ADA = { name: ' Ada  Sample ', link: 'github.com/Ada', why: ' Halved it. ' };

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
});

const stored = async () => leadSchema.array().parse(await database.leads.toArray());

describe('who suggests themselves', () => {
  it('is a lead with an account, saved and listed', async () => {
    const id = await suggestYourself(ADA);
    expect(await stored()).toMatchObject([
      {
        id,
        name: 'Ada Sample',
        why: 'Halved it.',
        selfNominated: true,
        accounts: [{ site: 'github', handle: 'Ada', url: 'https://github.com/ada' }],
        accountKeys: ['github:ada'],
      },
    ]);
    expect((await find('halved', 'unsent', 9)).map(({ leadId }) => leadId)).toEqual([id]);
  });

  it('twice is one lead; the words of both are in it', async () => {
    const id = await suggestYourself(ADA);
    expect(
      await suggestYourself({ ...ADA, link: ' https://www.github.com/ada/ ', why: 'Unlearned it.' }),
    ).toBe(id);
    expect(await suggestYourself({ ...ADA, why: 'Halved it.' })).toBe(id);
    expect(await stored()).toMatchObject([{ why: 'Halved it.\n\nUnlearned it.' }]);
  });

  it('and was saved from a page before is that lead, with its name and quote', async () => {
    const { leadId } = await saveCapture(captureOf('I halved it.'));
    expect(await suggestYourself({ name: 'A. S.', link: 'https://x.com/ADA_builds?s=20', why: '' })).toBe(
      leadId,
    );
    expect(await stored()).toMatchObject([{ name: 'Ada Sample', selfNominated: true }]);
    expect(await database.clips.count()).toBe(1);
  });

  it('and was deleted before starts anew', async () => {
    const id = await suggestYourself(ADA);
    await deleteLead(id);
    expect(await suggestYourself(ADA)).not.toBe(id);
  });

  it.each([
    ['no name', { ...ADA, name: '  ' }, 'Type your name.'],
    ['no address', { ...ADA, link: '' }, 'Type the address of a profile'],
    ['a word', { ...ADA, link: 'ada' }, 'Type the address of a profile'],
    ['a script', { ...ADA, link: 'javascript:alert(1)//a.b' }, 'Type the address of a profile'],
    [
      'a password in it',
      { ...ADA, link: 'https://ada:secret@github.com/ada' },
      'Type the address of a profile',
    ],
  ])('is told what to do: %s', async (_, given, words) => {
    await expect(suggestYourself(given)).rejects.toThrow(words);
    expect(await stored()).toEqual([]);
  });

  it.each([
    ['a name', { ...ADA, name: 'x'.repeat(201) }],
    ['an address', { ...ADA, link: `github.com/${'x'.repeat(1_000)}` }],
    ['a sentence', { ...ADA, why: 'x'.repeat(50_001) }],
  ])('is kept with nothing beyond the limits: %s', async (_, given) => {
    await expect(suggestYourself(given)).rejects.toThrow();
    expect(await stored()).toEqual([]);
  });

  it('and asked not to be suggested is told so', async () => {
    await forgetPerson(await suggestYourself(ADA));
    await expect(suggestYourself(ADA)).rejects.toThrow('asked not to be suggested');
  });
});
