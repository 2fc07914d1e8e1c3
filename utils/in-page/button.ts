import type { Place } from '../sites/adapter';
import { BUTTON_STYLE, INLINE_HOST, WIDE_HOST } from './button-style';
import { closedHost } from './closed-root';
import { drawIcon } from './icon';
import { type ButtonState, labelOf, nameOf } from './sentences';
import { lookOf } from './theme/look';

/** One button beside one post, comment or profile. */
export interface SuggestButton {
  host: HTMLElement;
  /** Where it stands now; another post's when the site recycled the node. */
  place: Place;
  /** Draws place, state and whether the person is known. Only `state` is visible to the site. */
  show(place: Place, state: ButtonState, known: boolean): void;
  /** Takes the site's colours again. */
  dress(): void;
  focus(): void;
}

/** What a button tells of the scout's acts. `byKeyboard`: Enter, Space or a screen reader, no pointer. */
export interface ButtonEvents {
  clicked(button: SuggestButton, byKeyboard: boolean): void;
  escaped(): void;
}

/** Events that the site must not see: X opens the post on a click, and every site has keyboard shortcuts. */
const POINTER = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'dblclick',
  'auxclick',
];
const KEYS = ['keydown', 'keypress', 'keyup'];

/** Makes a button for a place; the caller puts its host into the page. */
export function makeButton(document: Document, first: Place, events: ButtonEvents): SuggestButton {
  const { kind } = first.look;
  const hostStyle = kind === 'link' ? INLINE_HOST : kind === 'button' ? WIDE_HOST : '';
  const { host, root } = closedHost(document, 'suggest', BUTTON_STYLE + hostStyle);
  const inner = document.createElement('button');
  inner.type = 'button';
  if (kind === 'link') root.append(separator(document));
  root.append(inner);

  const button: SuggestButton = {
    host,
    place: first,
    show(place, state, known) {
      button.place = place;
      host.dataset.state = state;
      draw(inner, place, state, known);
    },
    dress() {
      for (const [property, value] of Object.entries(lookOf(button.place.look)))
        for (const child of root.querySelectorAll<HTMLElement>('button,.bar'))
          child.style.setProperty(property, value);
    },
    focus: () => inner.focus({ preventScroll: true }),
  };
  listen(inner, button, events);
  button.dress();
  return button;
}

function separator(document: Document): HTMLElement {
  const bar = document.createElement('span');
  bar.className = 'bar';
  bar.setAttribute('aria-hidden', 'true');
  bar.textContent = '| ';
  return bar;
}

/** Redraws only what differs: a pass over a long timeline touches nothing. */
function draw(inner: HTMLButtonElement, place: Place, state: ButtonState, known: boolean): void {
  const name = nameOf(place, state, known);
  if (inner.getAttribute('aria-label') === name) return;
  const { kind } = place.look;
  const kept = state === 'saved' || (known && state === 'idle');
  inner.className = `${kind}${kept && kind === 'icon' ? ' on' : ''}${state === 'failed' ? ' failed' : ''}`;
  inner.setAttribute('aria-label', name);
  inner.setAttribute('aria-busy', String(state === 'saving'));
  inner.title = name;
  const { ownerDocument: document } = inner;
  const sign = state === 'failed' ? 'mark' : kept ? 'tick' : 'plus';
  const icon = () => drawIcon(document, sign, kept || state === 'saving');
  if (kind === 'icon') inner.replaceChildren(icon());
  else if (kind === 'link') inner.replaceChildren(...words(document, place, state, known));
  else {
    const label = document.createElement('span');
    label.append(...words(document, place, state, known));
    inner.replaceChildren(icon(), label);
  }
}

/** The label over an invisible first label: the width must not tell the site whom the scout knows. */
function words(document: Document, { look }: Place, state: ButtonState, known: boolean): HTMLElement[] {
  const room = document.createElement('span');
  room.className = 'room';
  room.textContent = labelOf(look, 'idle', false);
  const label = document.createElement('span');
  label.textContent = labelOf(look, state, known);
  return [room, label];
}

function listen(inner: HTMLButtonElement, button: SuggestButton, events: ButtonEvents): void {
  for (const type of POINTER)
    inner.addEventListener(type, (event) => {
      event.stopPropagation();
      // Keeps the reader's selection, which may be the very words to quote, and leaves the focus where it is.
      if (type === 'mousedown') event.preventDefault();
    });
  for (const type of KEYS)
    inner.addEventListener(type, (event) => {
      const { key } = event as KeyboardEvent;
      if (key !== 'Enter' && key !== ' ' && key !== 'Escape') return;
      event.stopPropagation();
      if (key === 'Escape' && type === 'keydown') events.escaped();
    });
  inner.addEventListener('click', (event) => {
    event.stopPropagation();
    event.preventDefault();
    events.clicked(button, event.detail === 0);
  });
}
