import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '@/utils/database/database';
import { type KeptBatches, keptBatches, watchBatches } from '@/utils/delivery/stored-batches';
import { useWatched } from '../ui/hooks/use-watched';
import { type Entry, type Progress, progressOf } from './progress-of';

/** One and the same, so that nothing is looked up anew for it. */
const NONE: KeptBatches = [];

/** How far what was sent at once has come, live; undefined where there is nothing to tell. Reads only these deliveries. */
export function useProgress(): Progress | undefined {
  const kept = useWatched(keptBatches, watchBatches) ?? NONE;
  const entries = useLiveQuery(() => entriesOf(kept), [kept]);
  return entries && progressOf(entries);
}

async function entriesOf(kept: KeptBatches): Promise<Entry[]> {
  const ids = kept.flatMap(({ deliveryIds }) => deliveryIds);
  if (ids.length === 0) return [];
  const deliveries = (await database.deliveries.bulkGet(ids)).filter((each) => each !== undefined);
  const leads = await database.leads.bulkGet(deliveries.map(({ leadId }) => leadId));
  return deliveries.flatMap((delivery, at) => {
    const lead = leads[at];
    return lead && !lead.deletedAt ? [{ lead, delivery }] : [];
  });
}
