import { type RefObject, useEffect, useState } from 'react';

/** A part that cannot be read must not hide the others for longer, in ms. */
const LONGEST = 1_000;

/** In the place of what is still being read. */
export const Loading = () => <span className="loading" hidden />;

/** Whether every part of a page was read once, or had its time. Until then it is not shown: what comes later would push what is there. */
export function useWhole(page: RefObject<HTMLElement | null>): boolean {
  const [whole, setWhole] = useState(false);
  useEffect(() => {
    const end = () => {
      stop();
      setWhole(true);
    };
    const look = () => {
      if (!page.current?.querySelector('.loading')) end();
    };
    const watch = new MutationObserver(look);
    const timer = setTimeout(end, LONGEST);
    const stop = () => {
      watch.disconnect();
      clearTimeout(timer);
    };
    if (page.current) watch.observe(page.current, { childList: true, subtree: true });
    look();
    return stop;
  }, [page]);
  return whole;
}
