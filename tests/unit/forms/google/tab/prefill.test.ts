import { describe, expect, it } from 'vitest';
import { project } from '@/utils/forms/answers/project';
import { onlyByHand, prefilledUrl } from '@/utils/forms/google/tab/prefill';
import { proposeMapping } from '@/utils/forms/mapping/propose';
import { FORM_URL, formFrom, item } from '../../forms';
import { clip, lead } from '../../leads';
import { ENTRY, TEAM_ITEMS } from '../../team-form';

const form = formFrom(TEAM_ITEMS);

function prefilled(why: string, quote: string) {
  const { mapping } = proposeMapping(form);
  const { answers } = project({
    lead: lead({ why }),
    clips: [clip(quote)],
    scout: { name: 'Sam Scout', email: 'sam@scout.example' },
    form,
    mapping,
    reference: 'GS-7K2M9Q',
  });
  const { url, leftOut } = prefilledUrl({ form, mapping }, answers);
  return { url, leftOut: leftOut.map(({ entryId }) => entryId), filled: new URL(url).searchParams, answers };
}

const sentences = (count: number, word = 'word') =>
  Array.from({ length: count }, () => `A sentence with a ${word}.`).join(' ');

describe('the prefilled form', () => {
  it('has every answer, as the form itself would take it', () => {
    const { url, leftOut, filled, answers } = prefilled('She built it.', 'I built it.');
    expect(url.startsWith(`${FORM_URL}?usp=pp_url&entry.`)).toBe(true);
    expect(leftOut).toEqual([]);
    for (const { entryId, values } of answers) expect(filled.get(`entry.${entryId}`)).toBe(values[0]);
  });

  it('stays under 2,000 characters; the quote yields first and is given to copy', () => {
    const { url, leftOut, filled } = prefilled(sentences(47), sentences(20));
    expect(url.length).toBeLessThan(2_000);
    expect(leftOut).toEqual([ENTRY.examples]);
    expect(filled.get(`entry.${ENTRY.guest}`)).toBe('Ada Example');
    expect(filled.get(`entry.${ENTRY.where}`)).toBe('https://x.com/adax');
    expect(filled.get(`entry.${ENTRY.why}`)).toBe(sentences(47));
  });

  it('shortens at the end of a sentence and keeps the reference', () => {
    const { filled, leftOut } = prefilled(sentences(20), sentences(18, 'ö'.repeat(9)));
    expect(leftOut).toEqual([ENTRY.examples]);
    expect(filled.get(`entry.${ENTRY.examples}`)).toMatch(/^“A sentence .*\. … \(Ref\. GS-7K2M9Q\)$/);
  });

  it('stays short with the longest why in a script that takes nine signs a letter', () => {
    const { url, leftOut, filled } = prefilled('為什麼。'.repeat(5_000), '引用。'.repeat(500));
    expect(url.length).toBeLessThan(2_000);
    expect(leftOut).toContain(ENTRY.why);
    expect(filled.get(`entry.${ENTRY.guest}`)).toBe('Ada Example');
  });

  it('keeps why before the other paragraphs, also where these come first', () => {
    const [who, why] = [item(1, 'Who?', 1), item(2, 'Why?', 1)];
    const two = formFrom([who, why]);
    const mapping = { 1: { from: 'who' as const }, 2: { from: 'why' as const } };
    const answers = ['1', '2'].map((entryId) => ({
      entryId,
      title: '',
      type: 'paragraph' as const,
      values: [sentences(50, `word of ${entryId}`)],
    }));
    const { url, leftOut } = prefilledUrl({ form: two, mapping }, answers);
    expect(new URL(url).searchParams.get('entry.2')).toBe(answers[1]?.values[0]);
    expect(leftOut).toEqual([answers[0]]);
  });

  it('gives to copy what no address can carry, and names what only a person can answer', () => {
    const file = item(3, 'A photo', 13, undefined, 1);
    const other = item(4, 'Of a new kind', 99, undefined, 1);
    const form = formFrom([item(1, 'Name', 0), file, other, item(5, 'A CV', 13)]);
    const filled = { entryId: '4', title: '', type: 'unknown' as const, values: ['words'] };
    const empty = { entryId: '1', title: '', type: 'text' as const, values: [''] };
    const { url, leftOut } = prefilledUrl({ form, mapping: {} }, [empty, filled]);
    expect(url).toBe(`${FORM_URL}?usp=pp_url`);
    expect(leftOut).toEqual([filled]);
    expect(onlyByHand({ form }, [0, 0]).map(({ title }) => title)).toEqual(['A photo', 'Of a new kind']);
    expect(onlyByHand({ form }, [])).toEqual([]);
  });

  it('fills the rows of a grid, and says nothing of the path: values carry over sections', () => {
    const grid = [
      6,
      'When?',
      null,
      7,
      [[61, [['Morning'], ['Evening']], 1, ['Monday'], null, null, null, null, null, null, null, [0]]],
    ];
    const form = formFrom([item(1, 'Name', 0), [7, 'Next', null, 8, null, null], grid]);
    const answers = [
      { entryId: '1', title: '', type: 'text' as const, values: ['Ada'] },
      { entryId: '61', title: '', type: 'grid' as const, values: ['Evening'] },
    ];
    const { url, leftOut } = prefilledUrl({ form, mapping: {} }, answers);
    expect(url).toBe(`${FORM_URL}?usp=pp_url&entry.1=Ada&entry.61=Evening`);
    expect(leftOut).toEqual([]);
  });

  it('fills choices, “Other” and the e-mail address', () => {
    const other = [1, 'Q', null, 2, [[1, [['A'], ['', null, null, null, 1]], 1]]];
    const small = formFrom([other, item(2, 'Box', 4, ['a', 'b'])], [null, 0, null, 2, null, null, 3]);
    const { url } = prefilledUrl({ form: small, mapping: {} }, [
      { entryId: 'emailAddress', title: '', type: 'text', values: ['a@b.example'] },
      { entryId: '1', title: '', type: 'radio', values: [], other: 'mine' },
      { entryId: '2', title: '', type: 'checkboxes', values: ['a', 'b'] },
    ]);
    expect(url).toBe(
      `${FORM_URL}?usp=pp_url&emailAddress=a%40b.example&entry.1=__other_option__&entry.1.other_option_response=mine&entry.2=a&entry.2=b`,
    );
  });
});
