/**
 * Who is in the form's sheet already, as a host hands it to scouts: of each account a keyed fingerprint and how often it was nominated,
 * nothing readable. The key stands in the list: whoever has the list can ask it for somebody they know, and cannot read anybody out of it
 * but by asking for all there are.
 */
import { storage } from 'wxt/utils/storage';
import { i18n } from '#i18n';
import { database } from '../database/database';
import { Failure } from '../errors';
import { z } from '../model/zod';
import { fingerprint, hex, keyOfText } from '../people/fingerprint';

const KIND = 'guest-scout-nominated';
/** Largest list that is read, in bytes: some 100,000 accounts. */
const LARGEST = 5_000_000;
const MOST = 100_000;
/** Of a fingerprint, in hexadecimal digits: 64 bits tell so many accounts apart. */
const LENGTH = 16;
/** Accounts that are made fingerprints of at a time. */
const AT_A_TIME = 200;

const listSchema = z.object({
  format: z.literal(KIND),
  version: z.literal(1),
  /** The day on which it was made. */
  on: z.iso.date(),
  /** 128 random bits, in hexadecimal. */
  key: z.string().regex(/^[0-9a-f]{32}$/),
  /** Fingerprint and count. */
  people: z
    .array(z.tuple([z.string().regex(/^[0-9a-f]{16}$/), z.number().int().positive().max(1_000_000)]))
    .max(MOST),
});
type List = z.infer<typeof listSchema>;

const item = storage.defineItem<unknown>('local:nominatedList');

/** Makes the list of all that the sheets brought in, as a file. */
export async function makeNominatedList(now = new Date()): Promise<Blob> {
  const counts = new Map<string, number>();
  for (const [leadId, count] of await countsByLead()) {
    const lead = await database.leads.get(leadId);
    for (const key of lead?.deletedAt ? [] : (lead?.accountKeys ?? [])) counts.set(key, count);
  }
  const key = hex(crypto.getRandomValues(new Uint8Array(16)).buffer);
  const keys = [...counts];
  const people: List['people'] = [];
  for (let at = 0; at < keys.length; at += AT_A_TIME) {
    const some = keys.slice(at, at + AT_A_TIME);
    const prints = await fingerprints(
      key,
      some.map(([account]) => account),
    );
    for (const [place, print] of prints.entries()) people.push([print, some[place]?.[1] ?? 1]);
  }
  // By fingerprint: the order of the sheet would tell who came when.
  people.sort(([one], [other]) => one.localeCompare(other));
  const list: List = { format: KIND, version: 1, on: now.toISOString().slice(0, 10), key, people };
  return new Blob([JSON.stringify(listSchema.parse(list))], { type: 'application/json' });
}

export const nominatedListName = (now = new Date()): string =>
  `guest-scout-nominated-${now.toISOString().slice(0, 10)}.json`;

async function countsByLead(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  await database.nominations.orderBy('leadId').eachKey((leadId) => {
    counts.set(String(leadId), (counts.get(String(leadId)) ?? 0) + 1);
  });
  return counts;
}

/** Does this file begin as such a list does? */
export async function isNominatedList(file: Blob): Promise<boolean> {
  return (await file.slice(0, 200).text()).trimStart().startsWith(`{"format":"${KIND}"`);
}

/** Keeps a list in the place of the one of before. @throws {Failure} `not-a-list` */
export async function takeNominatedList(file: Blob): Promise<{ on: string; people: number }> {
  const list = file.size > LARGEST ? undefined : read(parsed(await file.text()));
  if (!list) throw new Failure('not-a-list', i18n.t('nominated.list.unfit'));
  await item.setValue(list);
  return { on: list.on, people: list.people.length };
}

/** The list that is kept: of which day, and how many accounts it has. */
export async function nominatedList(): Promise<{ on: string; people: number } | undefined> {
  const list = read(await item.getValue());
  return list && { on: list.on, people: list.people.length };
}

export const dropNominatedList = (): Promise<void> => item.removeValue();

/** Calls back at each change of it. Returns the way to stop. */
export const watchNominatedList = (changed: () => void): (() => void) => item.watch(changed);

/** How often the list knows somebody with one of these accounts, and its day; undefined where it does not, or there is none. */
export async function nominatedBefore(
  accountKeys: readonly string[],
): Promise<{ count: number; on: string } | undefined> {
  const list = accountKeys.length > 0 ? read(await item.getValue()) : undefined;
  if (!list) return undefined;
  const wanted = new Set(await fingerprints(list.key, accountKeys));
  const counts = list.people.flatMap(([print, count]) => (wanted.has(print) ? [count] : []));
  return counts.length > 0 ? { count: Math.max(...counts), on: list.on } : undefined;
}

function read(value: unknown): List | undefined {
  if (value === null || value === undefined) return undefined;
  const list = listSchema.safeParse(value);
  return list.success ? list.data : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function fingerprints(key: string, accounts: readonly string[]): Promise<string[]> {
  const made = await keyOfText(key);
  return Promise.all(accounts.map(async (account) => (await fingerprint(made, account)).slice(0, LENGTH)));
}
