import { describe, expect, it } from 'vitest';
import { captureSchema } from '@/utils/model/capture';
import { xAdapter } from '@/utils/sites/x';
import { FIXTURES, fixtures } from '../saved-pages';
import { compare, openX, readPlaces } from './compare';

describe('every page written here', () => {
  it.each(fixtures('x'))('$file', (saved) => {
    const captures = readPlaces(openX(FIXTURES, saved));
    for (const capture of captures) expect(captureSchema.safeParse(capture).error).toBeUndefined();
    expect(compare(captures, saved)).toEqual([]);
  });

  it.each(fixtures('x'))('$file: a button put in its place is found again there', (saved) => {
    const page = openX(FIXTURES, saved);
    for (const place of xAdapter.places(page)) {
      const host = page.document.createElement('guest-scout');
      place.parent.insertBefore(host, place.before);
      const again = xAdapter.placeOf(host, page);
      expect(again?.subject).toBe(place.subject);
      expect(again?.parent).toBe(place.parent);
      expect(place.look.like).toBeDefined();
    }
    expect(xAdapter.places(page).length).toBe(readPlaces(page).length);
  });
});
