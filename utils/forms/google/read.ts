import type { Form } from '../../model/form';
import { isEditorAddress, originOf, parseFormAddress, publicId, viewUrl } from './address';
import { formOfArray } from './array';
import { LARGEST_PAGE, readBody, TooLarge } from './body';
import { marksOf } from './page';
import { cannotRead, type NotRead } from './read-problems';
import { secondsOf } from './retry-after';
import { namesArray, publicArray } from './scan';

export type ReadForm = { ok: true; form: Form; token: string } | NotRead;

/** How long a form's page may take, in milliseconds; after it the site counts as busy. */
const PATIENCE = 25_000;

/**
 * Fetches a form's page without cookies and reads it. Needs host permission for Google's origins.
 * @param url any spelling that `parseFormAddress` takes.
 */
export async function readForm(url: string, fetch: typeof globalThis.fetch): Promise<ReadForm> {
  const address = parseFormAddress(url);
  if (!address.ok) return { ok: false, code: 'not-a-form', message: address.message };
  const page = address.url.startsWith('https://forms.gle/') ? address.url : `${address.url}?hl=en`;
  const init: RequestInit = { credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) };
  let response: Response;
  try {
    response = await fetch(page, { ...init, redirect: 'follow' });
  } catch (error) {
    if (isTimeout(error)) return cannotRead('busy');
    return whyUnreachable(page, init, fetch, address.url);
  }
  const byAddress = byFinalAddress(response.url || page, address.url) ?? byStatus(response);
  if (byAddress?.code === 'network') {
    // A login has no form of Google's on it; a copy of one at another place is no network's doing.
    const body = await readBody(response).catch(() => '');
    return namesArray(body) ? cannotRead('not-a-form') : byAddress;
  }
  if (byAddress) return byAddress;
  try {
    return parseForm(await readBody(response), response.url || page);
  } catch (error) {
    if (error instanceof TooLarge) return cannotRead('unreadable');
    return cannotRead(isTimeout(error) ? 'busy' : 'offline');
  }
}

/** A redirect to a place without host permission ends like a lost connection; asked not to follow, it shows itself. */
async function whyUnreachable(
  page: string,
  init: RequestInit,
  fetch: typeof globalThis.fetch,
  address: string,
): Promise<NotRead> {
  try {
    const response = await fetch(page, { ...init, redirect: 'manual' });
    if (isRedirect(response)) return await whyElsewhere(response, page, init, fetch, address);
    return byStatus(response) ?? cannotRead('offline');
  } catch (error) {
    return cannotRead(isTimeout(error) ? 'busy' : 'offline');
  }
}

/**
 * A redirect that does not say where it leads: to a page of the network's own, or to one of Google's. The network redirects whatever
 * is asked for of this host, Google only its pages; so something else is asked for that no sign-in guards. Which of Google's pages
 * it is (sign-in, consent, a check for a person) no answer tells without permission for that host, so it is not guessed.
 */
async function whyElsewhere(
  response: Response,
  page: string,
  init: RequestInit,
  fetch: typeof globalThis.fetch,
  address: string,
): Promise<NotRead> {
  const told = response.headers.get('location');
  const known = told && URL.canParse(told, page) && byFinalAddress(new URL(told, page).href, address);
  if (known) return known;
  const other = new URL('/robots.txt', page).href;
  const plain = await fetch(other, { ...init, redirect: 'manual' }).catch(() => undefined);
  if (plain && (isRedirect(plain) || plain.status === 511)) return cannotRead('network');
  return cannotRead(isEditorAddress(address) ? 'private' : 'elsewhere');
}

const isRedirect = ({ type, status }: Response) =>
  type === 'opaqueredirect' || (status >= 300 && status < 400);

/** Google's own page that wants to see a person first, after too many requests. */
const isSlowDown = ({ hostname, pathname }: URL) =>
  /(^|\.)google(\.[a-z]{2,3}){1,2}$/.test(hostname) && /^\/sorry(\/|$)/.test(pathname);

/** Where the redirects ended says more than the page (docs/google-forms.md §5.1). */
function byFinalAddress(finalUrl: string, asked: string): NotRead | undefined {
  const url = new URL(finalUrl);
  // The sign-in's path is the same on Google's own host and on a practice server.
  if (url.hostname === 'accounts.google.com' || url.pathname === '/ServiceLogin')
    return cannotRead(isEditorAddress(asked) ? 'private' : 'sign-in');
  if (url.pathname.endsWith('/closedform')) return cannotRead('closed');
  if (url.pathname.endsWith('/alreadyresponded')) return cannotRead('already-responded');
  if (url.hostname.startsWith('consent.google.')) return cannotRead('consent');
  if (isSlowDown(url)) return cannotRead('rate-limited');
  if (originOf(url)) return undefined;
  // Google's own hosts hold other things than forms; nobody else has a reason to answer in their place but the network.
  const isGoogles = /(^|\.)(google(\.[a-z]{2,3}){1,2}|forms\.gle)$/.test(url.hostname);
  // A tab is where it is because somebody went there.
  const wasForm = parseFormAddress(asked).ok;
  return cannotRead(isGoogles || !wasForm ? 'not-a-form' : 'network');
}

function byStatus({ status, headers }: Response): NotRead | undefined {
  if (status === 404 || status === 410) return cannotRead('gone');
  if (status === 401) return cannotRead('sign-in');
  if (status === 403) return cannotRead('private');
  if (status === 511) return cannotRead('network');
  if (status === 429)
    return { ...cannotRead('rate-limited'), retryAfterSeconds: secondsOf(headers.get('retry-after')) };
  if (status >= 500) return cannotRead('busy');
  return undefined;
}

/**
 * Reads a form out of its page.
 * @param url where the page came from in the end, after redirects.
 */
export function parseForm(html: string, url: string): ReadForm {
  if (!URL.canParse(url)) return cannotRead('not-a-form');
  const byAddress = byFinalAddress(url, url);
  if (byAddress) return byAddress;
  if (html.length > LARGEST_PAGE) return cannotRead('unreadable');
  const array = publicArray(html);
  const marks = marksOf(html);
  const signIn = marks.flags.has('sign-in-to-continue');
  if (!array) return cannotRead(signIn ? 'sign-in' : namesArray(html) ? 'unreadable' : 'not-a-form');
  const origin = originOf(new URL(url));
  const id = idOf(marks.action, url, array);
  if (!id || !origin) return cannotRead('unreadable');
  const form = formOfArray(array, {
    id,
    url: viewUrl(origin, id),
    captcha: marks.captcha ?? false,
    receiptBox: marks.receiptBox,
    emailBox: marks.emailBox,
    signIn,
    readAt: new Date().toISOString(),
  });
  if (!form) return cannotRead(signIn ? 'sign-in' : 'unreadable');
  if (!form.sections.some((section) => section.questions.length > 0)) return cannotRead('no-questions');
  return { ok: true, form, token: marks.fbzx ?? '' };
}

/** The form's own `action` is authoritative, then the address, then the array (docs/google-forms.md §2). */
function idOf(action: string | undefined, url: string, array: unknown[]): string | undefined {
  const ofAction = action && URL.canParse(action, url) ? publicId(new URL(action, url)) : undefined;
  const ofArray = typeof array[14] === 'string' ? array[14].match(/^e\/([\w-]{3,200})$/)?.[1] : undefined;
  return ofAction ?? publicId(new URL(url)) ?? ofArray;
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
}
