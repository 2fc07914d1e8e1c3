import type { Answer } from '../../model/answers';
import type { ReasonCode } from '../../model/delivery';
import type { Form } from '../../model/form';
import { READ_FAILURES } from '../../model/read-failures';
import { addressOf } from './address';
import { readBody, TooLarge } from './body';
import { encodeAnswers } from './encode';
import { judge, type PostOutcome } from './outcome';
import { canStream, goesOnce, postOnce, takesStreams } from './post-once';
import { readForm } from './read';
import type { NotRead } from './read-problems';
import { secondsOf } from './retry-after';

/**
 * Posts one set of answers, once. Nothing is repeated here: a Google Form stores the same body twice (docs/google-forms.md §3.5).
 * A timeout is the caller's `signal`. Needs host permission: without it the POST arrives and the answer cannot be read.
 */
export async function postAnswers(input: {
  form: Form;
  answers: Answer[];
  path: number[];
  token: string;
  fetch: typeof globalThis.fetch;
  signal?: AbortSignal;
}): Promise<PostOutcome> {
  const address = responseUrl(input.form);
  if (!address) return outcome('held', 'form-gone');
  if (input.signal?.aborted) return outcome('later', 'timeout');
  if (globalThis.navigator?.onLine === false) return outcome('later', 'offline');
  let response: Response | PostOutcome;
  try {
    response = await posted(address, encodeAnswers({ ...input, at: Date.now() }), input);
  } catch {
    return lost(input.signal);
  }
  if (!(response instanceof Response)) return response;
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    return whyRedirected(input.form, input.fetch);
  }
  return judgeReply(response, address, input);
}

/** The reply to the one POST; an outcome where it never went out. */
async function posted(
  address: string,
  body: string,
  { form, fetch, signal }: { form: Form; fetch: typeof globalThis.fetch; signal?: AbortSignal },
): Promise<Response | PostOutcome> {
  const init: RequestInit = {
    method: 'POST',
    credentials: 'omit',
    redirect: 'manual',
    cache: 'no-store',
    headers: { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' },
    signal,
  };
  if (canStream()) {
    const response = await postOnce(address, body, init, fetch);
    // 411 wants to know the length of a stream first, and stores nothing.
    if (response !== 'unsent')
      return response.status === 411 ? outcome('review', 'may-repeat', 411) : response;
  }
  // Nothing has left so far: the form's page says why, or over what kind of connection it would go.
  let headers = new Headers();
  const read = await readForm(form.url, async (...request) => {
    const response = await fetch(...request);
    headers = response.headers;
    return response;
  });
  if (signal?.aborted) return outcome('later', 'timeout');
  if (!read.ok) return whyUnsent(read);
  if (canStream() && (await takesStreams(form.url, init, fetch))) return outcome('later', 'server-busy');
  if (!goesOnce(headers)) return outcome('review', 'may-repeat');
  // Called bare: a browser's fetch refuses to run as a method of another object.
  return fetch(address, { ...init, body });
}

async function judgeReply(
  response: Response,
  address: string,
  input: { form: Form; signal?: AbortSignal },
): Promise<PostOutcome> {
  const { status } = response;
  const bodyMatters = status === 200 || status === 400;
  let body = '';
  try {
    if (bodyMatters) body = await readBody(response);
    else await response.body?.cancel();
  } catch (error) {
    // It came whole, and is no page that anybody knows.
    if (error instanceof TooLarge)
      return status === 400
        ? { state: 'refused', reason: { code: 'answer-refused' }, status }
        : outcome('unknown', 'reply-too-large', status);
    // A 400 stores nothing (docs/google-forms.md §3.4), so it may be tried again; after a 200 nobody knows.
    if (bodyMatters)
      return status === 400 ? outcome('later', 'connection-lost', status) : lost(input.signal, status);
  }
  const retryAfterSeconds = secondsOf(response.headers.get('retry-after'));
  return judge({ status, url: response.url || address, body, retryAfterSeconds }, input.form);
}

/** Where the answers go: only ever Google or the practice form, whatever a set-up said. */
function responseUrl(form: Form): string | undefined {
  return addressOf(form)?.replace(/viewform$/, 'formResponse');
}

/** Why nothing went out, by the form's page. */
const whyUnsent = ({ code, retryAfterSeconds }: NotRead): PostOutcome => {
  const { to, code: reason } = READ_FAILURES[code];
  return { ...outcome(to, reason), ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
};

/** A redirect is not success, and does not say where it leads: the form's page does. */
async function whyRedirected(form: Form, fetch: typeof globalThis.fetch): Promise<PostOutcome> {
  const read = await readForm(form.url, fetch);
  if (read.ok)
    return read.form.signIn ? outcome('review', 'sign-in') : outcome('unknown', 'unrecognised-reply');
  const { to, code } = READ_FAILURES[read.code];
  // Who redirects whatever is asked for answered in Google's place: nothing is stored.
  const inItsPlace = read.code === 'network' || read.code === 'rate-limited';
  if (inItsPlace) return whyUnsent(read);
  const says = to !== 'later' && code !== 'form-unreadable';
  return says ? outcome(to, code) : outcome('unknown', 'unrecognised-reply');
}

const lost = (signal: AbortSignal | undefined, status?: number) =>
  outcome('unknown', signal?.aborted ? 'timeout' : 'connection-lost', status);

function outcome(
  state: 'held' | 'review' | 'unknown' | 'later',
  code: ReasonCode,
  status?: number,
): PostOutcome {
  return { state, reason: { code }, ...(status === undefined ? {} : { status }) };
}
