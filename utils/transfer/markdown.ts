import { i18n } from '#i18n';
import { newestFirst } from '../model/sent-so-far';
import { headingWords } from '../quotes/markdown';
import { readNotesLink } from '../quotes/notes-link';
import { type NotesLink, quoteLine } from '../quotes/quote-line';
import { collect } from './collect';
import type { Person } from './format';

/** The lines for the show notes, grouped by person. */
export async function* markdownParts(ids?: readonly string[]): AsyncGenerator<string> {
  const link = await readNotesLink();
  let between = '';
  for await (const people of collect(ids)) {
    yield between + people.map((person) => sectionOf(person, link)).join('\n');
    between = '\n';
  }
}

function sectionOf({ lead, clips }: Person, link: NotesLink): string {
  const lines = newestFirst(clips).map((clip) => quoteLine(lead, clip, link));
  return [`## ${headingWords(lead.name) || i18n.t('transfer.export.withoutName')}`, ...new Set(lines)]
    .map((line) => `${line}\n`)
    .join('\n');
}
