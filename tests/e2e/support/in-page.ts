/** Finds and clicks what the extension puts into a page: closed shadow roots are read by CDP, clicks are real ones. */
import type { CDPSession, Page } from '@playwright/test';

interface Node {
  backendNodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
}

/** One button of ours on the page. */
export interface SuggestButton {
  name: string;
  state: string;
  pressed: boolean;
  /** A click at the middle of it, by the pointer. */
  click(): Promise<void>;
  focus(): Promise<void>;
}

const sessions = new WeakMap<Page, CDPSession>();

async function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  return session;
}

/** The buttons on the page now, in document order. */
export async function suggestButtons(page: Page): Promise<SuggestButton[]> {
  const session = await sessionOf(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  return all(root, (node) => attribute(node, 'data-guest-scout') === 'suggest').flatMap((host) => {
    const button = all(host, (node) => node.nodeName === 'BUTTON')[0];
    if (!button) return [];
    return {
      name: attribute(button, 'aria-label') ?? textOf(button),
      state: attribute(host, 'data-state') ?? '',
      pressed: attribute(button, 'aria-pressed') === 'true',
      click: () => clickNode(page, session, button.backendNodeId),
      focus: async () => {
        await session.send('DOM.focus', { backendNodeId: button.backendNodeId });
      },
    };
  });
}

/** Waits until the page shows this many buttons (at least one without a number). */
export async function waitForButtons(page: Page, count?: number): Promise<SuggestButton[]> {
  const hosts = page.locator('[data-guest-scout="suggest"]');
  await hosts.first().waitFor({ state: 'attached' });
  if (count !== undefined)
    await page.waitForFunction(
      (n) => document.querySelectorAll('[data-guest-scout="suggest"]').length === n,
      count,
    );
  return suggestButtons(page);
}

/** Everything our closed roots say outside of the buttons: the confirmation line. */
export async function confirmationText(page: Page): Promise<string> {
  const session = await sessionOf(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  return all(
    root,
    (node) => (node.shadowRoots?.length ?? 0) > 0 && attribute(node, 'data-guest-scout') !== 'suggest',
  )
    .map((host) => (host.shadowRoots ?? []).map(textOf).join(' '))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The line in a page of its own and in an open root: axe does not see into closed ones. Empty where there is none. */
export async function confirmationCopy(page: Page): Promise<Page> {
  const session = await sessionOf(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  const [host] = all(root, (node) => attribute(node, 'data-guest-scout') === 'confirmation');
  const closed = host?.shadowRoots?.[0];
  if (!host || !closed) throw new Error('There is no line on this page.');
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: closed.backendNodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function () {
      const rules = this.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
      return '<style>' + rules.join('') + '</style>' + this.innerHTML;
    }`,
    returnByValue: true,
  });
  const copy = await page.context().newPage();
  await copy.setContent(
    '<!doctype html><html lang="en"><title>The line</title><body><main><h1>A page</h1><span></span></main>',
  );
  await copy.evaluate(
    ([inside = '', style = '']) => {
      const host = document.querySelector('span');
      if (!host) throw new Error('no host');
      host.setAttribute('style', style);
      host.attachShadow({ mode: 'open' }).innerHTML = inside;
    },
    [String(result.value), attribute(host, 'style') ?? ''],
  );
  return copy;
}

/** The colour each button is drawn in now, as only its closed root knows. */
export async function drawnColours(page: Page): Promise<string[]> {
  const session = await sessionOf(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  return all(root, (node) => attribute(node, 'data-guest-scout') === 'suggest').map((host) => {
    const around = all(host, (node) => node.nodeName === 'DIV')[0];
    return (around && attribute(around, 'style')?.match(/(?:^|;)\s*color:\s*([^;]+)/)?.[1]) ?? '';
  });
}

/** Clicks a button inside one of our closed roots by its words. */
export async function clickInConfirmation(page: Page, words: RegExp): Promise<void> {
  const session = await sessionOf(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  const button = all(root, (node) => node.nodeName === 'BUTTON').find((node) => words.test(textOf(node)));
  if (!button) throw new Error(`No button with the words ${words} in the confirmation.`);
  await clickNode(page, session, button.backendNodeId);
}

/** The card's frame in this page, once it is there. */
export async function cardFrame(page: Page) {
  const isCard = (url: string) => /^(chrome|moz)-extension:\/\/[^/]+\/card\.html/.test(url);
  const found = () => page.frames().find((frame) => isCard(frame.url()));
  return (
    found() ?? (await page.waitForEvent('framenavigated', { predicate: (frame) => isCard(frame.url()) }))
  );
}

/** The address in the card's frame, as only the closed root holds it. */
export async function cardAddress(page: Page): Promise<string> {
  const session = await sessionOf(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  const frame = all(root, (node) => attribute(node, 'data-guest-scout') === 'card').flatMap((host) =>
    all(host, (node) => node.nodeName === 'IFRAME'),
  )[0];
  const address = frame && attribute(frame, 'src');
  if (!address) throw new Error('No card is open.');
  return address;
}

async function clickNode(page: Page, session: CDPSession, backendNodeId: number): Promise<void> {
  // To the middle, where neither a bar of the site nor our own line lies over it.
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: "function () { this.scrollIntoView({ block: 'center', behavior: 'instant' }); }",
  });
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId });
  const [quad] = quads;
  if (!quad) throw new Error('The button is not drawn.');
  const [x1 = 0, y1 = 0, x2 = 0, , , y3 = 0] = quad;
  await page.mouse.click((x1 + x2) / 2, (y1 + y3) / 2);
}

function all(node: Node, wanted: (node: Node) => boolean): Node[] {
  const inside = [...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap((child) =>
    all(child, wanted),
  );
  return wanted(node) ? [node, ...inside] : inside;
}

function attribute(node: Node, name: string): string | undefined {
  const list = node.attributes ?? [];
  for (let at = 0; at < list.length; at += 2) if (list[at] === name) return list[at + 1];
  return undefined;
}

/** What it says: in an attribute, drawn by style. */
function textOf(node: Node): string {
  return (
    (attribute(node, 'data-says') ?? '') +
    [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(textOf).join('')
  );
}
