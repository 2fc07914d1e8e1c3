import { i18n } from '#i18n';
import { newestFirst } from '../model/sent-so-far';
import { headingWords, quoteLine } from '../quotes/quote-line';
import { collect } from './collect';
import type { Person } from './format';

/** The lines for the show notes, grouped by person. */
export async function* markdownParts(ids?: readonly string[]): AsyncGenerator<string> {
  let between = '';
  for await (const people of collect(ids)) {
    yield between + people.map(sectionOf).join('\n');
    between = '\n';
  }
}

function sectionOf({ lead, clips }: Person): string {
  const lines = newestFirst(clips).map((clip) => quoteLine(lead, clip));
  return [`## ${headingWords(lead.name) || i18n.t('transfer.export.withoutName')}`, ...new Set(lines)]
    .map((line) => `${line}\n`)
    .join('\n');
}
