/**
 * A server of its own that stands in for Google Forms and serves the sites' sample pages. It is an independent witness:
 * it imports nothing of the extension. What it does follows captures of the real service, see the tests beside it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Edit } from './edits.ts';
import type { FormArray } from './form-array.ts';
import type { FormDefinition } from './form-definition.ts';
import { type HeldForm, holdForms, type Row } from './forms.ts';
import { answerAsHost, answerLocally, type Held } from './hosts.ts';
import { connectProxy, listen, plainServer, shut, tlsServer } from './listeners.ts';
import { type Mode, type ModeOptions, modeSwitches } from './modes.ts';
import { type Received, receive } from './received.ts';
import { page, type Reply } from './reply.ts';
import { fixturePages, type SamplePage, samplePages } from './sample-pages.ts';
import { ALL_FORMS } from './test-forms.ts';

export type { Mode, ModeOptions } from './modes.ts';
export type { SamplePage } from './sample-pages.ts';
export type { FormArray, FormDefinition, Row };

export interface StandInOptions {
  /** Of the plain http server; a free one if not given. */
  port?: number;
  tlsPort?: number;
  /** Served besides those of tests/fixtures; they win. */
  pages?: SamplePage[];
  log?: (line: string) => void;
  /**
   * Lets browsers use a connection again. Off, because Chromium itself sends a POST a second time when a connection it
   * uses again is cut before a reply (seen with Chromium 156): `drop-after-storing` then stores two rows for one send.
   */
  keepAlive?: boolean;
}

/** A request as it came; `body` is empty but for POSTs. */
export interface SeenRequest {
  method: string;
  host: string;
  /** With the query. */
  path: string;
  headers: Record<string, string>;
  body: string;
  time: string;
}

export interface StandIn {
  /** Answers by Host header as docs.google.com, forms.gle, accounts.google.com and every sample page's host. */
  tlsPort: number;
  httpPort: number;
  /** `http://localhost:PORT`: the practice form, /rows/ID, /stand-in/mode. */
  httpOrigin: string;
  /** An HTTP CONNECT proxy to the TLS port, whatever the host. */
  proxyPort: number;
  requests: SeenRequest[];
  /** Oldest first; empty for a form that is not held. */
  rows(formId: string): Row[];
  setMode(formId: string, mode: Mode, options?: ModeOptions): void;
  clearModes(formId?: string): void;
  /** Changes the form's array in place, between load and send; throws where there is no such form. */
  editForm(formId: string, change: Edit): void;
  addForm(form: FormDefinition | FormArray): HeldForm;
  addPage(sample: SamplePage): void;
  close(): Promise<void>;
}

const MOST_REQUESTS = 20_000;

function write(reply: Reply, request: IncomingMessage, response: ServerResponse): void {
  if ('drop' in reply) {
    request.socket.destroy();
  } else if ('stall' in reply) {
    if (reply.seconds === undefined) return;
    const { later } = reply;
    const timer = setTimeout(
      () => (later ? write(later, request, response) : request.socket.destroy()),
      reply.seconds * 1000,
    );
    response.once('close', () => clearTimeout(timer));
  } else {
    response.writeHead(reply.status, { ...reply.headers, 'content-length': Buffer.byteLength(reply.body) });
    response.end(request.method === 'HEAD' ? undefined : reply.body);
  }
}

/** Starts everything on this computer only. Rejects where a wished port is taken or a fixture cannot be read. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const requests: SeenRequest[] = [];
  const held: Held = {
    forms: holdForms(ALL_FORMS),
    modes: modeSwitches(),
    samples: samplePages([...fixturePages(), ...(options.pages ?? [])]),
    requests,
  };

  function remember({ method, host, url, headers, body, time }: Received): void {
    requests.push({ method, host, path: url.pathname + url.search, headers, body, time });
    if (requests.length > MOST_REQUESTS) requests.shift();
    options.log?.(`${method} ${host}${url.pathname}`);
  }

  function listener(scheme: 'http' | 'https', answer: (request: Received) => Reply) {
    return async (request: IncomingMessage, response: ServerResponse) => {
      try {
        const received = await receive(request, scheme);
        remember(received);
        response.shouldKeepAlive = options.keepAlive ?? false;
        write(answer(received), request, response);
      } catch (error) {
        options.log?.(`Failed: ${error}`);
        if (request.socket.destroyed) return;
        write(
          page(500, `The stand-in failed: ${error}`, { 'content-type': 'text/plain' }),
          request,
          response,
        );
      }
    };
  }

  let httpOrigin = '';
  const http = plainServer(listener('http', (request) => answerLocally(request, held, httpOrigin)));
  const tls = await tlsServer(listener('https', (request) => answerAsHost(request, held)));
  const httpPort = await listen(http, options.port ?? 0);
  httpOrigin = `http://localhost:${httpPort}`;
  const tlsPort = await listen(tls, options.tlsPort ?? 0);
  const proxy = connectProxy(() => tlsPort);
  const proxyPort = await listen(proxy, 0);

  return {
    tlsPort,
    httpPort,
    httpOrigin,
    proxyPort,
    requests,
    rows: (formId) => held.forms.byId(formId)?.rows ?? [],
    setMode: held.modes.set,
    clearModes: held.modes.clear,
    editForm(formId, change) {
      const form = held.forms.byId(formId);
      if (!form) throw new Error(`No form ${formId} is held.`);
      change(form.array);
    },
    addForm: held.forms.add,
    addPage: held.samples.add,
    async close() {
      await Promise.all([shut(proxy), shut(tls), shut(http)]);
    },
  };
}
