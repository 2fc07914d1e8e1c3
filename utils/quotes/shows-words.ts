import { i18n } from '#i18n';
import type { Clip } from '../model/lead';

/** What a quote shows, in the reader's language. */
export const showsInWords = (shows: Clip['shows'][number]): string => i18n.t(`saved.shows.${shows}`);

/** The same as the form's row says it, which is for the hosts. */
export const SHOWS_WORDS: Record<Clip['shows'][number], string> = {
  outcome: 'An outcome',
  prompt: 'A prompt',
  worked: 'What worked',
  failed: 'What failed',
  workflow: 'A changed workflow',
  unlearned: 'Something unlearned',
};
