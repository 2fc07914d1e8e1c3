/** Of all the ways in which browsers hand out nodes, none leads into a root of ours: not by a point, an event, the focus, an animation. */
import { expect, test } from '@playwright/test';
import { type AttackedPage, inBothBrowsers } from './support/both-browsers.ts';
import { middleOf, suggest, waitForButtons } from './support/our-buttons.ts';

const PAGES = [
  'https://x.com/karel_duda/status/2090000000000000301?s=20',
  'https://lobste.rs/s/st0pp3/what_did_you_stop_doing',
  'https://github.com/Quiet-Pine',
];

/** Listens on the window, before everybody else, and notes by which way a node of a shadow tree came. */
function watch(): void {
  const led: string[] = [];
  let heard = 0;
  const note = (way: string, node: unknown) => {
    heard += 1;
    if (node instanceof Node && node.getRootNode() instanceof ShadowRoot) led.push(way);
  };
  const ways = [
    'target',
    'originalTarget',
    'explicitOriginalTarget',
    'relatedTarget',
    'rangeParent',
    'srcElement',
  ];
  const types = `pointerdown pointerup pointerover pointerout pointermove mousedown mouseup mouseover mouseout click focusin focusout
    keydown keyup selectionchange selectstart dragstart contextmenu animationstart transitionstart scroll`;
  for (const type of types.split(/\s+/))
    window.addEventListener(
      type,
      (event) => {
        for (const way of ways) note(`${type}.${way}`, (event as unknown as Record<string, unknown>)[way]);
        for (const node of event.composedPath()) note(`${type}.composedPath`, node);
      },
      true,
    );
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      target?: Node;
      sources?: { node?: Node }[];
    })[]) {
      note(`${entry.entryType}.target`, entry.target);
      for (const { node } of entry.sources ?? []) note(`${entry.entryType}.sources`, node);
    }
  });
  for (const type of ['event', 'first-input', 'layout-shift', 'largest-contentful-paint'])
    if (PerformanceObserver.supportedEntryTypes.includes(type))
      observer.observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  Object.assign(window, { led, note, heard: () => heard });
}

/** Asks for what stands at a point, what has the focus, what is selected and what moves. */
function ask([x = 0, y = 0]: number[]): void {
  const { note } = window as unknown as { note(way: string, node: unknown): void };
  const page = document as Document & {
    caretPositionFromPoint?(x: number, y: number): { offsetNode: Node } | null;
    caretRangeFromPoint?(x: number, y: number): Range | null;
  };
  for (const node of page.elementsFromPoint(x, y)) note('elementsFromPoint', node);
  note('caretPositionFromPoint', page.caretPositionFromPoint?.(x, y)?.offsetNode);
  note('caretRangeFromPoint', page.caretRangeFromPoint?.(x, y)?.startContainer);
  note('activeElement', page.activeElement);
  for (const end of ['anchorNode', 'focusNode'] as const) note(`selection.${end}`, getSelection()?.[end]);
  getSelection()?.modify('extend', 'forward', 'documentboundary');
  note('selection.modify', getSelection()?.focusNode);
  for (const { effect } of page.getAnimations()) note('getAnimations', (effect as KeyframeEffect).target);
}

const led = (page: AttackedPage) =>
  page.evaluate(() => {
    const { led, heard } = window as unknown as { led: string[]; heard(): number };
    return { led, listened: heard() > 20 };
  });

/**
 * What Firefox alone has, outside of any standard: properties of an event that lead to the node under the pointer, in closed roots too.
 * There a page finds what is the same for everybody, and no event of a script acts (forged-acts, known-people; docs/threat-model.md).
 */
const OF_FIREFOX = /\.(originalTarget|explicitOriginalTarget|rangeParent)$/;

const nothing = { led: [], listened: true };

inBothBrowsers((at) => {
  for (const address of PAGES)
    test(`${new URL(address).host}: none leads in, while a scout points, clicks, tabs and is answered`, async () => {
      const page = await at().open(address);
      await waitForButtons(page);
      await page.evaluate(watch);
      const { x, y } = await middleOf(page);
      await page.mouse.move(x, y);
      await page.evaluate(ask, [x, y]);
      await suggest(page);
      const line = await page.evaluate(() => [innerWidth - 120, innerHeight - 34]);
      // In the line: while it comes in, under the pointer, and on its words.
      await page.evaluate(ask, line);
      await page.mouse.move(line[0] ?? 0, line[1] ?? 0);
      await page.evaluate(ask, line);
      for (let press = 0; press < 3; press += 1) {
        await page.keyboard.press('Tab');
        await page.evaluate(ask, line);
      }
      const { led: ways, listened } = await led(page);
      const others = ways.filter((way) => !(at().name === 'Firefox' && OF_FIREFOX.test(way)));
      expect({ led: others, listened }).toEqual(nothing);
      await page.close();
    });
});
