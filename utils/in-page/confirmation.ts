import { closedHost } from './closed-root';
import { CONFIRMATION_STYLE } from './confirmation-style';
import { overlayParent } from './overlay';
import { isDark } from './theme/look';

/** Until the line folds away by itself, in ms; longer while the pointer or the focus is in it. */
const STAYS = 6_000;

/** One word of the line that does something; `say` puts another sentence into the line. */
export interface Action {
  label: string;
  act(say: (text: string) => void): void;
}

/** What the line says: a sentence, something to look at, and what can be done about it. */
export interface Line {
  text: string;
  doubt?: string;
  failed?: boolean;
  actions: Action[];
}

/** The one line at the corner of the page. It never takes the focus. */
export interface Confirmation {
  /** Makes the live region ready, so that what is said next is read out. */
  prepare(near: Element): void;
  say(line: Line): void;
  fold(): void;
}

/** One line for the page, made when it is first needed. */
export function makeConfirmation(document: Document, signal: AbortSignal): Confirmation {
  const { host, root } = closedHost(document, 'confirmation', CONFIRMATION_STYLE);
  const line = document.createElement('div');
  line.setAttribute('role', 'status');
  line.setAttribute('aria-live', 'polite');
  root.append(line);

  let timer: ReturnType<typeof setTimeout> | undefined;
  const fold = () => {
    clearTimeout(timer);
    line.replaceChildren();
    line.className = '';
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (line.matches(':hover,:focus-within') ? wait() : fold()), STAYS);
  };
  for (const type of ['click', 'mousedown', 'pointerdown', 'keydown', 'keyup'])
    line.addEventListener(type, (event) => {
      event.stopPropagation();
      if (type === 'mousedown') event.preventDefault();
      if ((event as KeyboardEvent).key === 'Escape') fold();
    });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    host.remove();
  });

  const say = ({ text, doubt, failed, actions }: Line) => {
    line.className = `line${isDark(document) ? ' dark' : ''}${failed ? ' failed' : ''}`;
    const words = sentence(document, text, actions, (next) => say({ text: next, actions: [] }));
    line.replaceChildren(...words, ...(doubt ? [part(document, 'doubt', doubt)] : []));
    wait();
  };
  return {
    prepare(near) {
      const parent = overlayParent(document, near);
      if (host.parentElement !== parent) parent.append(host);
    },
    say,
    fold,
  };
}

function sentence(document: Document, text: string, actions: Action[], say: (text: string) => void): Node[] {
  const nodes: Node[] = [part(document, 'text', text)];
  for (const { label, act } of actions) {
    const dot = part(document, 'dot', '·');
    dot.setAttribute('aria-hidden', 'true');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => act(say));
    nodes.push(dot, button);
  }
  return nodes;
}

function part(document: Document, name: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}
