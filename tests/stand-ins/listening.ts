import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type Received, receive } from './received.ts';
import { page, type Reply } from './reply.ts';
import type { SeenRequest, StandInOptions } from './stand-in.ts';

const MOST_REQUESTS = 20_000;

/** Ends the whole connection: over HTTP/2, where `socket` is only a face of the one stream, its session. */
function cut(request: IncomingMessage): void {
  const { stream } = request as { stream?: { session?: { destroy(): void } } };
  (stream?.session ?? request.socket).destroy();
}

function write(reply: Reply, request: IncomingMessage, response: ServerResponse): void {
  if ('drop' in reply) {
    cut(request);
  } else if ('stall' in reply) {
    if (reply.seconds === undefined) return;
    const { later } = reply;
    const timer = setTimeout(
      () => (later ? write(later, request, response) : cut(request)),
      reply.seconds * 1000,
    );
    response.once('close', () => clearTimeout(timer));
  } else {
    response.writeHead(reply.status, { ...reply.headers, 'content-length': Buffer.byteLength(reply.body) });
    response.end(request.method === 'HEAD' ? undefined : reply.body);
  }
}

/** Puts each request into `requests` and does what `answer` says with it. Its own failures are a 500, with the reason. */
export function listening(
  scheme: 'http' | 'https',
  requests: SeenRequest[],
  options: Pick<StandInOptions, 'log' | 'before'>,
  answer: (request: Received) => Reply,
): RequestListener {
  return async (request, response) => {
    try {
      const received = await receive(request, scheme);
      const { method, host, url, headers, body, time } = received;
      requests.push({ method, host, path: url.pathname + url.search, headers, body, time });
      if (requests.length > MOST_REQUESTS) requests.shift();
      options.log?.(`${method} ${host}${url.pathname}`);
      // No POST to the practice form goes over a connection used before, on which browsers may repeat it (post-once.ts).
      if (scheme === 'http') response.shouldKeepAlive = false;
      (await options.before?.(received))?.();
      write(answer(received), request, response);
    } catch (error) {
      options.log?.(`Failed: ${error}`);
      if (request.socket.destroyed) return;
      write(page(500, `The stand-in failed: ${error}`, { 'content-type': 'text/plain' }), request, response);
    }
  };
}
