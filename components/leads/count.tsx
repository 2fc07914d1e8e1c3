import { useEffect, useState } from 'react';
import { countWithoutRow } from '@/utils/leads/rows/keep-up';
import { useAnnounce } from '../announce';

/** Typing goes on for so long before the count is read out, in ms. */
const STILL = 600;

/** How many leads are found; after an update of the extension, how many are still being prepared. */
export function Count({ found, total }: { found: number; total: number }) {
  const [waiting, setWaiting] = useState<number>();
  const announce = useAnnounce();
  const all = total === 1 ? '1 lead' : `${total.toLocaleString()} leads`;
  const words = found === total ? all : `${found.toLocaleString()} of ${all}`;

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
      {words}
      {Boolean(waiting) && `, ${waiting?.toLocaleString()} more being prepared`}
    </p>
  );
}
