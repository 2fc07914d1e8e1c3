import { useEffect } from 'react';
import { i18n } from '#i18n';
import { inNumbers } from '@/utils/language';
import { useAnnounce } from '../ui/announce';

/** Typing goes on for so long before the count is read out, in ms. */
const STILL = 600;

/** How many leads are found. */
export function Count({ found, total }: { found: number; total: number }) {
  const announce = useAnnounce();
  const count = inNumbers(total);
  const words =
    found === total
      ? i18n.t('leads.count.all', total, { count })
      : i18n.t('leads.count.found', total, { found: inNumbers(found), count });

  useEffect(() => {
    const timer = setTimeout(() => announce(words), STILL);
    return () => clearTimeout(timer);
  }, [words, announce]);

  return <p className="leads-count">{words}</p>;
}
