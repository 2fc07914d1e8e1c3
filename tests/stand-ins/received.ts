import type { IncomingMessage } from 'node:http';

/** A request as the rest of the server sees it, read to its end. */
export interface Received {
  method: string;
  /** From the Host header, without port, lower case. */
  host: string;
  url: URL;
  headers: Record<string, string>;
  body: string;
  /** ISO 8601, UTC. */
  time: string;
}

const MOST = 10_000_000;

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MOST) throw new Error('The body is larger than this server takes.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Reads a request whole. Throws where its connection ends before its body does, or its address is none. */
export async function receive(request: IncomingMessage, scheme: 'http' | 'https'): Promise<Received> {
  // HTTP/2 names the host in a field of its own.
  const named = request.headers.host ?? String(request.headers[':authority'] ?? 'localhost');
  const url = new URL(request.url ?? '/', `${scheme}://${named}`);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
  );
  return {
    method: request.method ?? 'GET',
    host: url.hostname,
    url,
    headers,
    body: await readBody(request),
    time: new Date().toISOString(),
  };
}
