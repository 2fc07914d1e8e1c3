import { describe, expect, it } from 'vitest';
import type { Page } from '@/utils/sites/adapter';
import { lobstersAdapter } from '@/utils/sites/lobsters';
import { FIXTURES, fixtures, open } from '../saved-pages';

function page(file: string): Page {
  const saved = fixtures('lobsters').find((it) => it.file === `lobsters/${file}`);
  if (!saved) throw new Error(`no fixture ${file}`);
  return open(FIXTURES, saved);
}

describe('the button on a Lobsters page', () => {
  it('stands among the actions of a byline, before what says why others flagged', () => {
    const [comment] = lobstersAdapter.places(page('story-link-nested.html'));
    expect(comment?.parent.className).toBe('byline');
    expect(comment?.before).toBe(comment?.parent.querySelector('.reason'));
    expect(comment?.before).not.toBeNull();
  });

  it('stands in the first row of a profile', () => {
    const [profile] = lobstersAdapter.places(page('profile.html'));
    expect(profile?.parent.previousElementSibling?.textContent).toBe('Status');
  });

  it.each(['story-link-nested.html', 'story-text.html', 'profile.html', 'comments.html'])(
    'is found again from where it stands: %s',
    (file) => {
      const whole = page(file);
      for (const place of lobstersAdapter.places(whole)) {
        const host = whole.document.createElement('span');
        place.parent.insertBefore(host, place.before);
        expect(lobstersAdapter.placeOf(host, whole)?.key).toBe(place.key);
      }
    },
  );

  it('goes with the words: not on a comment that is being edited or was just deleted', () => {
    const story = page('story-logged-in.html');
    const places = lobstersAdapter.places(story);
    const text = places.at(-1)?.subject.querySelector('.comment_text');
    text?.replaceWith(story.document.createElement('form'));
    expect(lobstersAdapter.places(story)).toHaveLength(places.length - 1);
  });

  it('keeps who and where when the words have gone since, and says so', () => {
    const story = page('story-link-nested.html');
    const [place] = lobstersAdapter.places(story);
    place?.subject.replaceChildren();
    const capture = place && lobstersAdapter.read(place, story);
    expect(capture?.quote).toBeUndefined();
    expect(capture?.author.handle).toBe('tomas_b');
    expect(capture?.readBy.permalink).toMatch(/fallback/);
  });
});
