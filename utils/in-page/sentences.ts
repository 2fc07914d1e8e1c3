import type { Capture } from '../leads/schema';
import { RELOAD } from '../messages/send';
import type { Place } from '../sites/adapter';
import { ICONS_ONLY } from './icons-only';

/** How a subject of the page stands. */
export type ButtonState = 'idle' | 'saving' | 'saved' | 'failed';

/** The accessible name of a button: what a click on it does, or did. `known`: the person is saved already. */
export function nameOf({ author, look }: Place, state: ButtonState, known: boolean): string {
  const who = `@${author.handle}`;
  const self = look.self ? 'yourself' : who;
  return {
    idle:
      known && look.profile
        ? `Add bio and links of ${who} to the saved guest`
        : `Suggest ${self} as guest${known ? '. Already saved, this adds to it' : ''}`,
    saving: `Saving ${who}`,
    saved: `Saved: ${who}. Open the card`,
    failed: `Not saved: ${who}. Try again`,
  }[state];
}

/** What a text button shows, in the width of the first of them. */
export function labelOf({ look }: Place, state: ButtonState, known: boolean): string {
  if (ICONS_ONLY) return '';
  if (look.kind === 'link') {
    const idle = known ? '✓ add to guest' : 'suggest as guest';
    return { idle, saving: 'saving…', saved: '✓ saved', failed: 'not saved' }[state];
  }
  const idle = known ? 'Add bio and links' : `Suggest ${look.self ? 'yourself ' : ''}as guest`;
  return { idle, saving: 'Saving…', saved: 'Saved as guest', failed: 'Not saved' }[state];
}

/** Said when nothing stands any more where the button was made. */
export const GONE = `It is no longer on the page. ${RELOAD}`;
/** Said when the words could not be read, or something else of ours went wrong. */
export const UNREADABLE = `That did not work. ${RELOAD}`;

/** The capture as text to keep by hand, when it cannot be saved. */
export function asText({ quote, author, permalink }: Capture): string {
  return [quote?.text ?? author.bio, `@${author.handle ?? author.name}`, permalink]
    .filter(Boolean)
    .join('\n');
}
