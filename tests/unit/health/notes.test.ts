import { describe, expect, it } from 'vitest';
import { EXPECTED, kindOfPage } from '@/utils/health/expected';
import { afterButtons, afterCapture, afterNone } from '@/utils/health/notes';
import { writeReport } from '@/utils/health/report';
import { type SiteHealth, salvageHealth } from '@/utils/health/schema';
import { whatDrifted } from '@/utils/health/sentences';

const NONE: SiteHealth = { fields: {}, noButtons: {} };
const on = (date: number) => `2026-11-0${date}T10:00:00.000Z`;

const usual = {
  handle: 'link of the name',
  permalink: 'link of the time',
  name: 'name block',
  text: 'tweetText',
  postedAt: 'time',
};

/** Health of X after posts whose rules differed from the usual ones in this way, one a day. */
function afterPosts(...changes: Partial<typeof usual>[]): SiteHealth {
  return changes.reduce<SiteHealth>(
    (health, change, index) =>
      afterCapture(health, 'x', { kind: 'post', readBy: { ...usual, ...change } }, on(index + 1)),
    NONE,
  );
}

describe('site health', () => {
  it('has nothing to say while the first choice answers', () => {
    const health = afterPosts({}, {});
    expect(health.readAt).toBe(on(2));
    expect(health.fields['words.name']).toEqual({ firstAt: on(2), missed: 0, by: 'name block' });
    expect(whatDrifted(health)).toEqual([]);
  });

  it('says since when a field is read a second way', () => {
    const second = { handle: 'permalink' };
    const health = afterPosts({}, second, second, second);
    expect(health.fields['words.handle']).toEqual({
      firstAt: on(1),
      since: on(2),
      missed: 3,
      by: 'permalink',
    });
    expect(whatDrifted(health)).toEqual(['authors are read a second way since Nov 2']);
  });

  it('says which field is not found any more', () => {
    const gone = { name: 'none' };
    expect(whatDrifted(afterPosts({}, gone, gone, gone))).toEqual(['names are not found since Nov 2']);
  });

  it('has a name for every field that it looks at', () => {
    const looked = Object.values(EXPECTED).flatMap(({ rules: groups }) =>
      Object.entries(groups).flatMap(([group, fields]) =>
        Object.keys(fields).map((field) => `${group}.${field}`),
      ),
    );
    const said = (by: string) => (key: string) =>
      whatDrifted({ ...NONE, fields: { [key]: { missed: 3, since: on(1), by } } })[0];
    for (const by of ['nothing', 'another rule'])
      expect(looked.map(said(by)).filter((sentence) => !sentence || /^a field/.test(sentence))).toEqual([]);
    expect(said('nothing')('words.of an earlier version')).toBe('a field is not found since Nov 1');
  });

  it('holds one odd post for no drift, and forgets it at the next usual one', () => {
    const pictures = { text: 'no words' };
    expect(whatDrifted(afterPosts({}, pictures, pictures))).toEqual([]);
    expect(whatDrifted(afterPosts(pictures, pictures, {}, pictures))).toEqual([]);
  });

  it('keeps no rule that is not one of ours: a page’s own words never get in', () => {
    const health = afterPosts({ name: 'Mara Okoye said' });
    expect(JSON.stringify(health)).not.toContain('Mara');
    expect(health.fields['words.name']?.by).toBe('another rule');
    const hostile = JSON.parse('{"__proto__":"x","constructor":"y","handle":"link of the name"}');
    expect(() => afterCapture(NONE, 'x', { kind: 'post', readBy: hostile }, on(1))).not.toThrow();
  });

  it('says where no buttons are, after three such pages in a row', () => {
    const none = (health: SiteHealth, date: number) => afterNone(health, 'profile', on(date), undefined);
    const three = [3, 4, 5].reduce(none, NONE);
    expect(whatDrifted(none(NONE, 3))).toEqual([]);
    expect(whatDrifted(three)).toEqual(['no buttons on profiles since Nov 3']);
    expect(whatDrifted(afterButtons(three, 'thread'))).toHaveLength(1);
    expect(whatDrifted(afterButtons(three, 'profile'))).toEqual([]);
    const saved = afterCapture(
      three,
      'github',
      { kind: 'profile', readBy: { author: 'x', bio: 'y' } },
      on(6),
    );
    expect(saved.noButtons).toEqual({});
  });

  it('is reported by the names that whoever mends it knows', () => {
    const second = { handle: 'permalink' };
    const health = afterPosts({}, second, second, second);
    const none = [3, 4, 5].reduce(
      (before, date) => afterNone(before, 'profile', on(date), undefined),
      health,
    );
    const report = writeReport({ site: 'x', health: none, version: '1', structure: undefined });
    expect(report).toContain(
      'What differs:\nprofile: no buttons since 2026-11-03\nwords.handle: read a second way since 2026-11-02\n',
    );
  });

  it('is salvaged entry by entry', () => {
    const good = { firstAt: on(1), missed: 0, by: 'time' };
    const stored = {
      readAt: 'yesterday',
      fields: { 'words.name': good, 'words.text': { missed: 'many' } },
      noButtons: { home: { since: on(1), lastAt: on(2), pages: 0 }, post: 7 },
      structure: { at: on(1), kind: 'home', text: 'x'.repeat(20_001) },
    };
    expect(salvageHealth(stored)).toEqual({ fields: { 'words.name': good }, noButtons: {} });
    for (const bad of [undefined, null, 'text', []]) expect(salvageHealth(bad)).toEqual(NONE);
  });
});

describe('pages that should have buttons', () => {
  it.each([
    ['x', '/home', 'home'],
    ['x', '/mara_okoye/status/2090000000000000101', 'post'],
    ['x', '/mara_okoye', 'profile'],
    ['x', '/mara_okoye/with_replies', 'profile'],
    ['x', '/notifications', undefined],
    ['x', '/messages/123', undefined],
    ['x', '/i/chat/1', undefined],
    ['x', '/mara_okoye/article/2090000000000000601', 'article'],
    // Never seen: by the shape of its address, which says nothing of whose it is.
    ['x', '/mara_okoye/essay/12', 'other /…/…/…'],
    ['github', '/inezk/tool/commit/0a1b', 'other /…/…/…/…'],
    ['lobsters', '/s', 'other /s'],
    ['lobsters', '/s/abc123/a_story', 'story'],
    ['lobsters', '/~inez_k', 'profile'],
    ['lobsters', '/~inez_k/threads', 'comments'],
    ['lobsters', '/inbox', undefined],
    ['lobsters', '/moderations', undefined],
    ['github', '/inezk', 'profile'],
    ['github', '/inezk/tool/issues/7', 'thread'],
    ['github', '/inezk/tool/pull/7/files', 'thread'],
    ['github', '/orgs/harbourkit/projects/3/views/1', 'pane'],
    ['github', '/settings/profile', undefined],
  ] as const)('on %s, %s: %s', (site, path, kind) => {
    expect(kindOfPage(site, path)).toBe(kind);
  });
});
