import { describe, expect, it } from 'vitest';
import { lobstersAdapter } from '@/utils/sites/lobsters';
import { differences, FIXTURES, fixtures, open, readAll } from '../saved-pages';

describe('every page written here', () => {
  it.each(fixtures('lobsters'))('$file', (saved) => {
    const captures = readAll(lobstersAdapter, open(FIXTURES, saved));
    const items = saved.items ?? [];
    expect(captures.map(({ permalink }) => permalink)).toEqual(items.map(({ permalink }) => permalink));
    expect(
      captures.flatMap((capture, index) => (items[index] ? differences(capture, items[index]) : [])),
    ).toEqual([]);
  });
});
