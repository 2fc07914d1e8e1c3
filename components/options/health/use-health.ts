import { useCallback } from 'react';
import { useWatched } from '@/components/ui/hooks/use-watched';
import type { SiteHealth } from '@/utils/health/schema';
import { readHealth, watchHealth } from '@/utils/health/store';
import type { AdapterSite } from '@/utils/model/sites';

/** How a site is being read, as it is known now; undefined until it was looked up. */
export function useHealth(site: AdapterSite): SiteHealth | undefined {
  const read = useCallback(() => readHealth(site), [site]);
  const watch = useCallback((changed: (now: SiteHealth) => void) => watchHealth(site, changed), [site]);
  return useWatched(read, watch);
}
