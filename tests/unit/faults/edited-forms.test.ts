import { describe, expect, it } from 'vitest';
import { parseForm } from '@/utils/forms/google/read';
import { edited, original } from '../../faults/edited-forms';
import { EDITS } from '../../faults/plan';
import { sentenceOf } from '../../faults/words';
import { TEAM_FORM } from '../../stand-ins/forms/team-form';

const URL = `https://docs.google.com/forms/d/e/${TEAM_FORM.id}/viewform`;
const sectionsOf = (array: unknown[]) => {
  const read = parseForm(`<script>var FB_PUBLIC_LOAD_DATA_ = ${JSON.stringify(array)};</script>`, URL);
  return read.ok ? read.form.sections : read.code;
};

describe('the edits of a form in a fault run', () => {
  it.each(EDITS)('%s makes another form that can be read', (kind) => {
    const array = original();
    edited(kind)(array);
    expect(sectionsOf(array)).toBeInstanceOf(Array);
    expect(sectionsOf(array)).not.toEqual(sectionsOf(original()));
  });
});

describe('the words that the judge looks for', () => {
  it('are those of the extension’s own texts', () => {
    expect(sentenceOf('connection-lost')).toBe('The connection broke while sending.');
    expect(sentenceOf('no such reason')).toBeUndefined();
    expect(sentenceOf(undefined)).toBeUndefined();
  });
});
