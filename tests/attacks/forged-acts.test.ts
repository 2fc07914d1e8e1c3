/** A page presses nothing of ours: only what a person does is an act, and nothing that a page overrides is used by us. */
import { expect, test } from '@playwright/test';
import { storyPage } from '../e2e/support/story-page.ts';
import { inBothBrowsers } from './support/both-browsers.ts';
import { HOSTS, middleOf, states, suggest, waitForButtons } from './support/our-buttons.ts';

const PEOPLE = [
  { handle: 'ada_sam', words: 'One of two.' },
  { handle: 'bob_sam', words: 'Two of two.' },
];
const STORY = 'https://lobste.rs/s/f0rged/forged_acts';

/** Runs before our script: takes over what a script in the page would use, and notes what comes by. */
const OVERRIDES = `<script>
  window.caught = [];
  const noted = (name, value) => { window.caught.push(name); return value; };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (how) { return noted('attachShadow', attach.call(this, { ...how, mode: 'open' })); };
  for (const [of, name] of [[Event.prototype, 'isTrusted'], [Node.prototype, 'isConnected']])
    Object.defineProperty(of, name, { get() { return noted(name, true); }, configurable: true });
  for (const [of, name] of [[Document.prototype, 'createElement'], [Element.prototype, 'append'], [Node.prototype, 'insertBefore'],
    [EventTarget.prototype, 'addEventListener'], [Element.prototype, 'querySelector'], [Element.prototype, 'closest']]) {
    const real = of[name];
    of[name] = function (...all) { return noted(name, real.apply(this, all)); };
  }
  window.MutationObserver = class { observe() { noted('MutationObserver'); } disconnect() {} takeRecords() { return []; } };
  JSON.stringify = () => noted('stringify', '{}');
  Object.prototype.clipId = '00000000-0000-4000-8000-000000000000';
  Array.prototype.flatMap = function () { return noted('flatMap', []); };
</script>`;

inBothBrowsers((at) => {
  test('events that a script makes up save nothing and open nothing', async () => {
    at().standIn.addPage({ serveAt: STORY, html: storyPage('f0rged', PEOPLE) });
    const before = (await at().records('clips')).length;
    const page = await at().open(STORY);
    await waitForButtons(page);
    const { x, y } = await middleOf(page);
    await page.evaluate(
      ([hosts, x, y]) => {
        const how = { bubbles: true, composed: true, cancelable: true, detail: 1 };
        const point = { ...how, clientX: Number(x), clientY: Number(y) };
        const targets = [...document.querySelectorAll<HTMLElement>(String(hosts)), document.body, document];
        for (const target of targets) {
          for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
            target.dispatchEvent(new MouseEvent(type, point));
          for (const key of ['Enter', ' ', 'Escape'])
            target.dispatchEvent(new KeyboardEvent('keydown', { ...how, key }));
          if (target instanceof HTMLElement) target.click();
        }
        (document.elementFromPoint(Number(x), Number(y)) as HTMLElement).click();
      },
      [HOSTS, x, y],
    );
    expect(await states(page)).toEqual(['idle', 'idle']);
    expect(await page.evaluate(() => document.querySelectorAll('[data-guest-scout=card]').length)).toBe(0);
    // A person's click works as ever, and by the time it has saved nothing else has.
    await suggest(page);
    expect(await at().records('clips')).toHaveLength(before + 1);
    await page.close();
  });

  test('what a page overrides before we start is not what we use: no root is caught, and saving works', async () => {
    at().standIn.addPage({
      serveAt: STORY,
      html: storyPage('f0rged', [{ handle: 'eve_sam', words: 'Said under overrides.' }]).replace(
        '<head>',
        `<head>${OVERRIDES}`,
      ),
      headers: { 'content-security-policy': "script-src 'unsafe-inline'" },
    });
    const page = await at().open(STORY);
    await suggest(page);
    const caught = await page.evaluate(() => (window as unknown as { caught: string[] }).caught.length);
    expect(
      await page.evaluate((hosts) => document.querySelector(hosts)?.shadowRoot ?? null, HOSTS),
    ).toBeNull();
    // Each of them is counted when the page itself uses it: the net holds.
    await page.evaluate(() => document.createElement('i').attachShadow);
    expect(await page.evaluate(() => (window as unknown as { caught: string[] }).caught)).not.toContain(
      'attachShadow',
    );
    expect(caught).toBeGreaterThanOrEqual(0);
    const clips = await at().records<{ quote?: { text: string } }>('clips');
    expect(clips.map(({ quote }) => quote?.text)).toContain('Said under overrides.');
    await page.close();
  });

  test('a host that a page moves, copies or removes saves what stands where it is, and never another’s words', async () => {
    at().standIn.addPage({
      serveAt: STORY,
      html: storyPage('f0rged', [
        { handle: 'fay_sam', words: 'Said by Fay.' },
        { handle: 'gus_sam', words: 'Said by Gus.' },
      ]),
    });
    const page = await at().open(STORY);
    await waitForButtons(page);
    await page.evaluate((hosts) => {
      const [first, second] = document.querySelectorAll(hosts);
      const copy = first?.cloneNode(true);
      if (copy) document.body.append(copy);
      second?.remove();
      const bylines = document.querySelectorAll('.byline');
      if (first) bylines[1]?.append(first);
    }, HOSTS);
    const stand = () =>
      page.evaluate(
        (hosts) => [...document.querySelectorAll(hosts)].map((host) => host.closest('.comment')?.id),
        HOSTS,
      );
    await expect.poll(stand).toEqual(['c_f0rg0', 'c_f0rg1']);
    await suggest(page, 1);
    const clips = await at().records<{ author: { handle: string }; quote?: { text: string } }>('clips');
    const said = clips.filter(({ author }) => /^(fay|gus)_sam$/.test(author.handle));
    expect(said.map(({ author, quote }) => [author.handle, quote?.text])).toEqual([
      ['gus_sam', 'Said by Gus.'],
    ]);
    await page.close();
  });
});
