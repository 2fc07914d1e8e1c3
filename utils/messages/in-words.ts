import { i18n } from '#i18n';
import type { Capture } from '../model/capture';
import type { Kept, Saved } from '../model/view';

/**
 * What became of a capture, with the words for it: they are made here, so that no page carries them.
 * @param namesForgotten whether the page names an account of somebody who asked not to be suggested
 */
export function inWords(saved: Saved, capture: Capture, namesForgotten = false): Kept {
  const doubt = namesForgotten ? i18n.t('messages.namesForgotten') : doubtAbout(capture);
  return { ...saved, said: saved.said ?? lineOf(saved), doubt };
}

function lineOf({ outcome, name }: Saved): string {
  if (outcome === 'added') return i18n.t('messages.added', { name });
  return outcome === 'new' ? i18n.t('messages.newLead') : i18n.t('messages.same');
}

/** What the scout should look at before sending; empty when the whole was read by the usual rules. */
function doubtAbout({ quote, readBy }: Capture): string {
  if (quote?.truncated) return i18n.t('messages.onlyVisible');
  return /fallback/i.test(Object.values(readBy).join()) ? i18n.t('messages.changedPage') : '';
}
