import { describe, expect, it } from 'vitest';
import type { Page, Place } from '@/utils/sites/adapter';
import { githubAdapter } from '@/utils/sites/github';
import { FIXTURES, fixtures, open } from '../saved-pages';

function page(file: string): Page {
  const saved = fixtures('github').find((it) => it.file === `github/${file}`);
  if (!saved) throw new Error(`no fixture ${file}`);
  return open(FIXTURES, saved);
}

/** Puts a button's host where the place says, as the in-page code does. */
function placeHost(place: Place): Element {
  const host = place.subject.ownerDocument.createElement('span');
  host.setAttribute('data-guest-scout', 'suggest');
  place.parent.insertBefore(host, place.before);
  return host;
}

describe('the button on a GitHub page', () => {
  it('stands between the row of buttons and the bio, and again when "Edit profile" has replaced both', () => {
    const own = page('profile-own.html');
    const replaced = own.document.querySelector('.js-profile-editable-replace');
    const before = replaced?.innerHTML ?? '';
    const isAboveBio = (host: Element | undefined) =>
      host?.nextElementSibling?.classList.contains('js-profile-editable-area');
    const [place] = githubAdapter.places(own);
    expect(isAboveBio(place && placeHost(place))).toBe(true);
    if (replaced) replaced.innerHTML = before;
    const [again] = githubAdapter.places(own);
    expect(isAboveBio(again && placeHost(again))).toBe(true);
  });

  it('stands in the row of buttons where there is one, so that narrow screens show both below the bio', () => {
    const profile = page('profile.html');
    const follow = profile.document.querySelector('.user-following-container:has(.btn-block)');
    const row = profile.document.createElement('div');
    follow?.replaceWith(row);
    if (follow) row.append(follow);
    expect(githubAdapter.places(profile)[0]?.parent).toBe(row);
  });

  it("offers to suggest oneself on one's own profile only", () => {
    const self = (file: string) => githubAdapter.places(page(file)).map(({ look }) => look.self);
    expect(self('profile-own.html')).toEqual([true]);
    expect(self('profile.html')).toEqual([false]);
  });

  it('is asked for again at the same place', () => {
    const profile = page('profile.html');
    const [first] = githubAdapter.places(profile);
    if (first) placeHost(first);
    const [again] = githubAdapter.places(profile);
    expect(again?.before).toBe(first?.before);
  });

  it.each(['profile.html', 'issue-react.html', 'pull-request.html', 'discussion.html'])(
    'is found again from where it stands: %s',
    (file) => {
      const whole = page(file);
      for (const place of githubAdapter.places(whole)) {
        expect(githubAdapter.placeOf(placeHost(place), whole)?.key).toBe(place.key);
      }
    },
  );

  it("is nobody's when the comment around it has gone", () => {
    const issue = page('issue-react.html');
    const [, comment] = githubAdapter.places(issue);
    const host = comment && placeHost(comment);
    comment?.subject.querySelector('[data-testid="markdown-body"]')?.remove();
    expect(host && githubAdapter.placeOf(host, issue)).toBeUndefined();
  });

  it('is not offered while the address is already that of the next issue', () => {
    const { document } = page('issue-react.html');
    const url = new URL('https://github.com/harbourkit/quote-keeper/issues/13');
    expect(githubAdapter.places({ document, url })).toEqual([]);
    const spelled = new URL('https://github.com/Harbourkit/Quote-Keeper/issues/12');
    expect(githubAdapter.places({ document, url: spelled })).toHaveLength(3);
  });

  it('captures no private repository that its owner pinned', () => {
    const own = page('profile-own.html');
    const [place] = githubAdapter.places(own);
    const titles = place && githubAdapter.read(place, own).context.map(({ title }) => title);
    expect(titles).toEqual(['inezk/quote-keeper', 'harbourkit/tide']);
  });

  it('captures no e-mail address, and the stable id only from a head of the same person', () => {
    const profile = page('profile.html');
    const read = () => githubAdapter.places(profile).map((place) => githubAdapter.read(place, profile))[0];
    expect(JSON.stringify(read())).not.toContain('inez@inez.example');
    expect(read()?.author.id).toBe('7700001');
    profile.document
      .querySelector('[name="octolytics-dimension-user_login"]')
      ?.setAttribute('content', 'somebody');
    expect(read()?.author.id).toBeUndefined();
  });

  it.each([
    '/apps/copilot-swe-agent',
    '/Copilot',
    '/ghost',
    '#',
    'https://github.example.com/inezk',
    '/inezk[bot]',
  ])('is on no comment whose author leads to nobody: %s', (href) => {
    const whole = page('pull-request.html');
    const [place] = githubAdapter.places(whole);
    for (const link of place?.subject.querySelectorAll('a.author') ?? []) link.setAttribute('href', href);
    expect(githubAdapter.places(whole).map(({ key }) => key)).not.toContain(place?.key);
  });

  it.each(['minimized-comment', 'js-pending-review-comment'])(
    'is on no comment that is hidden, or in a review that only its author sees: %s',
    (sign) => {
      const whole = page('pull-request.html');
      const last = githubAdapter.places(whole).at(-1);
      last?.subject.classList.add(sign);
      expect(githubAdapter.places(whole).map(({ key }) => key)).not.toContain(last?.key);
    },
  );
});
