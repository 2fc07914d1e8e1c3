import { browser } from 'wxt/browser';

/** What reading and answering a Google Form needs; asked for together in one click (docs/permissions.md). */
const FORM_ORIGINS = ['https://docs.google.com/*', 'https://forms.gle/*'];

/** May Google Forms be read and answered in the background? Without it a POST arrives and its answer cannot be read. */
export async function mayReadForms(): Promise<boolean> {
  return browser.permissions.contains({ origins: FORM_ORIGINS });
}

/**
 * Asks for it. Call it first thing in a click's listener: an `await` before it loses the gesture. From a page in a tab, since a
 * popup may close under the prompt.
 */
export function askToReadForms(): Promise<boolean> {
  return browser.permissions.request({ origins: FORM_ORIGINS });
}

/** May this one form's host be reached? Also true for a practice form on a port of localhost that this build was given. */
export async function mayReach(url: string): Promise<boolean> {
  const { protocol, host, hostname } = URL.parse(url) ?? {};
  if (!host || !/^https?:$/.test(protocol ?? '')) return false;
  try {
    return await browser.permissions.contains({ origins: [`${protocol}//${host}/*`] });
  } catch {
    // Firefox knows no port in a match pattern and throws; Chromium needs it.
    return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
  }
}
