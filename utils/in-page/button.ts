import type { Place } from '../sites/adapter';
import { closedHost, make } from './closed-root';
import { drawIcon } from './icon';
import { type ButtonState, labelOf, nameOf } from './sentences';
import { BUTTON_STYLE } from './style';
import { restyle } from './theme';
import { onTrusted } from './trusted';

/** One button beside one post, comment or profile. */
export interface SuggestButton {
  host: HTMLElement;
  /** Where it stands now; another post's when the site recycled the node. */
  place: Place;
  /** Draws its state: what this document did here. It knows of nothing else, so that no page learns whom the scout saved before. */
  show(state: ButtonState): void;
  /** Takes the site's colours again. */
  restyle(): void;
  focus(): void;
}

/** What a button tells of the scout's acts. `byKeyboard`: Enter, Space or a screen reader, no pointer. */
export interface ButtonEvents {
  clicked(button: SuggestButton, byKeyboard: boolean): void;
  escaped(): void;
}

/** Events that the site must not see: X opens the post on a click, and every site has keyboard shortcuts. */
const KEPT =
  'pointerdown pointerup mousedown mouseup touchstart touchend click auxclick dblclick keydown keypress keyup';

/** Makes a button for a place; the caller puts its host into the page. */
export function makeButton(document: Document, place: Place, events: ButtonEvents): SuggestButton {
  const { kind } = place.look;
  const { host, root } = closedHost(document, 'suggest', BUTTON_STYLE);
  host.dataset.kind = place.look.overhangs ? 'bare' : kind;
  const around = make(document, 'div', kind === 'link' ? 'bar' : '');
  const inner = make(document, 'button', kind);
  inner.type = 'button';
  around.append(inner);
  root.append(around);

  const button: SuggestButton = {
    host,
    place,
    show(state) {
      host.dataset.state = state;
      draw(inner, button.place, state);
    },
    restyle: () => restyle(around, inner, button.place.look),
    focus: () => inner.focus({ preventScroll: true }),
  };
  listen(inner, button, events);
  return button;
}

/** Redraws only what differs: a pass over a long timeline touches nothing. */
function draw(inner: HTMLButtonElement, place: Place, state: ButtonState): void {
  const name = nameOf(place, state);
  if (inner.title === name) return;
  inner.title = name;
  inner.ariaLabel = name;
  inner.ariaBusy = `${state === 'saving'}`;
  const { ownerDocument: document } = inner;
  const { kind } = place.look;
  const className = `${kind} ${state}`;
  // The same drawing for another person, as a button goes from post to post.
  if (kind === 'icon' && inner.className === className) return;
  inner.className = className;
  const icon = drawIcon(document, state === 'failed' ? 'mark' : state === 'saved' ? 'tick' : 'plus');
  // The label lies over the first one, made invisible: the row keeps its width.
  const words = make(document, 'span', '');
  words.append(
    make(document, 'span', '', labelOf(place, 'idle')),
    make(document, 'span', '', labelOf(place, state)),
  );
  inner.replaceChildren(...(kind === 'link' ? [] : [icon]), ...(kind === 'icon' ? [] : [words]));
}

function listen(inner: HTMLElement, button: SuggestButton, events: ButtonEvents): void {
  const keep = (event: UIEvent & { key?: string }) => {
    const { type, detail, key } = event;
    // Other keys are the site's and the browser's: Tab, j, k.
    if (key && !/^(Enter| |Escape)$/.test(key)) return;
    event.stopPropagation();
    // A pointer that goes down would clear the reader's selection, which may be the very words to quote.
    if (/^(mousedown|click)$/.test(type)) event.preventDefault();
    if (key === 'Escape') events.escaped();
    if (type === 'click') events.clicked(button, detail === 0);
  };
  onTrusted(inner, KEPT, keep);
}
