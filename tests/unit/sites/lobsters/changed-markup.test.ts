import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captureSchema } from '@/utils/model/capture';
import { lobstersAdapter } from '@/utils/sites/lobsters';
import { change, changes, SIGN, sign } from '../mutation';
import { FIXTURES, fixtures, open } from '../saved-pages';

describe('a page of Lobsters whose markup changed', () => {
  it.each(fixtures('lobsters'))(
    '$file: no exception, and nobody is given words of others',
    (saved) => {
      const { document, url } = open(FIXTURES, saved);
      const whole = { document, url };
      sign(document, '.comment_text p, .story_text p', lobstersAdapter.places(whole));
      const html = document.documentElement.outerHTML;
      fc.assert(
        fc.property(changes, (many) => {
          const page = { document: document.cloneNode(true) as Document, url };
          for (const one of many) change(page, one);
          for (const place of lobstersAdapter.places(page)) {
            const capture = lobstersAdapter.read(place, page);
            expect(captureSchema.safeParse(capture).error).toBeUndefined();
            expect(capture.author.handle).toBe(place.author.handle);
            const signs = [...(capture.quote?.text ?? '').matchAll(SIGN)].map(([, handle]) => handle);
            expect(signs.filter((handle) => handle !== capture.author.handle)).toEqual([]);
          }
        }),
        { numRuns: 30 },
      );
      expect(document.documentElement.outerHTML).toBe(html);
    },
    30_000,
  );
});
