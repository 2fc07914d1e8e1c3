import { useLiveQuery } from 'dexie-react-hooks';
import { stagesInUse } from '@/utils/database/search/find';
import type { Settings } from '@/utils/settings';

/**
 * Are stages shown here? Where a lead has one (set before, or brought in from another device), and where the options say "I am a
 * host". One box in the options is the way in: a scout meets nothing to put away, and a host is told of it on the page for hosts.
 */
export function useStages(settings: Settings | undefined): boolean {
  const isUsed = useLiveQuery(async () => (await stagesInUse()).length > 0) ?? false;
  return isUsed || settings?.isHost === true;
}
