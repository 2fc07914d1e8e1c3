import { describe, expect, it } from 'vitest';
import { githubAdapter } from '@/utils/sites/github';
import { differences, FIXTURES, fixtures, open, readAll } from '../saved-pages';

describe('every page written here', () => {
  it.each(fixtures('github'))('$file', (saved) => {
    const captures = readAll(githubAdapter, open(FIXTURES, saved));
    const items = saved.items ?? [];
    expect(captures.map(({ permalink }) => permalink)).toEqual(items.map(({ permalink }) => permalink));
    expect(
      captures.flatMap((capture, index) => (items[index] ? differences(capture, items[index]) : [])),
    ).toEqual([]);
  });
});
