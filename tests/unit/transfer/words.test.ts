import { describe, expect, it } from 'vitest';
import { removalLetter, tallyWords } from '@/components/transfer/words';

const tally = {
  new: 1,
  merged: 1_200,
  same: 0,
  clips: 0,
  broken: [],
  leftOut: 0,
  differs: [],
  cut: false,
  forms: [],
};
const sent = (reference: string) => ({
  reference,
  formTitle: 'Nominations',
  at: '2026-11-22T14:00:00.000Z',
  certain: true,
});

describe('what an import does', () => {
  it('is one line of counts', () => expect(tallyWords(tally)).toBe('1 new, 1,200 merged, 0 the same'));

  it('counts what is left out only where there is any', () =>
    expect(tallyWords({ ...tally, leftOut: 2 })).toBe('1 new, 1,200 merged, 0 the same, 2 left out'));
});

describe('the message to the owner of a form', () => {
  it('names the one row by its reference', () =>
    expect(removalLetter([sent('GS-7K2M9Q')])).toBe(
      'Somebody I nominated asked to be forgotten. Please remove the row with GS-7K2M9Q from the form’s answers.',
    ));

  it('names several', () =>
    expect(removalLetter([sent('GS-7K2M9Q'), sent('GS-22222A')])).toContain(
      'the rows with GS-7K2M9Q, GS-22222A from',
    ));
});
