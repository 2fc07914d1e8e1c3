import type { Browser } from 'puppeteer-core';

/** One command of WebDriver BiDi that puppeteer has no words for; resolves to its result. */
export async function bidi<Result>(browser: Browser, method: string, params: object): Promise<Result> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: Result }> };
  };
  return (await connection.send(method, params)).result;
}

/** What an expression gives in Firefox's own window; a promise is waited for. */
export async function inWindow(browser: Browser, expression: string): Promise<string> {
  const { contexts } = await bidi<{ contexts: { context: string }[] }>(browser, 'browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const { result, exceptionDetails } = await bidi<{
    result?: { value?: string };
    exceptionDetails?: { text: string };
  }>(browser, 'script.evaluate', {
    expression,
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result?.value ?? '';
}
