import { useSyncExternalStore } from 'react';

/** Room for the list and a lead beside it; as in `leads.css`. */
const wide = window.matchMedia('(width >= 900px)');

function watch(change: () => void): () => void {
  wide.addEventListener('change', change);
  return () => wide.removeEventListener('change', change);
}

/** Is there room for both? */
export const useWide = (): boolean => useSyncExternalStore(watch, () => wide.matches);
