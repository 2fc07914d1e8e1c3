/**
 * A POST that the browser does not repeat on its own account. Chromium sends a POST with a body in memory a second time, unasked,
 * when a connection it uses again is cut before any reply, over HTTP/1.1 and HTTP/2 alike: two rows for one send. A streamed body can
 * be taken only once, so it goes once (docs/decisions.md). Streams need HTTP/2 or later, which Google speaks.
 */

import { readBody } from './body';

/**
 * The reply; rejects with what the network threw when the body may have left. `unsent`: no byte of it did, since nobody asked for
 * it; a server of HTTP/1.1, or no connection at all. `whole` sends such a body as one piece then.
 */
export async function postOnce(
  address: string,
  body: string,
  init: RequestInit,
  fetch: typeof globalThis.fetch,
): Promise<Response | 'unsent'> {
  const { streamed, wasTaken } = inStream(body, init);
  try {
    const response = await fetch(address, streamed);
    return (await turnedStreamAway(response)) ? 'unsent' : response;
  } catch (error) {
    if (wasTaken()) throw error;
    return 'unsent';
  }
}

/**
 * Does this server take streams, where one was not asked for just now? Then it was the browser that held it back, and would hold back
 * one piece too: Chromium answers an extension's requests itself for a while after a few 5xx from one address without its query
 * (extensions/renderer/extension_throttle_entry.h; measured: from the fourth on). Tried with nothing in it, at the form's own page.
 */
export async function takesStreams(
  page: string,
  init: RequestInit,
  fetch: typeof globalThis.fetch,
): Promise<boolean> {
  const { streamed, wasTaken } = inStream('', init);
  await fetch(page, streamed).then(
    (response) => response.body?.cancel(),
    () => undefined,
  );
  return wasTaken();
}

/** A request whose body can be taken once, and tells whether it was. */
function inStream(body: string, init: RequestInit): { streamed: RequestInit; wasTaken(): boolean } {
  let taken = false;
  const stream = new ReadableStream(
    {
      pull(controller) {
        taken = true;
        if (body) controller.enqueue(new TextEncoder().encode(body));
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const streamed: RequestInit & { duplex: 'half' } = {
    ...init,
    method: 'POST',
    body: stream,
    duplex: 'half',
  };
  return { streamed, wasTaken: () => taken };
}

/**
 * 411 wants to know the length first; a 400 without any form may be about the stream or about the order of sections. Neither stores
 * anything (a probed form had no row for refused bodies), so sending it as one piece once is safe.
 */
async function turnedStreamAway(response: Response): Promise<boolean> {
  if (response.status !== 400) return response.status === 411;
  // One that breaks off is judged like any other reply.
  const page = await readBody(response.clone()).catch(() => '<form');
  return !page.includes('<form');
}

/** Firefox takes no streams: it would send their name in place of the body. */
export function canStream(): boolean {
  let asked = false;
  const init = {
    method: 'POST',
    body: new ReadableStream(),
    get duplex() {
      asked = true;
      return 'half';
    },
  };
  try {
    return !new Request('https://docs.google.com/', init).headers.has('content-type') && asked;
  } catch {
    return false;
  }
}
