/** What the server does with a request: answers, hangs, or cuts the line. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}
export type Reply = Answer | { drop: true } | { stall: true; seconds?: number; later?: Answer };

/** A page of HTML, never cached. */
export function page(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body,
  };
}

export function json(status: number, value: unknown): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(value, null, 1),
  };
}

export function redirect(location: string, status = 302): Answer {
  return { status, headers: { location, 'cache-control': 'no-store' }, body: '' };
}
