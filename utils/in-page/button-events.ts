import type { SuggestButton } from './button';
import { onTrusted } from './trusted';

/** What buttons tell of the scout's acts. `byKeyboard`: Enter, Space or a screen reader, no pointer. */
export interface ButtonEvents {
  clicked(button: SuggestButton, byKeyboard: boolean): void;
  escaped(): void;
}

/** Events that the site must not see: X opens the post on a click, and every site has keyboard shortcuts. */
const KEPT = 'pointerdown pointerup mousedown mouseup click auxclick dblclick keydown keypress keyup';

/**
 * Hears all buttons of a page at its window, before the site's own nodes do: a thread has hundreds of buttons, and a listener for
 * each kind of event on each of them is a tenth of what they cost. From outside, what happens in a closed root happens to its host;
 * of that only the button itself can be pointed at (style.ts).
 */
export function hearButtons(
  view: EventTarget | null,
  live: Map<Element, SuggestButton>,
  events: ButtonEvents,
  signal: AbortSignal,
): void {
  const keep = (event: UIEvent & { key?: string }) => {
    const { type, target, detail, key } = event;
    const button = live.get(target as Element);
    // Other keys are the site's and the browser's: Tab, j, k.
    if (!button || (key && !/^(Enter| |Escape)$/.test(key))) return;
    event.stopPropagation();
    // A pointer that goes down would clear the reader's selection, which may be the very words to quote.
    if (/^(mousedown|click)$/.test(type)) event.preventDefault();
    if (key === 'Escape') events.escaped();
    if (type === 'click') events.clicked(button, detail === 0);
  };
  // Passive where it can be: no touch waits for us.
  onTrusted(view, 'touchstart touchend', keep, { capture: true, passive: true, signal });
  onTrusted(view, KEPT, keep, { capture: true, signal });
}
