import { i18n } from '../page-texts';
import { closedHost, make } from './closed-root';
import { overlayParent } from './overlay';
import { OVERLAY_STYLE } from './style';
import { isDark } from './theme';
import { onTrusted } from './trusted';

/** Until the line folds away by itself, in ms; longer while the pointer or the focus is in it. */
const STAYS = 6_000;

/** What the line says: a sentence, what can be done about it by a click, and something to look at. */
interface Line {
  text: string;
  actions?: Record<string, () => void>;
  doubt?: string;
  failed?: boolean;
}

/** The one line at the corner of the page. It never takes the focus. */
export interface Confirmation {
  /** Makes the live region ready, so that what is said next is read out. */
  prepare(near: Element): void;
  say(line: Line): void;
  fold(): void;
}

/** One line for the page; nothing stands there until it is prepared. */
export function makeConfirmation(document: Document, signal: AbortSignal): Confirmation {
  const line = make(document, 'div', '');
  line.role = 'status';
  let host: Element | undefined;
  const stage = () => {
    if (host) return host;
    // Not at the start: most pages are left without a click.
    const made = closedHost(document, 'confirmation', OVERLAY_STYLE);
    made.root.append(line);
    host = made.host;
    return host;
  };

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
  // The selection stays, and no site takes a key pressed here for a shortcut of its own.
  onTrusted(line, 'mousedown', (event) => event.preventDefault());
  onTrusted(line, 'keydown', (event) => event.stopPropagation());
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    host?.remove();
  });

  return {
    prepare(near) {
      const parent = overlayParent(document, near);
      if (stage().parentElement !== parent) parent.append(stage());
    },
    say({ text, actions = {}, doubt, failed }) {
      line.dir = i18n.t('language.direction');
      line.className = failed ? 'line failed' : 'line';
      line.style.colorScheme = isDark(document) ? 'dark' : 'light';
      line.replaceChildren(
        make(document, 'span', '', text),
        ...Object.entries(actions).map(([label, act]) => word(document, label, act)),
      );
      if (doubt) line.append(make(document, 'p', '', doubt));
      wait();
    },
    fold,
  };
}

function word(document: Document, label: string, act: () => void): HTMLElement {
  const button = make(document, 'button', '', label);
  button.type = 'button';
  button.ariaLabel = label;
  onTrusted(button, 'click', act);
  return button;
}
