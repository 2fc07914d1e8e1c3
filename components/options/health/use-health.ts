import { useEffect, useState } from 'react';
import type { HealthSite } from '@/utils/health/rules';
import type { SiteHealth } from '@/utils/health/schema';
import { readHealth, watchHealth } from '@/utils/health/store';

/** How a site is being read, as it is known now; undefined until it was looked up. */
export function useHealth(site: HealthSite): SiteHealth | undefined {
  const [health, setHealth] = useState<SiteHealth>();
  useEffect(() => {
    let changed = false;
    const stop = watchHealth(site, (now) => {
      changed = true;
      setHealth(now);
    });
    void readHealth(site).then((first) => {
      if (!changed) setHealth(first);
    });
    return stop;
  }, [site]);
  return health;
}
