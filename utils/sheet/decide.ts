/** Whose each row is. Rows are put together by a link or by our own reference; a name only makes a suggestion. */
import { i18n } from '#i18n';
import { inNumbers } from '../language';
import type { Account } from '../model/account';
import type { Nomination } from '../model/hosts/nomination';
import type { Lead } from '../model/lead';
import { accountKey, pageAddress } from '../people/accounts';
import { idKey } from '../people/own-account';
import { whoFrom } from '../people/who';
import type { Entry } from './entries';
import { forgettableKeys, forgettableNames } from './forgettable';
import { type Here, plainName } from './look-here';

/** Something of a row, in words. */
export interface Said {
  row: number;
  who: string;
  why: string;
}

/** What becomes of a row. */
export type Decision =
  | { is: 'new'; lead: Lead; nomination: Nomination; perhaps: Said[] }
  /** `here`: the lead was there before this sheet. */
  | { is: 'merged'; leadId: string; here: boolean; nomination: Nomination; perhaps: Said[] }
  | { is: 'same' }
  /** A name and nothing else: only on the scout's word. */
  | { is: 'alone' }
  | { is: 'left-out'; why: string };

interface Known {
  leadId: string;
  name: string;
  row?: number;
}

/** Takes rows one after the other and remembers those before. */
export class Decider {
  private readonly rowOfId = new Map<string, number>();
  private readonly rowOfReference = new Map<string, { row: number; person: string }>();
  private readonly leadOfKey = new Map<string, Known>();
  /** Those whose link was another's already, under another name. */
  private readonly othersOfKey = new Map<string, Known[]>();
  private readonly named = new Map<string, Known[]>();
  /** Lead → what rows further up call them. */
  private readonly guestsOf = new Map<string, string[]>();

  constructor(
    private readonly sheetId: string,
    private readonly now: string,
    private readonly alone: boolean,
    private readonly isForgotten: (key: string) => boolean,
  ) {}

  /** Is it nobody's whom a row above made? A web page's other names are asked about. */
  isNew({ accounts: [account] }: Entry): boolean {
    return !account?.handle || !this.leadOfKey.has(accountKey(account));
  }

  decide(id: string, entry: Entry, here: Here): Decision {
    const { row, reference } = entry;
    const before = this.rowOfId.get(id);
    if (before !== undefined) return leftOut('sheet.why.sameAs', before);
    this.rowOfId.set(id, row);
    if (here.nominations.has(id)) return { is: 'same' };
    if (forgettableKeys(id, entry).some(this.isForgotten))
      return { is: 'left-out', why: i18n.t('sheet.why.forgotten') };
    const person = personOf(entry);
    if (reference) {
      const earlier = this.rowOfReference.get(reference);
      if (earlier && earlier.person === person) return leftOut('sheet.why.sameReference', earlier.row);
      if (!earlier) this.rowOfReference.set(reference, { row, person });
      const kept = here.byReference.get(reference);
      if (kept && this.isSamePerson(kept, entry, here)) return { is: 'same' };
    }
    return this.place(id, entry, here);
  }

  private place(id: string, entry: Entry, here: Here): Decision {
    const [account] = entry.accounts;
    const perhaps: Said[] = [];
    const delivery = entry.reference ? here.deliveries.get(entry.reference) : undefined;
    const sentFrom = delivery && here.leads.get(delivery.leadId);
    const first: Known | undefined = sentFrom
      ? { leadId: sentFrom.id, name: sentFrom.name }
      : account && this.withKey(accountKey(account), here);
    const isOther =
      first && !sentFrom && account && isAnother(account, entry.guest, first.name, this.calls(first, here));
    const found = isOther ? this.otherOf(accountKey(account), entry.guest) : first;
    if (first && isOther) perhaps.push(said(entry, 'sheet.perhaps.samePage', first));
    if (found) {
      perhaps.push(...this.otherLinks(entry, found.leadId, here));
      const isHere = found.row === undefined;
      return {
        is: 'merged',
        leadId: found.leadId,
        here: isHere,
        nomination: this.nomination(id, entry, found.leadId),
        perhaps,
      };
    }
    if (!account && !this.alone) return { is: 'alone' };
    if (isOther && forgettableNames(entry.guest).some(this.isForgotten))
      return { is: 'left-out', why: i18n.t('sheet.why.forgotten') };
    const lead = leadFrom(entry, this.now, isOther ? undefined : account);
    perhaps.push(...this.namesakes(entry, here), ...this.otherLinks(entry, lead.id, here));
    this.remember(entry, lead, isOther ? accountKey(account) : undefined);
    return { is: 'new', lead, nomination: this.nomination(id, entry, lead.id), perhaps };
  }

  private remember(entry: Entry, lead: Lead, keyOfAnother: string | undefined): void {
    const known: Known = { leadId: lead.id, name: lead.name, row: entry.row };
    if (keyOfAnother)
      this.othersOfKey.set(keyOfAnother, [...(this.othersOfKey.get(keyOfAnother) ?? []), known]);
    for (const key of lead.accountKeys) this.leadOfKey.set(key, known);
    const name = plainName(entry.guest);
    if (name) this.named.set(name, [...(this.named.get(name) ?? []), known]);
  }

