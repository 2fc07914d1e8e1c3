/** What a sheet says of deliveries: those whose reference stands in it have arrived; of the others it says something only where it is whole. */
import { allOf } from '../database/all-of';
import { database } from '../database/database';
import type { Delivery } from '../model/delivery';
import { arrived } from '../model/delivery-states';
import type { Entry } from './entries';
import type { Sheet } from './open';

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
  entries: readonly { entry: Entry }[],
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
  const absent = unknown.filter(
    (delivery) => !references.has(delivery.reference) && wouldHave(sheet, delivery),
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
  const { formId, answers, reference, postStartedAt, updatedAt } = delivery;
  const carries = answers.some(({ values }) => values.some((value) => value.includes(reference)));
  const isAfter = asOf > Date.parse(postStartedAt ?? updatedAt);
  return ofForm && hasTitles && !table.cut && form?.id === formId && carries && isAfter;
}

async function named(deliveries: readonly Delivery[]): Promise<Receipt[]> {
  const leads = await database.leads.bulkGet(deliveries.map(({ leadId }) => leadId));
  return deliveries.map(({ reference }, at) => ({ reference, name: leads[at]?.name ?? '' }));
}
