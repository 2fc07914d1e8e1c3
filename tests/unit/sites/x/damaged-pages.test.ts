import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capture } from '@/utils/model/capture';
import { captureSchema } from '@/utils/model/capture';
import type { Page } from '@/utils/sites/adapter';
import { FIXTURES, fixtures } from '../saved-pages';
import { loose, openX, readPlaces } from './compare';

/** What may happen to markup: an element falls out, appears twice, moves into or behind its neighbour, or dissolves. */
type Damage = { what: 'drop' | 'duplicate' | 'nest' | 'reorder' | 'dissolve'; at: number };

const damages = fc.array(
  fc.record({
    what: fc.constantFrom<Damage['what']>('drop', 'duplicate', 'nest', 'reorder', 'dissolve'),
    at: fc.nat(100_000),
  }),
  { minLength: 1, maxLength: 6 },
);

function damage({ document }: Page, { what, at }: Damage): void {
  const elements = document.querySelectorAll('[data-testid="primaryColumn"] *, #layers *');
  const element = elements[at % Math.max(elements.length, 1)];
  if (!element) return;
  const neighbour = element.nextElementSibling;
  if (what === 'drop') element.remove();
  else if (what === 'duplicate') element.after(element.cloneNode(true));
  else if (what === 'dissolve') element.replaceWith(...element.childNodes);
  else if (neighbour && what === 'nest') neighbour.append(element);
  else if (neighbour) neighbour.after(element);
}

/** Two dark pages have a light twin of the same structure. */
const pages = fixtures('x').filter(({ file }) => !/(timeline|thread)-dark/.test(file));

/** Who wrote which words, from the undamaged fixtures: beginnings of every text, under its author's handle. */
function wordsByAuthor(saved: (typeof pages)[number]): Map<string, string[]> {
  const known = new Map<string, string[]>();
  const add = (handle: string, text: string) => {
    if (text.length < 12) return;
    known.set(handle, [...(known.get(handle) ?? []), text]);
  };
  for (const item of saved.items ?? []) {
    if (item.kind === 'profile') continue;
    add(item.handle, loose(item.text));
    const quoted = item.quoted as { handle: string; textLoose: string } | null;
    if (quoted) add(quoted.handle, quoted.textLoose);
  }
  add('hugo_lam', loose('Words of another person, embedded.'));
  return known;
}

/** Words of somebody else that a capture attributes to its author (or a context to its own). */
function stolen(capture: Capture, known: Map<string, string[]>): string[] {
  const said = [
    { author: capture.author.handle, text: capture.quote?.text },
    ...capture.context.filter(({ relation }) => relation === 'quoted' || relation === 'ancestor'),
  ];
  return said.flatMap(({ author, text }) =>
    [...known].flatMap(([handle, texts]) =>
      handle === author
        ? []
        : texts.filter((words) => loose(text).includes(words) && !known.get(author ?? '')?.includes(words)),
    ),
  );
}

describe('a damaged page', () => {
  it.each(pages.filter(({ items }) => items?.length))(
    '$file: no exception, and never another person’s words under someone’s name',
    (saved) => {
      const known = wordsByAuthor(saved);
      fc.assert(
        fc.property(damages, (list) => {
          const page = openX(FIXTURES, saved);
          for (const each of list) damage(page, each);
          for (const capture of readPlaces(page)) {
            expect(captureSchema.safeParse(capture).error).toBeUndefined();
            expect(stolen(capture, known)).toEqual([]);
          }
        }),
        { numRuns: Number(process.env.RUNS ?? 25) },
      );
    },
    60_000,
  );
});
