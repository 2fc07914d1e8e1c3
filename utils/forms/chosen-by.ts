import { SHOWS } from '../leads/schema';
import { SHOWS_WORDS } from '../leads/shows-words';
import type { SourceName } from './schema';

/** Lead fields that choose among a question's options → their values, in words. */
export const CHOSEN_BY: Partial<Record<SourceName, { value: string; label: string }[]>> = {
  nominee: [
    { value: 'other', label: 'Someone else' },
    { value: 'self', label: 'Yourself' },
  ],
  sellsTools: [
    { value: 'no', label: 'They do not' },
    { value: 'yes', label: 'They do' },
    { value: 'unknown', label: 'Unknown' },
  ],
  shows: SHOWS.map((value) => ({ value, label: SHOWS_WORDS[value] })),
};
