import type { Place } from '../sites/adapter';
import { closedHost, make } from './closed-root';
import { drawIcon } from './icon';
import { type ButtonState, labelOf, nameOf } from './sentences';
import { BUTTON_STYLE } from './style';
import { type Styles, stylesOf } from './theme';

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

/** Makes a button for a place; the caller puts its host into the page. */
export function makeButton(document: Document, place: Place): SuggestButton {
  const { kind, overhangs } = place.look;
  const { host, root } = closedHost(document, 'suggest', BUTTON_STYLE);
  host.dataset.kind = overhangs ? 'bare' : kind;
  let styles = stylesOf(place.look);
  const around = copyOfIdle(document, place, styles);
  const inner = around.firstElementChild as HTMLButtonElement;
  root.append(around);

  let drawn = '';
  const button: SuggestButton = {
    host,
    place,
    show(state) {
      const { author, look } = button.place;
      // A pass over a long timeline touches nothing.
      const asked = `${state} ${look.self} ${author.handle}`;
      if (asked === drawn) return;
      drawn = asked;
      host.dataset.state = state;
      draw(inner, button.place, state);
    },
    restyle() {
      const before = styles;
      styles = stylesOf(button.place.look);
      if (styles.around !== before.around) around.style.cssText = styles.around;
      if (styles.inner !== before.inner) inner.style.cssText = styles.inner;
    },
    focus: () => inner.focus({ preventScroll: true }),
  };
  return button;
}

/** What a button looks like before a click, by its styles: a thread has hundreds that differ only in the name they say. */
const idle = new WeakMap<Styles, HTMLElement>();

function copyOfIdle(document: Document, place: Place, styles: Styles): HTMLElement {
  const { kind } = place.look;
  const known = idle.get(styles);
  if (known) return known.cloneNode(true) as HTMLElement;
  const around = make(document, 'div', kind === 'link' ? 'bar' : '');
  around.style.cssText = styles.around;
  const inner = make(document, 'button', '');
  inner.type = 'button';
  inner.style.cssText = styles.inner;
  around.append(inner);
  drawState(inner, place, 'idle');
  idle.set(styles, around);
  return around.cloneNode(true) as HTMLElement;
}

/** Redraws only what differs. */
function draw(inner: HTMLButtonElement, place: Place, state: ButtonState): void {
  const name = nameOf(place, state);
  inner.title = name;
  inner.ariaLabel = name;
  // Mostly the same drawing for another person, as a button goes from post to post.
  if (inner.className !== classOf(place, state)) drawState(inner, place, state);
}

const classOf = ({ look: { kind, self } }: Place, state: ButtonState) =>
  `${kind} ${state}${self ? ' self' : ''}`;

function drawState(inner: HTMLButtonElement, place: Place, state: ButtonState): void {
  const { ownerDocument: document } = inner;
  const { kind } = place.look;
  inner.className = classOf(place, state);
  inner.ariaBusy = `${state === 'saving'}`;
  const parts: Node[] = [];
  if (kind !== 'link')
    parts.push(drawIcon(document, state === 'failed' ? 'mark' : state === 'saved' ? 'tick' : 'plus'));
  if (kind === 'link' && state === 'idle') inner.dataset.says = labelOf(place, state);
  else if (kind !== 'icon') {
    delete inner.dataset.says;
    // The label lies over the first one, made invisible: the row keeps its width.
    const words = make(document, 'span', '');
    words.append(
      make(document, 'span', '', labelOf(place, 'idle')),
      make(document, 'span', '', labelOf(place, state)),
    );
    parts.push(words);
  }
  inner.replaceChildren(...parts);
}
