import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { useEscape } from '../ui/hooks/use-escape';
import type { Selecting } from './use-selection';

/**
 * Choosing by keyboard, for a list whose leads bear `data-lead` and the row's number as `data-n` on what takes the focus: X begins with the lead that has it, space
 * ticks, Ctrl+A takes all that are found, Escape ends it. The focus stays on its lead.
 */
export function useSelectKeys(
  { selecting, start, stop }: Selecting,
  list: RefObject<HTMLElement | null>,
  all: () => void,
): (event: KeyboardEvent) => void {
  const focused = useRef<string>(undefined);
  const before = useRef(selecting);
  useEscape(stop, selecting);

  useLayoutEffect(() => {
    if (before.current === selecting) return;
    before.current = selecting;
    // A button before, a box now, or the other way round.
    if (document.activeElement !== document.body || !focused.current) return;
    list.current?.querySelector<HTMLElement>(`[data-lead="${focused.current}"]`)?.focus();
  }, [selecting, list]);

  return (event) => {
    const { lead, n } = (event.target as HTMLElement).dataset;
    focused.current = lead;
    const control = event.ctrlKey || event.metaKey;
    if (event.key === 'x' && lead && !selecting && !control && !event.altKey) start(Number(n));
    else if (
      event.key === 'a' &&
      control &&
      selecting &&
      !(event.target as Element).matches('[type="search"]')
    )
      all();
    else return;
    event.preventDefault();
  };
}
