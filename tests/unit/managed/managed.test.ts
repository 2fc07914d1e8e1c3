/** What an organisation's policy may say, and what is done with all else. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readTeamSetUp } from '@/components/options/team/use-team-form';
import { proposeMapping } from '@/utils/forms/mapping/propose';
import { writeSetUp } from '@/utils/forms/set-up';
import { readManaged } from '@/utils/managed';
import { formFrom } from '../forms/forms';
import { TEAM_ITEMS } from '../forms/team-form';

beforeEach(() => fakeBrowser.reset());
const policy = (said: unknown) => vi.spyOn(browser.storage.managed, 'get').mockResolvedValue(said as never);

describe('the policy of an organisation', () => {
  it('is nothing where there is none, also where the browser says so by failing', async () => {
    policy({});
    expect(await readManaged()).toEqual({ unknown: [] });
    vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(
      new Error('Managed storage manifest not found'),
    );
    expect(await readManaged()).toEqual({ unknown: [] });
  });

  it('gives the set-up line; what is unknown or does not fit is named, and stops nothing', async () => {
    policy({ setUp: ' guest-scout-1:AAAA ', formUrl: 'https://forms.gle/x' });
    expect(await readManaged()).toEqual({ setUp: 'guest-scout-1:AAAA', unknown: ['formUrl'] });
    policy({ setUp: 7 });
    expect(await readManaged()).toEqual({ unknown: ['setUp'] });
    policy({ toString: 'x' });
    expect(await readManaged()).toEqual({ unknown: ['toString'] });
  });

  it('leads to the form of the line, or to a sentence about it', async () => {
    const form = { ...formFrom(TEAM_ITEMS), title: 'Suggest a guest' };
    policy({ setUp: await writeSetUp(form, proposeMapping(form).mapping) });
    expect((await readTeamSetUp()).form?.title).toBe('Suggest a guest');
    policy({ setUp: 'guest-scout-1:AAAA' });
    expect(await readTeamSetUp()).toMatchObject({ problem: expect.stringMatching(/\.$/), unknown: [] });
  });

  it('is what the schema for Chromium says', () => {
    const { properties } = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
    expect(Object.keys(properties)).toEqual(['setUp']);
    expect(properties.setUp.type).toBe('string');
  });
});
