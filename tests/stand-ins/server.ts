/**
 * A server of its own that stands in for Google Forms and serves the sites' sample pages. It is an independent witness:
 * it imports nothing of the extension. What it does follows captures of the real service, see its tests.
 */
import { holdForms } from './forms.ts';
import { answerAsHost, answerLocally, type Held } from './hosts.ts';
import { connectProxy, listen, plainServer, shut, tlsServer } from './listeners.ts';
import { listening } from './listening.ts';
import { modeSwitches } from './modes.ts';
import { fixturePages, samplePages } from './sample-pages.ts';
import type { SeenRequest, StandIn, StandInOptions } from './stand-in.ts';
import { ALL_FORMS } from './test-forms.ts';

export type { FormArray } from './form-array.ts';
export type { FormDefinition } from './form-definition.ts';
export type { Row } from './forms.ts';
export type { Mode, ModeOptions } from './modes.ts';
export type { SamplePage } from './sample-pages.ts';
export type { SeenRequest, StandIn, StandInOptions } from './stand-in.ts';

/** Starts everything on this computer only. Rejects where a wished port is taken or a fixture cannot be read. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const requests: SeenRequest[] = [];
  const held: Held = {
    forms: holdForms(ALL_FORMS),
    modes: modeSwitches(),
    samples: samplePages([...fixturePages(), ...(options.pages ?? [])]),
    requests,
  };

  let httpOrigin = '';
  const http = plainServer(
    listening('http', requests, options, (request) => answerLocally(request, held, httpOrigin)),
  );
  const tls = await tlsServer(
    listening('https', requests, options, (request) => answerAsHost(request, held)),
  );
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
