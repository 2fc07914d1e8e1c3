// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { PracticePost } from '@/components/welcome/practice-post';
import { captureSchema } from '@/utils/model/capture';
import { isPractice } from '@/utils/practice';
import { practiceAdapter } from '@/utils/sites/practice';

const page = () => ({ document, url: new URL('https://guest-scout.example/practice') });

beforeEach(() => {
  document.body.innerHTML = renderToStaticMarkup(<PracticePost />);
});

describe('the practice post', () => {
  it('is one place for a button, and found again from the button', () => {
    const [place, ...others] = practiceAdapter.places(page());
    expect(others).toEqual([]);
    const host = document.createElement('span');
    place?.parent.append(host);
    expect(practiceAdapter.placeOf(host, page())).toEqual(place);
  });

  it('gives a capture that the background accepts, with the words as they stand', () => {
    const [place] = practiceAdapter.places(page());
    if (!place) throw new Error('no place');
    const capture = captureSchema.parse(practiceAdapter.read(place, page()));
    expect(capture.quote?.text.split('\n\n')).toHaveLength(2);
    expect(capture.quote?.text).toMatch(/^For six weeks .+ handwritten\.\n\nWhat I unlearned: .+ differ\.$/);
    expect(capture).toMatchObject({
      kind: 'post',
      permalink: 'https://guest-scout.example/practice',
      postedAt: '2026-05-12T08:30:00.000Z',
      author: { name: 'Robin Practice', bio: 'Keeps the books of two bakeries and a choir' },
    });
  });

  it('is known as practice afterwards, so that it never goes to a real form', () => {
    const [place] = practiceAdapter.places(page());
    if (!place) throw new Error('no place');
    const { author } = practiceAdapter.read(place, page());
    expect(
      isPractice({ accounts: [{ site: author.site, handle: author.handle, url: author.url ?? '' }] }),
    ).toBe(true);
  });

  it('says on the page that the person is invented', () => {
    expect(document.body.textContent).toContain('Practice post, invented person');
  });

  it('gives no place where the post is not on the page', () => {
    document.body.innerHTML = '<p>Nothing here</p>';
    expect(practiceAdapter.places(page())).toEqual([]);
  });
});
