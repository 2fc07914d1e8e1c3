import type { Capture } from '../model/capture';
import { writtenHandle } from '../model/sites';
import { i18n } from '../page-texts';
import { ownWords } from '../quotes/own-words';
import type { Place } from '../sites/adapter';

/** How a subject of the page stands. */
export type ButtonState = 'idle' | 'saving' | 'saved' | 'failed';

/** The accessible name of a button: what a click on it does, or did. */
export function nameOf({ author, look }: Place, state: ButtonState): string {
  return i18n.t(`page.name.${state === 'idle' && look.self ? 'self' : state}`, {
    who: writtenHandle(author),
  });
}

/** What a text button shows, in the width of the first of them. */
export function labelOf({ look }: Place, state: ButtonState): string {
  const text = look.kind === 'link' ? 'link' : 'label';
  return i18n.t(`page.${text}.${state === 'idle' && look.self ? 'self' : state}`);
}

/** The capture as text to keep by hand, when it cannot be saved. */
export function asText({ quote, author, permalink }: Capture): string {
  return [
    quote ? ownWords(quote) : author.bio,
    author.handle ? writtenHandle(author) : author.name,
    permalink,
  ]
    .filter(Boolean)
    .join('\n');
}
