import type { Edit } from './forms/edits.ts';
import type { FormDefinition } from './forms/form-definition.ts';
import type { HeldForm, Row } from './forms/forms.ts';
import type { FormArray } from './google/form-array.ts';
import type { Protocol } from './listeners.ts';
import type { Mode, ModeOptions } from './modes.ts';
import type { Received } from './received.ts';
import type { SamplePage } from './sample-pages.ts';

export interface StandInOptions {
  /** Of the plain http server; a free one if not given. */
  port?: number;
  tlsPort?: number;
  /** Served besides those of tests/fixtures; they win. */
  pages?: SamplePage[];
  log?: (line: string) => void;
  /** Waited for before a request is answered. What it resolves to is called at once before the answer: modes set there hold for it. */
  before?: (request: Received) => Promise<(() => void) | undefined>;
}

/** A request as it came, also those a browser makes on its own account (updates, ListAccounts): look at host and path. */
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
  /** From now on over TLS; every connection is cut. HTTP/2 at the start. */
  speak(protocol: Protocol): void;
  close(): Promise<void>;
}
