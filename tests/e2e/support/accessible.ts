/** What a surface must hold besides looking right: nothing for axe to find or to scroll sideways, nothing that moves unasked, all of it by keyboard. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Frame, Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** The rules for which it matters in which colours a page is drawn. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds, a line each: the rule and where. `colours`: in these rules alone, where all else was looked at before. */
export async function axeFinds(surface: Page | Frame, { colours = false } = {}): Promise<string[]> {
  const builder = new AxeBuilder({ page: asPage(surface) });
  const { violations } = await (colours ? builder.withRules(OF_COLOURS) : builder.withTags(TAGS))
    // One run in the page itself: the other way opens a tab for each result, which takes the focus.
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${target} ${failureSummary.replace(/\s+/g, ' ')}`),
  );
}

/** A frame inside a closed root cannot be reached from its page: it is taken for a page of its own. */
function asPage(surface: Page | Frame): Page {
  if ('frames' in surface) return surface;
  return { frames: () => [], evaluate: surface.evaluate.bind(surface) } as unknown as Page;
}

/** What hangs over to the side: the widest elements, where the page can be scrolled that way. */
export function hangsOver(surface: Page | Frame): Promise<string[]> {
  return surface.evaluate(() => {
    const page = document.documentElement;
    // What is made to scroll that way: lines of code, and what is typed.
    const meant = 'section:has(> pre), input, textarea, select';
    const scrolls = [...document.querySelectorAll('html, body, main, body *')].filter(
      (each) =>
        each.scrollWidth > each.clientWidth &&
        !each.matches(meant) &&
        (each === page || /auto|scroll/.test(getComputedStyle(each).overflowX)),
    );
    if (scrolls.length === 0) return [];
    const edge = Math.min(...scrolls.map((each) => each.getBoundingClientRect().left + each.clientWidth));
    return [...document.querySelectorAll('body *')]
      .filter((each) => {
        const { left, right, width } = each.getBoundingClientRect();
        return width > 1 && (right > edge + 0.5 || left < -0.5);
      })
      .slice(0, 8)
      .map((each) => `${each.tagName.toLowerCase()}.${each.className}`)
      .concat(scrolls.map((each) => `${each.tagName.toLowerCase()}.${each.className} scrolls sideways`));
  });
}

/** What takes longer than a millisecond although less motion is wished for. */
export function moves(surface: Page | Frame): Promise<string[]> {
  return surface.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((each) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(each);
        const longest = (list: string) => Math.max(...list.split(',').map((one) => Number.parseFloat(one)));
        return (
          longest(transitionDuration) > 0.001 ||
          (animationName !== 'none' && longest(animationDuration) > 0.001)
        );
      })
      .map((each) => `${each.tagName.toLowerCase()}.${each.className}`),
  );
}

/** How many places of the surface are read out when they change. */
export function liveRegions(surface: Page | Frame): Promise<number> {
  return surface.evaluate(
    () =>
      document.querySelectorAll(
        '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"], [role="log"], output',
      ).length,
  );
}

/** What can be clicked or typed into and is not reached by Tab, or shows no sign that it has the focus. */
export async function notReached(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(() => {
    const modal = document.querySelector('dialog[open]');
    const all = (modal ?? document).querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"], [contenteditable="true"]',
    );
    // One of a group of radio buttons has its place in the order, arrows lead to the others; so with the options of a list.
    const isOne = (each: HTMLElement) => {
      if (!(each instanceof HTMLInputElement) || each.type !== 'radio') return true;
      const group = [
        ...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${each.name}"]`),
      ];
      return each === (group.find(({ checked }) => checked) ?? group[0]);
    };
    const shown = [...all].filter(
      (each) =>
        !each.matches(':disabled, [tabindex="-1"]') &&
        isOne(each) &&
        each.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }),
    );
    shown.forEach((each, at) => {
      each.dataset.wanted = String(at);
    });
    (document.activeElement as HTMLElement | null)?.blur();
    return shown.map(
      (each) => `${each.tagName.toLowerCase()} ${each.getAttribute('aria-label') ?? each.innerText}`,
    );
  });
  const left = new Set(wanted.keys());
  const unmarked: string[] = [];
  for (let press = 0; press < 2 * wanted.length + 10 && left.size > 0; press += 1) {
    await page.keyboard.press('Tab');
    const { at, isMarked } = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement | null;
      // On the element, or on what stands for it: its label, its field, the row that the keyboard is on.
      const around = [
        focused,
        focused?.parentElement,
        focused?.closest('label'),
        focused?.querySelector('[data-cursor]'),
      ];
      const isMarked = around.some((each) => {
        if (!each) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      });
      return { at: Number(focused?.dataset.wanted ?? -1), isMarked };
    });
    if (left.delete(at) && !isMarked) unmarked.push(`no sign of the focus: ${wanted[at]}`);
  }
  return [...[...left].map((at) => `not reached: ${wanted[at]}`), ...unmarked];
}
