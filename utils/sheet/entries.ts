/** Rows of a sheet as what they say: a nomination, somebody who signs up for something else, or neither. */
import { i18n } from '#i18n';
import type { Account } from '../model/account';
import type { Nomination } from '../model/hosts/nomination';
import { LIMITS } from '../model/limits';
import { isWebAddress } from '../model/web-address';
import type { Column, Role } from './columns';
import { accountsIn, linksIn } from './links';
import { type DayOrder, isoOf, momentIn } from './moments';

/** What a row says of a guest, before anything is known of who that is here. */
export interface Entry extends Omit<Nomination, 'id' | 'leadId' | 'sheetId'> {
  /** Theirs by the link that was asked for; the first is who they are. */
  accounts: Account[];
  /** What the cell of the time says, in numbers that no locale turns round. */
  stamp: string;
  scoutEmail: string;
  /** What of it could not be taken as it stands; the row comes in all the same. */
  doubts: string[];
}

export type Read =
  | { is: 'nomination'; entry: Entry }
  | { is: 'session'; row: number }
  | { is: 'left-out'; row: number; who: string; why: string };

const REFERENCE = /(?<![\w-])GS-[2-9A-HJ-NP-Z]{6}(?!\w)/;
/** As somebody may have typed it where it is asked for, or in our own brackets; in other words small letters may be anything. */
const TYPED_REFERENCE = /(?<![\w-])GS[-\u2010-\u2015\s]?([2-9A-HJ-NP-Z]{6})(?!\w)/i;
/** As our own answers end where no question asks for it. */
const IN_BRACKETS = /\s*\(Ref\. [^()]*\)/gi;
/** An apostrophe that keeps a spreadsheet from running the words after it. */
const GUARD = /(^|\n)'(?=[\s"]*[=+\-@＝＋－＠])/gu;

/** A cell as it is read: without the apostrophe that a spreadsheet needs. */
const cellText = (cell: string): string => cell.replace(GUARD, '$1').trim();

/** Reads the rows of one sheet. */
export function reader(columns: readonly Column[], width: number, order: DayOrder) {
  const at = (...roles: Role[]) =>
    columns.flatMap(({ role }, index) => (roles.includes(role) ? [index] : []));
  const of = {
    time: at('time'),
    name: at('guestName'),
    first: at('guestFirstName'),
    last: at('guestLastName'),
    link: at('profileLink'),
    who: at('who'),
    why: at('why'),
    quote: at('quote'),
    quoteLink: at('quoteLink'),
    scout: at('scoutName'),
    scoutFirst: at('scoutFirstName'),
    scoutLast: at('scoutLastName'),
    email: at('scoutEmail'),
    reference: at('reference'),
    way: at('way'),
    session: at('session'),
    answer: at('answer'),
  };
  return ({ row, cells }: { row: number; cells: readonly string[] }): Read => {
    const filled = (places: readonly number[]) =>
      places.map((place) => cellText(cells[place] ?? '')).filter(Boolean);
    const oneOf = (places: readonly number[]) => filled(places)[0] ?? '';
    const all = (places: readonly number[]) => filled(places).join('\n\n');
    const named = oneOf(of.name) || [oneOf(of.first), oneOf(of.last)].filter(Boolean).join(' ');
    const name = named.replace(LINK_IN_NAME, ' ').trim();
    const leftOut = (why: string): Read => ({ is: 'left-out', row, who: name.slice(0, 60), why });
    if (cells.slice(width).some((cell) => cell.trim())) return leftOut(i18n.t('sheet.why.tooManyCells'));
    if (cells.some((cell) => cell.length > LIMITS.typed)) return leftOut(i18n.t('sheet.why.tooLong'));
    const [why, quote, who] = [all(of.why), all(of.quote), all(of.who)];
    const links = filled(of.link).length > 0 || name === named ? filled(of.link) : [named];
    const isElsewhere = of.way.some((place) => {
      const cell = cellText(cells[place] ?? '');
      const way = columns[place]?.way ?? [];
      return cell !== '' && way.length > 0 && !way.includes(cell);
    });
    if (isElsewhere && !name && links.length === 0) return { is: 'session', row };
    const hasGuest = name !== '' || links.length > 0;
    if (!hasGuest && !why && !quote && !who) {
      return filled([...of.session, ...of.scout, ...of.email, ...of.answer]).length > 0
        ? { is: 'session', row }
        : leftOut(i18n.t('sheet.why.empty'));
    }
    const accounts = accountsIn(links);
    const reference = referenceIn(filled(of.reference), [quote, why, who], cells);
    if (!hasGuest && !reference) return leftOut(i18n.t('sheet.why.nobody'));
    if (areTwo(name, accounts)) return leftOut(i18n.t('sheet.why.two'));
    const doubts: string[] = [];
    const time = oneOf(of.time);
    const moment = time ? momentIn(time) : undefined;
    const iso = moment && isoOf(moment, order);
    if (time && !iso) doubts.push(i18n.t('sheet.why.noDate', { cell: short(time) }));
    if (links.length > 0 && accounts.length === 0)
      doubts.push(i18n.t('sheet.why.noLink', { cell: short(links[0] ?? '') }));
    const quoteLink = [...filled(of.quoteLink), quote].flatMap(linksIn).find(isWebAddress);
    const entry: Entry = {
      row,
      guest: name,
      who,
      why: plain(why),
      quote: plain(quote),
      scout: oneOf(of.scout) || [oneOf(of.scoutFirst), oneOf(of.scoutLast)].filter(Boolean).join(' '),
      scoutEmail: oneOf(of.email),
      answers: of.answer
        .flatMap((place) => {
          const answer = cellText(cells[place] ?? '');
          return answer ? [{ question: (columns[place]?.title ?? '').slice(0, 1_000), answer }] : [];
        })
        .slice(0, 100),
      ...(iso && { at: iso }),
      ...(quoteLink && { quoteLink }),
      ...(reference && { reference }),
      accounts,
      stamp: stampOf(time),
      doubts,
    };
    return { is: 'nomination', entry };
  };
}

