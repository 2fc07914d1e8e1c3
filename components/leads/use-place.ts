import { useCallback, useEffect, useState } from 'react';
import { type Place, placeHash, readPlace } from './place';

export interface Placed {
  place: Place;
  /** Changes it; `step`: as a step that the browser's Back undoes. */
  go: (change: Partial<Place>, step?: 'step') => void;
}

/** The place in the address, and the way to another. */
export function usePlace(): Placed {
  const [place, setPlace] = useState(() => readPlace(location.hash));
  useEffect(() => {
    const follow = () => setPlace(readPlace(location.hash));
    for (const change of ['popstate', 'hashchange']) window.addEventListener(change, follow);
    return () => {
      for (const change of ['popstate', 'hashchange']) window.removeEventListener(change, follow);
    };
  }, []);
  const go = useCallback<Placed['go']>((change, step) => {
    const next = { ...readPlace(location.hash), ...change };
    const address = `${location.pathname}${placeHash(next)}`;
    if (step) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    setPlace(next);
  }, []);
  return { place, go };
}
