import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { countWithoutRow } from '@/utils/database/search/indexing';
import { inNumbers } from '@/utils/language';
import { useAnnounce } from '../ui/announce';

/** Typing goes on for so long before the count is read out, in ms. */
const STILL = 600;

/** How many leads are found; after an update of the extension, how many are still being prepared. */
export function Count({ found, total }: { found: number; total: number }) {
  const [waiting, setWaiting] = useState<number>();
  const announce = useAnnounce();
  const count = inNumbers(total);
  const words =
    found === total
      ? i18n.t('leads.count.all', total, { count })
      : i18n.t('leads.count.found', total, { found: inNumbers(found), count });

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again whenever there are more.
  useEffect(() => {
    if (waiting !== 0) void countWithoutRow().then(setWaiting);
  }, [total]);
  useEffect(() => {
    const timer = setTimeout(() => announce(words), STILL);
    return () => clearTimeout(timer);
  }, [words, announce]);

  return (
    <p className="leads-count">
      {waiting ? i18n.t('leads.count.waiting', { leads: words, waiting: inNumbers(waiting) }) : words}
    </p>
  );
}
