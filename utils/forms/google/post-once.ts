/**
 * A POST that the browser does not repeat on its own account. Both browsers send a body that they hold a second time, unasked, when
 * a connection that was used before is cut ahead of any reply: Chromium over HTTP/1.1 and HTTP/2, Firefox over HTTP/1.1; two rows for
 * one send. A streamed body can be taken only once, so it goes once; only Chromium takes streams, and only over HTTP/2 or later, which
 * Google speaks (docs/decisions.md).
 */

/** The reply; rejects with what the network threw when the body may have left. `unsent`: no byte of it did, since nobody asked for it. */
export async function postOnce(
  address: string,
  body: string,
  init: RequestInit,
  fetch: typeof globalThis.fetch,
): Promise<Response | 'unsent'> {
  const { streamed, wasTaken } = inStream(body, init);
  try {
    return await fetch(address, streamed);
  } catch (error) {
    if (wasTaken()) throw error;
    return 'unsent';
  }
}

/**
 * Would a body in one piece go once, to the place that has just sent these headers? In Firefox over HTTP/2 and HTTP/3, of which it
 * leaves a header of its own; in either browser where the server closes each connection after its reply, so that the next one is
 * new: a connection that was not used before is never tried again after something was sent on it.
 */
export function goesOnce(headers: Headers): boolean {
  const closes = headers.get('connection')?.toLowerCase() === 'close';
  return closes || (!canStream() && (headers.has('x-firefox-spdy') || headers.has('x-firefox-http3')));
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