const plain = (text: string) => text.replace(IN_BRACKETS, '').trim();

const short = (cell: string) => (cell.length > 60 ? `${cell.slice(0, 59)}…` : cell);

/** The numbers of the cell, the same whichever way round day and month are, and whatever stands between them. */
const stampOf = (cell: string) =>
  (cell.normalize('NFKC').match(/\d+/g) ?? [])
    .map(Number)
    .sort((one, other) => one - other)
    .join('.');

const REFERENCES = new RegExp(REFERENCE, 'gi');

/** All references that stand in a row, its own and those that it follows up. */
export const referencesIn = (cells: readonly string[]): string[] =>
  cells.flatMap((cell) => cell.match(REFERENCES) ?? []).map((each) => each.toUpperCase());

/** The row's own reference; what it follows up stands after it. */
function referenceIn(asked: string[], words: string[], cells: readonly string[]): string | undefined {
  const brackets = words.flatMap((text) => text.match(IN_BRACKETS) ?? []);
  for (const cell of [...asked, ...brackets]) {
    const typed = TYPED_REFERENCE.exec(cell)?.[1];
    if (typed) return `GS-${typed.toUpperCase()}`;
  }
  for (const cell of [...words, ...cells]) {
    const found = REFERENCE.exec(cell)?.[0];
    if (found) return found;
  }
  return undefined;
}

/** As some write it behind the name. */
const LINK_IN_NAME = /[\s(<[,;:-]*\bhttps?:\/\/[^\s)>\]]+[)>\]]?/giu;

const AND = /\s+(?:and|und|et|y|og|och|и|plus|with|or|oder|ou|&|\+)\s+|\s*[;\n、／]\s*|\s+\/\s+/iu;

/** Two people in one cell: two whole names, or two names and a link for each. */
function areTwo(name: string, accounts: readonly Account[]): boolean {
  const names = name.split(AND).filter(Boolean);
  if (names.length < 2) return false;
  const sites = accounts.map(({ site }) => site);
  const twice = new Set(sites).size < sites.length;
  return (
    twice ||
    names.every((each) => each.trim().split(/\s+/u).length > 1 || /[\p{sc=Han}\p{sc=Hangul}]{2}/u.test(each))
  );
}
