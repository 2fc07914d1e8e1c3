import { describe, expect, it } from 'vitest';
import { EXPECTED, groupOf, kindOfPage, knownRule } from '@/utils/health/expected';
import { afterCapture } from '@/utils/health/notes';
import type { Capture } from '@/utils/model/capture';
import { ADAPTER_SITES, type AdapterSite } from '@/utils/model/sites';
import type { Adapter } from '@/utils/sites/adapter';
import { githubAdapter } from '@/utils/sites/github';
import { lobstersAdapter } from '@/utils/sites/lobsters';
import { xAdapter } from '@/utils/sites/x';
import { FIXTURES, fixtures, open, readAll, type SavedPage } from '../sites/saved-pages';
import { openX } from '../sites/x/compare';

const ADAPTERS: Record<AdapterSite, Adapter> = {
  x: xAdapter,
  lobsters: lobstersAdapter,
  github: githubAdapter,
};

const opened = (saved: SavedPage) => (saved.site === 'x' ? openX(FIXTURES, saved) : open(FIXTURES, saved));

const kept = new Map<AdapterSite, Capture[]>();

/** Everything on every fixture of a site, read once. */
function captured(site: AdapterSite): Capture[] {
  const captures =
    kept.get(site) ?? fixtures(site).flatMap((saved) => readAll(ADAPTERS[site], opened(saved)));
  kept.set(site, captures);
  return captures;
}

/** Fields of captures that a second choice answered, or nothing though it is needed. */
function missed(site: AdapterSite, capture: Capture): string[] {
  const { fields } = afterCapture({ fields: {}, noButtons: {} }, site, capture, '2026-11-03T10:00:00.000Z');
  return Object.entries(fields).flatMap(([field, { missed: times, by }]) =>
    times ? `${field} by ${by}` : [],
  );
}

describe.each(ADAPTER_SITES)('the rules of %s', { timeout: 60_000 }, (site) => {
  it('name every way in which its adapter reads a fixture', () => {
    const unknown = captured(site).flatMap((capture) =>
      Object.entries(EXPECTED[site].rules[groupOf(capture)]).flatMap(([field, rule]) => {
        const name = capture.readBy[field];
        return name !== undefined && knownRule(rule, name) === 'another rule' ? `${field}: ${name}` : [];
      }),
    );
    expect(unknown).toEqual([]);
  });

  it('are answered by the first choice on nearly every page whose markup is as it was', () => {
    const captures = captured(site);
    const drifted = captures.map((capture) => missed(site, capture)).filter(({ length }) => length > 0);
    expect(captures.length).toBeGreaterThan(8);
    // Pictures without words, an old layout, a short address: such pages exist, and three in a row are rare.
    expect(drifted.length / captures.length).toBeLessThan(0.2);
  });

  it('look at every field that its adapter says a rule for, but contexts and ids', () => {
    const fields = captured(site).flatMap((capture) =>
      Object.keys(capture.readBy).filter(
        (field) => !Object.hasOwn(EXPECTED[site].rules[groupOf(capture)], field),
      ),
    );
    expect([...new Set(fields)].filter((field) => !/^(id|accounts|title)$/.test(field))).toEqual([]);
  });

  it('expect buttons on every fixture that has some, by its address', () => {
    const unexpected = fixtures(site).filter(
      ({ items, serveAt }) => items?.length && !kindOfPage(site, new URL(serveAt).pathname),
    );
    expect(unexpected.map(({ serveAt }) => serveAt).filter((at) => !/search/.test(at))).toEqual([]);
  });

  it('see by its sign each kind of page that has buttons, and none that should have none', () => {
    const seen = fixtures(site).map((saved) => {
      const { document, url } = opened(saved);
      const expected = kindOfPage(site, url.pathname) && document.querySelector(ADAPTERS[site].sign ?? '');
      return { file: saved.file, expected: Boolean(expected), has: Boolean(saved.items?.length) };
    });
    expect(seen.filter(({ expected, has }) => expected && !has).map(({ file }) => file)).toEqual([]);
    const told = seen.filter(({ expected, has }) => expected && has).length;
    expect(told / seen.filter(({ has }) => has).length).toBeGreaterThan(0.5);
  });
});
