import type { Capture } from '../leads/schema';
import type { Kept, Saved } from './protocol';

/**
 * What became of a capture, with the words for it: they are made here, so that no page carries them.
 * @param namesForgotten whether the page names an account of somebody who asked not to be suggested
 */
export function inWords(saved: Saved, capture: Capture, namesForgotten = false): Kept {
  const doubt = namesForgotten ? NAMES_FORGOTTEN : doubtAbout(capture);
  return { ...saved, said: saved.said ?? lineOf(saved), doubt };
}

const NAMES_FORGOTTEN = 'This page names an account that asked not to be suggested. Is it the same person?';

function lineOf({ outcome, name }: Saved): string {
  return {
    new: 'Saved on this device',
    added: `Added to ${name}`,
    same: 'Already saved: these words from this link',
  }[outcome];
}

/** What the scout should look at before sending; empty when the whole was read by the usual rules. */
function doubtAbout({ quote, readBy }: Capture): string {
  if (quote?.truncated) return 'Only the visible part was saved.';
  return /fallback/i.test(Object.values(readBy).join())
    ? 'This page has changed. Check the words on the card.'
    : '';
}
