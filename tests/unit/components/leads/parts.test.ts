import { describe, expect, it } from 'vitest';
import { allOrNone, extended, inOrder, NOTHING, toggled } from '@/components/bulk/selection';
import { placeHash, readPlace } from '@/components/leads/place';
import { hitsIn } from '@/utils/database/search/highlights';

describe('the place in the address', () => {
  it('is read as it was written', () => {
    const lead = crypto.randomUUID();
    const place = {
      ...readPlace(''),
      lead,
      q: 'grant & évals #1',
      group: 'sent' as const,
      sort: 'name' as const,
    };
    expect(readPlace(placeHash(place))).toEqual(place);
    expect(placeHash(readPlace(''))).toBe('');
  });

  it('leaves out what is no such thing, and keeps the rest', () => {
    expect(readPlace('#lead=1&group=all&site=myspace&shows=x&days=3&sort=up&q=ada&more=1')).toEqual({
      q: 'ada',
      sort: 'newest',
    });
  });
});

describe('the selection', () => {
  const order = [9, 3, 7, 1];

  it('takes rows in and out one by one', () => {
    const one = toggled(NOTHING, 3);
    expect([...toggled(one, 7).selected]).toEqual([3, 7]);
    expect([...toggled(one, 3).selected]).toEqual([]);
  });

  it('is extended from its anchor both ways, in the order of the list', () => {
    const one = toggled(NOTHING, 7);
    expect([...extended(one, 9, order).selected].sort()).toEqual([3, 7, 9]);
    expect([...extended(one, 1, order).selected].sort()).toEqual([1, 7]);
    expect([...extended(NOTHING, 3, order).selected]).toEqual([3]);
    expect([...extended({ ...one, anchor: 999 }, 1, order).selected].sort()).toEqual([1, 7]);
  });

  it('takes all that are found, then none of them, and leaves what is filtered away', () => {
    const one = toggled(NOTHING, 50);
    const all = allOrNone(one, order);
    expect([...all.selected].sort()).toEqual([1, 3, 50, 7, 9]);
    expect([...allOrNone(toggled(all, 3), order).selected]).toHaveLength(5);
    expect([...allOrNone(all, order).selected]).toEqual([50]);
  });

  it('is handed on in the order of the list, with what is filtered away at the end', () => {
    expect(inOrder(new Set([50, 1, 9]), order)).toEqual([9, 1, 50]);
  });
});

describe('the hits in a text', () => {
  const marked = (text: string, query: string) =>
    hitsIn(text, query).map(([start, end]) => text.slice(start, end));

  it.each([
    ['The grants report', 'gra rep', ['gra', 'rep']],
    ['Café au lait', 'cafe', ['Café']],
    ['Cafe\u0301 au lait', 'cafe', ['Cafe\u0301']],
    ['Straße', 'strass', ['Straß']],
    ['ungrateful', 'gra', []],
    ['@ada_builds says', 'builds', ['builds']],
    ['私は東京都に', '東京', ['東京']],
    ['私は東京都に', '東京都', ['東京都']],
    ['AIエージェント', 'ai', ['AI']],
    ['🌿 Mara 🌿', 'mara', ['Mara']],
    ['anything', '', []],
    ['anything', ' . ', []],
  ])('“%s” for “%s”', (text, query, expected) => expect(marked(text, query)).toEqual(expected));
});
