/** What a sheet says of deliveries: those whose reference stands in it have arrived; of the others it says something only where it is whole. */
import { allOf } from '../database/all-of';
import { database } from '../database/database';
import type { Delivery } from '../model/delivery';
import { arrived } from '../model/delivery-states';
import type { Entry } from './entries';
import type { Sheet } from './open';

/** What was read of the sheet's rows. */
export interface Rows {
  entries: readonly { id: string; entry: Entry }[];
  /** Every reference that stands anywhere in it, also in a row that is left out. */
  mentioned: ReadonlySet<string>;
}

interface Receipt {
  reference: string;
  name: string;
}

export interface Receipts {
  /** Seen in a sheet for the first time. */
  arrived: Receipt[];
  /** Their fate was unknown, and this sheet, which was made after them, does not have them. */
  missing: Receipt[];
  /** How many deliveries are told something new. */
  changed: number;
}

/** References that are looked up at a time. */
const AT_A_TIME = 500;

/** Reads the receipts and, where it is meant so, writes them. What was sent is never unsent. In the caller's transaction. */
export async function receiptsOf(
  sheet: Sheet,
  { entries, mentioned }: Rows,
  whole: boolean,
  mode: 'r' | 'rw',
  { sheetId, now }: { sheetId: string; now: string },
): Promise<Receipts> {
  const references = new Set(entries.flatMap(({ entry }) => entry.reference ?? []));
  const each = [...references];
  const found: Delivery[] = [];
  for (let at = 0; at < each.length; at += AT_A_TIME)
    found.push(...(await allOf(database.deliveries, 'reference', each.slice(at, at + AT_A_TIME))));
  const seen = found.filter(({ receipt }) => !receipt);
  const unknown = await database.deliveries.where('state').equals('unknown').toArray();
  const unsigned = entries.flatMap(({ entry }) => (entry.reference ? [] : entry));
  const absent = unknown.filter(
    (delivery) =>
      !mentioned.has(delivery.reference) && wouldHave(sheet, delivery) && !mayBeAmong(unsigned, delivery),
  );
  const fresh = whole ? absent.filter(({ missing }) => !missing) : [];
  if (mode === 'rw') {
    await database.deliveries.bulkPut([
      ...seen.map((delivery) => arrived(delivery, sheetId, now)),
      ...fresh.map((delivery): Delivery => ({ ...delivery, missing: { at: now, sheetId } })),
    ]);
  }
  return {
    arrived: await named(seen),
    missing: await named(absent),
    changed: seen.length + fresh.length,
  };
}

/** Would this sheet have the delivery, had it arrived? It is its form's, made after it, and its answers carry the reference. */
function wouldHave({ form, ofForm, hasTitles, asOf, table }: Sheet, delivery: Delivery): boolean {
  const { formId, answers, reference, attempts, updatedAt } = delivery;
  const carries = answers.some(({ values }) => values.some((value) => value.includes(reference)));
  // Until the last attempt was over it could still be stored.
  const isAfter = asOf > Date.parse(attempts.at(-1)?.endedAt ?? updatedAt);
  return ofForm && hasTitles && !table.cut && form?.id === formId && carries && isAfter;
}

/**
 * Rows without any reference may be it where the form, for a while, did not ask what carries it (docs/google-forms.md): one that names the
 * same guest, and no other scout.
 */
function mayBeAmong(unsigned: readonly Entry[], { answers }: Delivery): boolean {
  const said = new Set(answers.flatMap(({ values }) => values));
  return unsigned.some(
    ({ guest, accounts, scout }) =>
      (said.has(guest) || accounts.some(({ url }) => said.has(url))) && (!scout || said.has(scout)),
  );
}

async function named(deliveries: readonly Delivery[]): Promise<Receipt[]> {
  const leads = await database.leads.bulkGet(deliveries.map(({ leadId }) => leadId));
  return deliveries.map(({ reference }, at) => ({ reference, name: leads[at]?.name ?? '' }));
}
