import { database } from '../database/database';
import { stagesInUse } from '../database/search/find';
import { profileLink } from '../leads/find-lead';
import type { Clip } from '../model/lead';
import { latestDelivery, newestFirst } from '../model/sent-so-far';
import { ownWords } from '../quotes/own-words';
import { collect } from './collect';
import type { Person } from './format';

/** The note is for oneself and stays out of what is made to be passed on. */
const COLUMNS: [string, (person: Person, clip: Clip | undefined) => string | undefined][] = [
  ['Name', ({ lead }) => lead.name],
  ['Who they are', ({ lead }) => lead.who],
  ['Profile', ({ lead }, clip) => (clip && profileLink(clip.author)) ?? lead.accounts[0]?.url],
  ['All links', ({ lead }) => lead.accounts.map(({ url }) => url).join('\n')],
  ['Why', ({ lead }) => lead.why],
  ['Topics', ({ lead }) => lead.topics.join(', ')],
  ['Sells AI tools', ({ lead }) => lead.sellsTools],
  ['Suggests themselves', ({ lead }) => (lead.selfNominated ? 'yes' : 'no')],
  ['Passed', ({ lead }) => (lead.passed ? 'yes' : 'no')],
  [
    'State',
    ({ deliveries, nominations, clips }) =>
      latestDelivery(deliveries)?.state ??
      (clips.length === 0 && nominations.length > 0 ? 'in the sheet' : 'saved, not sent'),
  ],
  ['Sent', ({ deliveries }) => latestDelivery(deliveries)?.sentAt],
  ['Reference', ({ deliveries }) => latestDelivery(deliveries)?.reference],
  ['Quote', (_, clip) => clip?.quote && ownWords(clip.quote)],
  ['Translated', (_, clip) => (clip?.quote?.translated === 'yes' ? 'yes' : undefined)],
  ['Cites from others', (_, clip) => clip?.quote?.cites?.join('\n\n')],
  ['Link', (_, clip) => clip?.permalink],
  ['Said', (_, clip) => clip?.postedAt],
  ['Saved', ({ lead }, clip) => clip?.capturedAt ?? lead.createdAt],
  ['Shows', (_, clip) => clip?.shows.join(', ')],
];

/** Where guests stand for a host; who keeps no stages has no such columns. */
const STAGE_COLUMNS: typeof COLUMNS = [
  ['Stage', ({ lead }) => lead.stage?.is],
  ['Stage since', ({ lead }) => lead.stage?.on],
  ['Stage in a line', ({ lead }) => lead.stage?.line],
];

/** What the form's sheet says of them; who brought none in has no such columns. */
const NOMINATION_COLUMNS: typeof COLUMNS = [
  ['Nominated', ({ nominations }) => (nominations.length > 0 ? String(nominations.length) : '')],
  ['Suggested by', ({ nominations }) => suggestedBy(nominations)],
];

/** The scouts' names, each once. */
const suggestedBy = (nominations: Person['nominations']) =>
  [...new Set(nominations.map(({ scout }) => scout).filter(Boolean))].join(', ');

/** One row a quote, and one for who has none. RFC 4180, with the mark by which Excel reads it as UTF-8. */
export async function* csvParts(ids?: readonly string[]): AsyncGenerator<string> {
  const columns = [
    ...COLUMNS,
    ...((await stagesInUse()).length > 0 ? STAGE_COLUMNS : []),
    ...((await database.nominations.count()) > 0 ? NOMINATION_COLUMNS : []),
  ];
  yield `\uFEFF${columns.map(([head]) => head).join(',')}\r\n`;
  for await (const people of collect(ids)) yield people.flatMap((person) => rowsOf(person, columns)).join('');
}

function rowsOf(person: Person, columns: typeof COLUMNS): string[] {
  const clips: (Clip | undefined)[] = person.clips.length > 0 ? newestFirst(person.clips) : [undefined];
  return clips.map((clip) => `${columns.map(([, read]) => csvCell(read(person, clip))).join(',')}\r\n`);
}

/**
 * Where a cell begins and what a spreadsheet would run there, also after white space, quotation marks and signs that nobody sees;
 * full-width forms run in some. A cell begins where the text does, and in a spreadsheet that takes `;` (most of Europe) or a tab for
 * the separator, and so does not know our quotation marks, after each of these and on each line as well.
 */
const RUNS = /(^|[;\t\r\n\v\f\u0085\u2028\u2029])(?=[\s\p{Cf}\p{Cc}"]*[=+\-@＝＋－＠])/gu;
const BLANK_START = /^[\t\r\n]/;

/** One cell: never a formula, in no reader (an apostrophe in front makes it text), quoted where a reader could split it. */
export function csvCell(text = ''): string {
  const safe = text.replace(BLANK_START, "'$&").replace(RUNS, "$1'");
  return /[",;\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
