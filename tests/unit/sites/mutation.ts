import fc from 'fast-check';
import type { Page, Place } from '@/utils/sites/adapter';

/** One thing that happens to a page between our reading its markup and the site changing it. */
export interface Change {
  what: 'drop' | 'duplicate' | 'nest' | 'reorder';
  /** Which element, as a share of all of them. */
  at: number;
}

export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({
    what: fc.constantFrom<Change['what'][]>('drop', 'duplicate', 'nest', 'reorder'),
    at: fc.double({ min: 0, max: 0.999999, noNaN: true }),
  }),
  { minLength: 1, maxLength: 12 },
);

/** `nest` moves an element into the one before it, `reorder` before it. */
export function change({ document }: Page, { what, at }: Change): void {
  const all = document.body.querySelectorAll('*');
  const element = all[Math.floor(at * all.length)];
  const before = element?.previousElementSibling;
  if (!element) return;
  if (what === 'drop') element.remove();
  if (what === 'duplicate') element.after(element.cloneNode(true));
  if (what === 'nest') before?.append(element);
  if (what === 'reorder') before?.before(element);
}

/** Who wrote a paragraph: a word for each person, put into all that is theirs before the page is changed. */
export const SIGN = /said-by-([\w-]+)/g;

/** Replies may stand inside what they answer: a paragraph belongs to the innermost. Quoted lines are left alone. */
export function sign(document: Document, paragraphs: string, places: Place[]): void {
  for (const paragraph of document.querySelectorAll(paragraphs)) {
    const isStory = paragraph.closest('.story_text') !== null;
    const around = places.filter(({ subject }) =>
      isStory ? subject.matches('.story') : subject.contains(paragraph),
    );
    const handle = around.at(-1)?.author.handle;
    if (handle && !paragraph.closest('blockquote')) paragraph.append(` said-by-${handle}`);
  }
}
