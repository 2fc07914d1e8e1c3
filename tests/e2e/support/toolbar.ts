/**
 * The toolbar as a scout uses it: the icon is pressed by the browser's own `Extensions.triggerAction`, which grants `activeTab` for that
 * tab and opens the real popup; the popup is then reached by its target, since it is no page of the browser context.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';

interface Target {
  targetId: string;
  type: string;
  url: string;
}

/** The popup that hangs from the toolbar. */
export interface OpenPopup {
  /** What an expression gives in it; a promise is waited for. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until an expression is true in it. */
  until(expression: string): Promise<void>;
  /** What a reader sees in it, on one line. */
  text(): Promise<string>;
  picture(path: string): Promise<void>;
}

/** Presses the extension's icon while this page's tab is in front. */
export async function pressIcon(page: Page, extension: string): Promise<OpenPopup> {
  await page.bringToFront();
  const session = await browserSession(page.context());
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tabs = targetInfos.filter(({ url }: Target) => url === page.url());
  const [tab] = tabs;
  if (!tab || tabs.length > 1) throw new Error(`Not one tab at ${page.url()}.`);
  const id = new URL(extension).host;
  await session.send('Extensions.triggerAction' as never, { id, targetId: tab.targetId } as never);
  return openPopup(page.context(), session);
}

/** The popup that is open, or will be at once. */
export async function openPopup(context: BrowserContext, known?: CDPSession): Promise<OpenPopup> {
  const session = known ?? (await browserSession(context));
  const popup = await found(session, 5_000);
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: popup.targetId,
    flatten: false,
  });
  const send = commands(session, sessionId);
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await send<{
      result: { value: T };
      exceptionDetails?: { exception?: { description?: string } };
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? expression);
    return result.value;
  };
  return {
    evaluate,
    until: (expression) =>
      evaluate<void>(
        `new Promise((done, fail) => { const end = Date.now() + 5000; (function look() {
          if (${expression}) done(); else if (Date.now() > end) fail(new Error(${JSON.stringify(expression)} + ' in: ' + document.body.innerText));
          else setTimeout(look, 30); })(); })`,
      ),
    text: async () => (await evaluate<string>('document.body.innerText')).replace(/\s+/g, ' ').trim(),
    async picture(path) {
      const { data } = await send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, Buffer.from(data, 'base64'));
    },
  };
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('This browser has no session of its own.');
  return browser.newBrowserCDPSession();
}

async function found(session: CDPSession, within: number): Promise<Target> {
  const end = Date.now() + within;
  while (Date.now() < end) {
    const { targetInfos } = await session.send('Target.getTargets');
    const popup = targetInfos.find(({ url }: Target) => /^chrome-extension:\/\/[^/]+\/popup\.html/.test(url));
    if (popup) return popup;
    await new Promise((again) => setTimeout(again, 50));
  }
  throw new Error('No popup opened.');
}

/** Commands to a target through the browser's session, each answered by its number. */
function commands(session: CDPSession, sessionId: string) {
  let number = 0;
  return <T>(method: string, params: object = {}): Promise<T> => {
    const id = ++number;
    return new Promise<T>((done, fail) => {
      const listener = ({ sessionId: from, message }: { sessionId: string; message: string }) => {
        const reply = JSON.parse(message);
        if (from !== sessionId || reply.id !== id) return;
        session.off('Target.receivedMessageFromTarget', listener);
        if (reply.error) fail(new Error(`${method}: ${reply.error.message}`));
        else done(reply.result);
      };
      session.on('Target.receivedMessageFromTarget', listener);
      void session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method, params }),
      });
    });
  };
}
