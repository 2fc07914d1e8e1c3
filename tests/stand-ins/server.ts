/**
 * A server of its own that stands in for Google Forms and serves the sites' sample pages. It is an independent witness:
 * it imports nothing of the extension. What it does follows captures of the real service, see its tests.
 */
import type { Server } from 'node:http';
import type { Edit } from './forms/edits.ts';
import { holdForms } from './forms/forms.ts';
import { ALL_FORMS } from './forms/test-forms.ts';
import { answerAsHost, answerLocally, type Held } from './hosts.ts';
import { connectProxy, type Listening, listen, type Protocol, plainServer, tlsServer } from './listeners.ts';
import { listening } from './listening.ts';
import { modeSwitches } from './modes.ts';
import { fixturePages, samplePages } from './sample-pages.ts';
import type { SeenRequest, StandIn, StandInOptions } from './stand-in.ts';

export type { FormDefinition } from './forms/form-definition.ts';
export type { Row } from './forms/forms.ts';
export type { Mode, ModeOptions } from './modes.ts';

export type { StandIn, StandInOptions } from './stand-in.ts';

/** What a test does with the forms and pages held. */
function reach({ forms, modes, samples }: Held) {
  return {
    rows: (formId: string) => forms.byId(formId)?.rows ?? [],
    setMode: modes.set,
    clearModes: modes.clear,
    editForm(formId: string, change: Edit) {
      const form = forms.byId(formId);
      if (!form) throw new Error(`No form ${formId} is held.`);
      change(form.array);
    },
    addForm: forms.add,
    addPage: samples.add,
  };
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

  const open: Listening[] = [];
  const close = async () => {
    await Promise.all(open.map((listening) => listening.close()));
  };
  const opened = async (server: Server, port = 0) => {
    const listening = await listen(server, port);
    open.push(listening);
    return listening;
  };

  let httpOrigin = '';
  const http = plainServer(
    listening('http', requests, options, (request) => answerLocally(request, held, httpOrigin)),
  );
  let protocol: Protocol = 'h2';
  const tls = await tlsServer(
    listening('https', requests, options, (request) => answerAsHost(request, held)),
    () => protocol,
  );
  try {
    const { port: httpPort } = await opened(http, options.port);
    httpOrigin = `http://localhost:${httpPort}`;
    const { port: tlsPort, cut } = await opened(tls, options.tlsPort);
    const { port: proxyPort } = await opened(connectProxy(tlsPort));
    const speak = (wanted: Protocol) => {
      protocol = wanted;
      cut();
    };
    return { tlsPort, httpPort, httpOrigin, proxyPort, requests, ...reach(held), speak, close };
  } catch (error) {
    await close();
    throw error;
  }
}
