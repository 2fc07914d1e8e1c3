import type { Capture } from '../leads/schema';
import type { Saved } from '../messages/protocol';
import type { Place } from '../sites/adapter';

/** How a button stands; `known`: the person is saved already, but nothing from here. */
export type ButtonState = 'idle' | 'saving' | 'saved' | 'failed';

/** The accessible name of a button: what a click on it does, or did. */
export function nameOf(
  { author, look }: Pick<Place, 'author' | 'look'>,
  state: ButtonState,
  known: boolean,
): string {
  const who = `@${author.handle}`;
  if (state === 'saving') return `Saving ${who}`;
  if (state === 'saved') return `Saved: ${who}. Open the card`;
  if (state === 'failed') return `Not saved: ${who}. Try again`;
  const offer = look.self ? 'Suggest yourself as guest' : `Suggest ${who} as guest`;
  return known ? `${offer}. Already saved, this adds to it` : offer;
}

/** What a text button shows. The name above is longer, so it begins with the same words wherever that can be. */
export function labelOf(look: Place['look'], state: ButtonState, known: boolean): string {
  const small = look.kind === 'link';
  if (state === 'saving') return small ? 'saving…' : 'Saving…';
  if (state === 'saved') return small ? '✓ saved' : 'Saved as guest';
  if (state === 'failed') return small ? 'not saved' : 'Not saved, try again';
  if (small) return known ? '✓ add to guest' : 'suggest as guest';
  return known ? 'Add to saved guest' : look.self ? 'Suggest yourself as guest' : 'Suggest as guest';
}

/** The confirmation's line, before its actions. */
export function savedLine({ outcome, name }: Pick<Saved, 'outcome' | 'name'>): string {
  if (outcome === 'added') return `Added to ${name}`;
  if (outcome === 'same') return 'Already saved: these words from this link';
  return 'Saved on this device';
}

/** What the scout should look at before sending; empty when the whole was read by the usual rules. */
export function doubtAbout(capture: Capture): string {
  if (capture.quote?.truncated) return 'Only the visible part was saved.';
  if (Object.values(capture.readBy).some((rule) => /fallback/i.test(rule)))
    return 'This page looks different from what we know. Check the words on the card.';
  return '';
}

/** Said when nothing stands any more where the button was made. */
export const GONE = 'This is no longer on the page. Reload the page and try again.';
export const UNREADABLE = 'The words here could not be read. Select them and try again, or reload the page.';

/** The capture as text to keep by hand, when it cannot be saved. */
export function asText({ quote, author, permalink, postedAt }: Capture): string {
  const who = [author.name, author.handle && `@${author.handle}`].filter(Boolean).join(' ');
  return [quote?.text ?? author.bio, who, permalink, postedAt].filter(Boolean).join('\n');
}
