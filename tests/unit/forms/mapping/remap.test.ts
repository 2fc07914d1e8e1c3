import { describe, expect, it } from 'vitest';
import { mappingFor } from '@/utils/forms/changes/changed-form';
import { whatChanged } from '@/utils/forms/changes/what-changed';
import { proposeMapping } from '@/utils/forms/mapping/propose';
import { remapped } from '@/utils/forms/mapping/remap';
import type { Mapping } from '@/utils/model/mapping';
import { formFrom, item } from '../forms';

const SELLS = item(1, 'Do they sell AI tools?', 2, ['Yes', 'No'], 1);
const WHY = item(2, 'Why them?', 1, undefined, 1);
const before = {
  form: formFrom([SELLS, WHY]),
  mapping: {
    '1': { from: 'sellsTools', choices: { yes: 'Yes', no: 'No', unknown: 'No' } },
    '2': { from: 'fixed', value: ['Ask me'] },
  } satisfies Mapping,
};
const carried = (...items: unknown[]) => {
  const now = formFrom(items);
  return remapped(before, now, proposeMapping(now));
};
const fits = (...items: unknown[]) => mappingFor(before, formFrom(items)) !== undefined;

describe('a mapping that is carried over to the form as it is now', () => {
  it('keeps what the scout chose, whatever would be proposed', () => {
    expect(carried(SELLS, item(2, 'Why should we talk to them?', 0)).mapping).toEqual(before.mapping);
  });

  it('proposes anew where the words ask for something else', () => {
    const { mapping } = carried(item(1, 'Do you agree to our terms?', 2, ['Yes', 'No'], 1), WHY);
    expect(mapping['1']).toEqual({ from: 'ask' });
  });

  it('finds a question that was made anew in the same words', () => {
    expect(carried(SELLS, item(77, ' Why them? ', 1)).mapping['77']).toEqual(before.mapping['2']);
  });

  it('follows an option into its new words, for the scout to look at', () => {
    const renamed = item(1, 'Do they sell AI tools?', 2, ['Yes', 'Not at all'], 1);
    const { mapping, reasons } = carried(renamed, WHY);
    expect(mapping['1']?.choices).toEqual({ yes: 'Yes', no: 'Not at all', unknown: 'Not at all' });
    expect(reasons['1']).toMatch(/in the same place/);
    expect(fits(renamed, WHY)).toBe(false);
  });

  it('proposes anew where another kind of answer is wanted', () => {
    const { mapping } = carried(SELLS, item(2, 'Why them?', 4, ['They are good'], 1));
    expect(mapping['2']).toEqual({ from: 'ask' });
  });
});

describe('the answers still fit', () => {
  it.each<[string, boolean, unknown[][]]>([
    ['nothing that is used changed', true, [SELLS, WHY]],
    ['a line instead of a paragraph', true, [SELLS, item(2, 'Why them?', 0)]],
    ['a list instead of circles', true, [item(1, 'Do they sell AI tools?', 3, ['Yes', 'No'], 1), WHY]],
    ['one option more', true, [item(1, 'Do they sell AI tools?', 2, ['Yes', 'No', 'Who knows'], 1), WHY]],
    ['a new required question, which is asked', true, [SELLS, WHY, item(3, 'A colour?', 0, undefined, 1)]],
    ['a question less', true, [SELLS]],
    ['the opposite is asked', false, [item(1, 'Do they not sell AI tools?', 2, ['Yes', 'No'], 1), WHY]],
    ['an option that is sent is gone', false, [item(1, 'Do they sell AI tools?', 2, ['Yes'], 1), WHY]],
    ['another kind of answer', false, [SELLS, item(2, 'Why them?', 2, ['A', 'B'], 1)]],
    [
      'a rule that the fixed answer breaks',
      false,
      [SELLS, item(2, 'Why them?', 1, undefined, 1, [[6, 203, ['20']]])],
    ],
  ])('%s: %s', (_what, fit, items) => {
    expect(fits(...items)).toBe(fit);
  });
});

describe('the two sides of a change', () => {
  it('are a few words each', () => {
    const now = formFrom([
      item(1, 'Do they sell AI tools?', 2, ['Yes', 'Not at all'], 0),
      item(2, 'Why?', 1, undefined, 1, [[6, 202, ['300']]]),
      item(3, 'A colour?', 3, ['Red', 'Blue'], 1),
    ]);
    const sides = whatChanged(before.form, now, before.mapping).changes.map(({ was, now }) => [was, now]);
    expect(sides).toEqual([
      ['“No”', '“Not at all”'],
      ['No rule', 'at most 300 characters'],
      ['Why them?', 'Why?'],
      ['Not asked', 'One choice, required: “Red”, “Blue”'],
      ['Required', 'Optional'],
    ]);
  });
});
