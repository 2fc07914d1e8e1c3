/** A phone: 360 px wide and pressed by a finger. What a thumb cannot hit there, and what leaves the screen. */
import { type Bed, startBed } from './bed.ts';

/** The narrowest screen that is still sold in numbers. */
export const PHONE = { width: 360, height: 740 };

/** As a phone has it: `pointer: coarse`, the page as wide as the device, and the name by which the popup knows that it is a page. */
const AS_PHONE = {
  viewport: PHONE,
  hasTouch: true,
  isMobile: true,
  userAgent:
    'Mozilla/5.0 (Linux; Android 14; Mobile) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
  // For every page alike; by `hasTouch` alone some keep the pointer of the machine.
  args: [
    '--blink-settings=primaryHoverType=1,availableHoverTypes=1,primaryPointerType=2,availablePointerTypes=2',
  ],
};

/** The test bed on a phone, whose extensions have neither keys nor menus nor a panel, and whose tabs stand in no windows. */
export async function startPhoneBed(options: Parameters<typeof startBed>[0] = {}): Promise<Bed> {
  const bed = await startBed({ ...options, ...AS_PHONE });
  await bed.browser.context.addInitScript(() => {
    const { chrome, browser } = globalThis as unknown as Record<string, Record<string, unknown> | undefined>;
    for (const api of ['commands', 'contextMenus', 'sidePanel', 'windows'])
      for (const all of [chrome, browser]) delete all?.[api];
  });
  return bed;
}

/** What is wrong for a finger, an element a line. */
export interface ByFinger {
  isCoarse: boolean;
  /** How far the page moves to the side, in px. */
  sideways: number;
  /** Boxes that leave the screen at its sides, and are in nothing that scrolls. */
  outside: string[];
  /** What can be pressed in less than 44 × 44 px, or lies under something else. */
  small: string[];
}

/** In Chromium and in Firefox. */
export const byFinger = (page: { evaluate(look: () => ByFinger): Promise<ByFinger> }): Promise<ByFinger> =>
  page.evaluate(tryByFinger);

function tryByFinger(): ByFinger {
  /** WCAG 2.5.5, in CSS px. */
  const REACH = 44;
  const PRESSED =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="option"], [role="button"]';
  const { documentElement } = document;
  const width = documentElement.clientWidth;
  const dialog = [...document.querySelectorAll<HTMLElement>('dialog:modal')].at(-1);
  const shown = [...(dialog ?? document.body).querySelectorAll<HTMLElement>('*')].filter(isDrawn);
  return {
    isCoarse: matchMedia('(pointer: coarse)').matches,
    sideways: documentElement.scrollWidth - width,
    outside: shown.filter(leaves).map(named),
    small: shown.filter((element) => element.matches(PRESSED) && !isInSentence(element)).flatMap(hard),
  };

  function isDrawn(element: Element): boolean {
    const isThere = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    return isThere && element.getClientRects().length > 0 && !element.closest('.visually-hidden');
  }

  function leaves(element: Element): boolean {
    const { left, right } = element.getBoundingClientRect();
    return (left < -0.5 || right > width + 0.5) && !isInScroller(element);
  }

  function isInScroller(element: Element): boolean {
    for (let box = element.parentElement; box; box = box.parentElement)
      if (getComputedStyle(box).overflowX !== 'visible' && box.scrollWidth > box.clientWidth) return true;
    return false;
  }

  /** A link among words is as high as its line (WCAG 2.5.5 and 2.5.8 except it). One that stands alone, or is laid out as a box, is not. */
  function isInSentence(element: Element): boolean {
    if (element.tagName !== 'A' || getComputedStyle(element).display !== 'inline') return false;
    const around = element.parentElement?.textContent?.trim() ?? '';
    return around.length > (element.textContent?.trim().length ?? 0);
  }

  /** What a finger presses for it: a box to tick is pressed by its label too. */
  function pressed(element: HTMLElement): HTMLElement {
    return element.closest('label') ?? element;
  }

  function hard(element: HTMLElement): string[] {
    const target = pressed(element);
    target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const { left, top, width, height } = target.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    if (!isHit(element, x, y)) return [`covered: ${named(element)}`];
    const isHigh = reaches(element, height, (by) => [x, y + by]);
    const isWide = reaches(element, width, (by) => [x + by, y]);
    return isHigh && isWide ? [] : [`${Math.round(width)} × ${Math.round(height)}: ${named(element)}`];
  }

  /** Tried on both sides of its middle. Its edge lies between pixels, and the browser rounds: what is large enough as a box is tried a pixel within. */
  function reaches(element: HTMLElement, size: number, at: (by: number) => [number, number]): boolean {
    const half = REACH / 2 - (size > REACH - 0.1 ? 1.5 : 0.5);
    return isHit(element, ...at(-half)) && isHit(element, ...at(half));
  }

  /** What was just done is told over the page until it is put away: what lies under that is not small. */
  function isHit(element: HTMLElement, x: number, y: number): boolean {
    const hit = document.elementFromPoint(x, y);
    const toast = hit?.closest('.toast');
    return Boolean(hit && (pressed(element).contains(hit) || (toast && !toast.contains(element))));
  }

  function named(element: Element): string {
    const { tagName, className } = element;
    const of =
      typeof className === 'string' && className ? `.${className.trim().split(/\s+/).join('.')}` : '';
    const words = element.getAttribute('aria-label') || element.textContent?.trim() || '';
    return `${tagName.toLowerCase()}${of} “${words.replace(/\s+/g, ' ').slice(0, 40)}”`;
  }
}
