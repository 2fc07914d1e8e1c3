import type { Clip } from './schema';

/** What a quote shows, as the chips and the form's row say it. */
export const SHOWS_WORDS: Record<Clip['shows'][number], string> = {
  outcome: 'An outcome',
  prompt: 'A prompt',
  worked: 'What worked',
  failed: 'What failed',
  workflow: 'A changed workflow',
  unlearned: 'Something unlearned',
};
