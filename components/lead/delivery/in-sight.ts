import { useEffect, useState } from 'react';

/** So long it is in sight before Send can act: a click meant for what was there before must not land, in ms. */
const PAUSE = 600;
/** The shortest the browser allows between two looks, in ms. */
const LOOKS_EVERY = 100;

/** What a browser with the second version of Intersection Observer adds. */
interface Looked extends IntersectionObserverEntry {
  isVisible?: boolean;
}

/**
 * Whether this browser tells a page in a frame that nothing lies over it, nothing makes it see-through and nothing moves it about.
 * Chromium does. Firefox does not: there a page can lead a blind click to anything in the card.
 */
export const seesItself = () =>
  'IntersectionObserverEntry' in globalThis && 'isVisible' in IntersectionObserverEntry.prototype;

/**
 * Whether the card was in sight as a whole for a moment: `opening` until then, `covered` while something of the page may lie over it.
 * Where the browser cannot tell, the moment passes all the same.
 */
export function useInSight(): 'opening' | 'covered' | 'yes' {
  const [visible, setVisible] = useState<boolean | undefined>(seesItself() ? undefined : true);
  const settled = usePause(visible === true);

  useEffect(() => {
    if (!seesItself()) return;
    const watch = { trackVisibility: true, delay: LOOKS_EVERY } as IntersectionObserverInit;
    const observer = new IntersectionObserver(
      (looks: Looked[]) => setVisible(looks.at(-1)?.isVisible),
      watch,
    );
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, []);

  if (visible && settled) return 'yes';
  return visible === false ? 'covered' : 'opening';
}

/** Whether something has been so for the whole pause, without a break; with nothing said, since this stands in the page. */
export function usePause(isSo = true): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    setSettled(false);
    if (!isSo) return;
    const timer = setTimeout(() => setSettled(true), PAUSE);
    return () => clearTimeout(timer);
  }, [isSo]);
  return settled;
}
