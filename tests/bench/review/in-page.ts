/** Run inside the extension's pages, so each function may use nothing but its arguments and what `watchPainting` left. */

export interface Watched {
  /** From the start of the navigation to the list painted, in ms; undefined until it is. */
  opened?: number;
  /** From each keystroke to what it found painted, in ms. */
  keystrokes: number[];
  /** What the list shows now; '' while some of it is still to be read. */
  shown: () => string;
  /**
   * Resolves when the next keystroke is over: what it found is painted, or nothing has been asked of the database for a while and the
   * same is shown. Without a look from outside: each would take its part of the time that is measured.
   */
  answered: () => Promise<'changed' | 'same'>;
  forget: () => void;
}

/**
 * Notes when the list is there and when a keystroke changed it. Painted is the second frame after the change: by then the first, which
 * holds it, was handed on to the screen. A list is there when none of its rows is empty and its count is said.
 */
export function watchPainting(): void {
  const shown = (): string => {
    if (document.querySelector('.empty')) return 'empty';
    const list = document.querySelector('.rows, .lead-list, .list-none');
    // Those that the popup draws at once: what follows them by itself is no answer, and to look at all would be a part of what is measured.
    const rows = [...(list?.querySelectorAll('.row') ?? [])].slice(0, 8);
    if (!list || rows.some((row) => !row.textContent)) return '';
    const ids = rows.map((row) => (row as HTMLElement).dataset.lead);
    const count = document.querySelector('.leads-count')?.textContent ?? '';
    return `${count} ${list.className} ${ids.join(' ')}`;
  };
  let opening = true;
  let pressed = 0;
  let before = '';
  let asked = 0;
  let questions = 0;
  let answeredAt = 0;
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...wanted) {
    const begun = transaction.apply(this, wanted);
    asked += 1;
    questions += 1;
    const over = () => {
      asked -= 1;
      answeredAt = performance.now();
    };
    begun.addEventListener('complete', over);
    begun.addEventListener('abort', over);
    return begun;
  };
  const isQuiet = () =>
    asked === 0 && performance.now() - Math.max(pressed, answeredAt) > (questions > 0 ? 200 : 5_000);
  const watched: Watched = {
    keystrokes: [],
    shown,
    answered: () =>
      new Promise((resolve) => {
        const known = watched.keystrokes.length;
        const timer = setInterval(() => {
          const isChanged = watched.keystrokes.length > known;
          if (!isChanged && (pressed === 0 || !isQuiet())) return;
          clearInterval(timer);
          if (!isChanged) watched.forget();
          resolve(isChanged ? 'changed' : 'same');
        }, 50);
      }),
    forget: () => {
      pressed = 0;
    },
  };
  Object.assign(window, { watched });
  const painted = (then: () => void) => requestAnimationFrame(() => requestAnimationFrame(then));
  const press = ({ timeStamp }: Event) => {
    if (pressed > 0) return;
    pressed = timeStamp;
    before = shown();
    questions = 0;
  };
  window.addEventListener('keydown', press, true);
  // Words that an input method puts in come without a key.
  window.addEventListener('beforeinput', press, true);
  new MutationObserver(() => {
    if (!opening && pressed === 0) return;
    const now = shown();
    if (!now) return;
    if (opening) {
      opening = false;
      painted(() => (watched.opened = performance.now()));
    } else if (now !== before) {
      const since = pressed;
      pressed = 0;
      painted(() => watched.keystrokes.push(performance.now() - since));
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

export interface Scrolled {
  /** From each frame to the next, in ms. */
  frames: number[];
  /** Frames in which a row in sight was still empty. */
  empty: number;
}

/** Scrolls a list by so many pixels each frame. */
export async function scroll({
  selector,
  step,
  frames: count,
}: {
  selector: string;
  step: number;
  frames: number;
}): Promise<Scrolled> {
  const list = document.querySelector(selector);
  if (!list) throw new Error(`No ${selector}.`);
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const frames: number[] = [];
  let empty = 0;
  let last = await frame();
  for (let at = 0; at < count; at += 1) {
    list.scrollTop += step;
    const now = await frame();
    frames.push(now - last);
    last = now;
    const { top, bottom } = list.getBoundingClientRect();
    const isBare = [...list.querySelectorAll('.row')].some((row) => {
      const place = row.getBoundingClientRect();
      return place.bottom > top && place.top < bottom && !row.textContent;
    });
    if (isBare) empty += 1;
  }
  return { frames, empty };
}
