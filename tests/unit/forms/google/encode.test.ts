import { describe, expect, it } from 'vitest';
import { parametersOf } from '@/utils/forms/google/encode';
import { walk } from '@/utils/forms/path';
import type { Answer } from '@/utils/model/answers';
import type { Question } from '@/utils/model/form';
import { formFrom, item } from '../forms';

const question = (type: Question['type'], more: Partial<Question> = {}): Question => ({
  entryId: '9',
  itemId: 1,
  title: 'Q',
  description: '',
  type,
  required: false,
  options: [],
  other: true,
  validators: [],
  ...more,
});
const answer = (type: Question['type'], values: string[], other?: string): Answer => ({
  entryId: '9',
  title: 'Q',
  type,
  values,
  ...(other === undefined ? {} : { other }),
});

describe('an answer becomes what the form expects', () => {
  it.each<[string, Question, Answer, string]>([
    ['text on one line', question('text'), answer('text', ['a\r\n b']), 'entry.9=a+b'],
    ['line breaks in a paragraph', question('paragraph'), answer('paragraph', ['a\r\nb']), 'entry.9=a%0Ab'],
    ['a choice', question('radio'), answer('radio', ['A & B']), 'entry.9=A+%26+B'],
    [
      'another choice',
      question('radio'),
      answer('radio', [], 'mine'),
      'entry.9=__other_option__&entry.9.other_option_response=mine',
    ],
    [
      'several choices and another',
      question('checkboxes'),
      answer('checkboxes', ['A', 'B'], 'c'),
      'entry.9=A&entry.9=B&entry.9=__other_option__&entry.9.other_option_response=c',
    ],
    [
      'a date',
      question('date'),
      answer('date', ['2026-03-04']),
      'entry.9_year=2026&entry.9_month=03&entry.9_day=04',
    ],
    [
      'a date without year',
      question('date', { date: { time: false, year: false } }),
      answer('date', ['03-04']),
      'entry.9_month=03&entry.9_day=04',
    ],
    [
      'a date with time',
      question('date', { date: { time: true, year: true } }),
      answer('date', ['2026-03-04 15:09']),
      'entry.9_year=2026&entry.9_month=03&entry.9_day=04&entry.9_hour=15&entry.9_minute=09',
    ],
    ['a time', question('time'), answer('time', ['7:05']), 'entry.9_hour=7&entry.9_minute=05'],
    [
      'a duration',
      question('time', { duration: true }),
      answer('time', ['1:02:03']),
      'entry.9_hour=1&entry.9_minute=02&entry.9_second=03',
    ],
    ['a step', question('rating'), answer('rating', ['4']), 'entry.9=4'],
    [
      'an e-mail address',
      question('text', { entryId: 'emailAddress' }),
      answer('text', ['a@b.example']),
      'emailAddress=a%40b.example',
    ],
    ['a file: nothing', question('file'), answer('file', ['x']), ''],
    ['nothing at all', question('text'), answer('text', ['']), ''],
  ])('%s', (_what, asked, given, body) => {
    expect(new URLSearchParams(parametersOf(asked, given)).toString()).toBe(body);
  });
});

describe('the way through the sections', () => {
  const page = (id: number, goTo: number | null = null) => [id, 'S', null, 8, null, goTo];

  it('takes what the break after a section says for that section', () => {
    const form = formFrom([item(1, 'Q', 0), page(20), page(30, -3), page(40)]);
    expect(walk(form, [])).toEqual({ path: [0, 1], ends: 'submit' });
  });

  it('follows the last question of a section that leads somewhere', () => {
    const form = formFrom([
      item(1, 'A', 2, [['x', 30]]),
      item(2, 'B', 2, [['y', -3], 'z']),
      page(20),
      page(30),
    ]);
    const go = (...values: string[]) =>
      walk(form, [
        { entryId: '1', values: ['x'] },
        { entryId: '2', values },
      ]).path;
    expect(go('y')).toEqual([0]);
    expect(go('z')).toEqual([0, 2]);
    expect(go()).toEqual([0, 2]);
  });

  it('stops where it comes round again, and says so', () => {
    const form = formFrom([page(20), page(30, 20), page(40)]);
    expect(walk(form, [])).toEqual({ path: [0, 1, 1], ends: 'loop' });
  });

  it('goes on to the next section when its target is gone', () => {
    const form = formFrom([item(1, 'A', 2, [['x', 999]]), page(20)]);
    expect(walk(form, [{ entryId: '1', values: ['x'] }]).path).toEqual([0, 1]);
  });
});
