import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captureSchema } from '@/utils/model/capture';
import { githubAdapter } from '@/utils/sites/github';
import { change, changes, SIGN, sign } from '../mutation';
import { FIXTURES, fixtures, open } from '../saved-pages';

describe('a page of GitHub whose markup changed', () => {
  it.each(fixtures('github'))(
    '$file: no exception, and nobody is given words of others',
    (saved) => {
      const { document, url } = open(FIXTURES, saved);
      const whole = { document, url };
      sign(document, '.markdown-body p', githubAdapter.places(whole));
      const html = document.documentElement.outerHTML;
      fc.assert(
        fc.property(changes, (many) => {
          const page = { document: document.cloneNode(true) as Document, url };
          for (const one of many) change(page, one);
          for (const place of githubAdapter.places(page)) {
            const capture = githubAdapter.read(place, page);
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
