import { describe, expect, it } from 'vitest';
import { captureSchema } from '@/utils/model/capture';
import { haveRealPages, REAL_PAGES, realPages } from '../saved-pages';
import { compare, openX, readPlaces } from './compare';

const title = haveRealPages ? 'X as it is served' : 'X as it is served (skipped: no real pages here)';

describe.skipIf(!haveRealPages)(title, () => {
  it.each(realPages('x'))('$file', (saved) => {
    const captures = readPlaces(openX(REAL_PAGES, saved));
    for (const capture of captures) expect(captureSchema.safeParse(capture).error).toBeUndefined();
    expect(compare(captures, saved)).toEqual([]);
  });
});