  private withKey(key: string, here: Here): Known | undefined {
    const lead = here.leadOfKey.get(key);
    return this.leadOfKey.get(key) ?? (lead && { leadId: lead.id, name: lead.name });
  }

  /** What rows call them, here and further up. */
  private calls({ leadId }: Known, here: Here): string[] {
    return [...(here.guestsOf.get(leadId) ?? []), ...(this.guestsOf.get(leadId) ?? [])];
  }

  /** One of this very name and link further up. */
  private otherOf(key: string, guest: string): Known | undefined {
    return this.othersOfKey.get(key)?.find(({ name }) => plainName(name) === plainName(guest));
  }

  private isSamePerson(kept: Nomination, entry: Entry, here: Here): boolean {
    const [account] = entry.accounts;
    const own = account && this.withKey(accountKey(account), here);
    return own ? own.leadId === kept.leadId : plainName(kept.guest) === plainName(entry.guest);
  }

  /** The same name elsewhere: here, or further up in the sheet. */
  private namesakes(entry: Entry, here: Here): Said[] {
    const name = plainName(entry.guest);
    if (!name) return [];
    const [first] = [...(here.namesakes.get(name) ?? []), ...(this.named.get(name) ?? [])];
    return first ? [said(entry, 'sheet.perhaps.sameName', first)] : [];
  }

  /** A further link of the row is somebody else's here. */
  private otherLinks(entry: Entry, leadId: string, here: Here): Said[] {
    return entry.accounts.slice(1).flatMap((account) => {
      const other = this.withKey(accountKey(account), here);
      return other && other.leadId !== leadId ? [said(entry, 'sheet.perhaps.otherLink', other)] : [];
    });
  }

  private nomination(id: string, entry: Entry, leadId: string): Nomination {
    const guests = this.guestsOf.get(leadId) ?? [];
    if (entry.guest && !guests.includes(entry.guest)) this.guestsOf.set(leadId, [...guests, entry.guest]);
    const { accounts: _, stamp: __, scoutEmail: ___, doubts: ____, ...words } = entry;
    return { ...words, id, leadId, sheetId: this.sheetId };
  }
}

const personOf = ({ accounts: [account], guest }: Entry) =>
  account ? accountKey(account) : plainName(guest);

const leftOut = (key: 'sheet.why.sameAs' | 'sheet.why.sameReference', row: number): Decision => ({
  is: 'left-out',
  why: i18n.t(key, { row: inNumbers(row) }),
});

function said(
  entry: Entry,
  key: 'sheet.perhaps.samePage' | 'sheet.perhaps.sameName' | 'sheet.perhaps.otherLink',
  { name, row }: Known,
): Said {
  const other = row === undefined ? name : i18n.t('sheet.perhaps.inRow', { name, row: inNumbers(row) });
  return { row: entry.row, who: called(entry), why: i18n.t(key, { other }) };
}

/** What to call whom a row suggests. */
export function called({ guest, accounts: [account] }: Entry): string {
  return guest || account?.handle || (account ? pageAddress(account.url) : '');
}

/**
 * Is the account another's, as this row calls its guest? A page may be many people's; a handle may be a company's, where rows give it
 * to people of whom nothing is called alike.
 */
function isAnother({ handle }: Account, guest: string, name: string, guests: readonly string[]): boolean {
  if (!handle) return !namesFit(guest, name);
  return guests.some((other) => areWhole(guest, other)) && !guests.some((other) => haveOneWord(guest, other));
}

/** One name, however much of it is written: all words of the shorter stand in the longer. */
function namesFit(one: string, other: string): boolean {
  const [mine, theirs] = [one, other].map(wordsOf);
  if (!mine?.length || !theirs?.length) return true;
  const [short, long] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  return short.every((word) => long.includes(word));
}

/** Are both whole names, in one script? Then they can be compared. */
function areWhole(one: string, other: string): boolean {
  const [mine, theirs] = [wordsOf(one), wordsOf(other)];
  const isLatin = (words: string[]) => words.every((word) => /^[\p{sc=Latin}\p{N}]+$/u.test(word));
  return mine.length > 1 && theirs.length > 1 && isLatin(mine) === isLatin(theirs);
}

/** Also a short form of it: "A. Osei" and "Ada", "Jon" and "Jonathan". */
const haveOneWord = (one: string, other: string): boolean =>
  wordsOf(one).some((word) => wordsOf(other).some((each) => word.startsWith(each) || each.startsWith(word)));

const wordsOf = (name: string): string[] =>
  plainName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** A lead as a row makes it: nothing is typed into it, what the scout wrote stays in the nomination. */
function leadFrom(entry: Entry, now: string, own: Account | undefined): Lead {
  return {
    id: crypto.randomUUID(),
    name: called(entry).slice(0, 1_000),
    who: whoFrom({ bio: entry.who }),
    accounts: entry.accounts.slice(0, 20),
    accountKeys: own ? [accountKey(own), idKey(own) ?? []].flat() : [],
    why: '',
    note: '',
    topics: [],
    selfNominated: false,
    sellsTools: 'unknown',
    passed: false,
    asked: {},
    createdAt: now,
    updatedAt: now,
  };
}
