import { renameOption } from './forms/edits.ts';
import type { Forms } from './forms/forms.ts';
import { isMode, type ModeOptions, type ModeSwitches } from './modes.ts';
import type { Received } from './received.ts';
import { type Answer, json } from './reply.ts';

export interface Controlled {
  forms: Forms;
  modes: ModeSwitches;
  requests: unknown[];
}

function optionsIn(asked: Record<string, unknown>): ModeOptions {
  const { times, on, text, language, seconds } = asked;
  return {
    ...(typeof times === 'number' ? { times } : {}),
    ...(on === 'GET' || on === 'POST' ? { on } : {}),
    ...(typeof text === 'string' ? { text } : {}),
    ...(typeof language === 'string' ? { language } : {}),
    ...(typeof seconds === 'number' ? { seconds } : {}),
  };
}

function setMode(asked: Record<string, unknown>, { modes }: Controlled): Answer {
  const { mode, formId = '*' } = asked;
  if (typeof formId !== 'string' || (mode !== null && !isMode(mode))) {
    return json(400, { error: 'Give a mode of modes.ts, or null to clear, and a formId.' });
  }
  if (mode === null) modes.clear(asked.formId === undefined ? undefined : formId);
  else modes.set(formId, mode, optionsIn(asked));
  return json(200, { ok: true });
}

function rename(asked: Record<string, unknown>, { forms }: Controlled): Answer {
  const { formId, entryId, from, to } = asked;
  const form = forms.byId(String(formId));
  if (!form) return json(404, { error: 'No such form.' });
  try {
    renameOption(Number(entryId), String(from), String(to))(form.array);
  } catch (error) {
    return json(400, { error: String(error) });
  }
  return json(200, { ok: true });
}

/**
 * Switches for other processes: `POST /stand-in/mode` `{formId, mode, times?, on?, text?, language?, seconds?}`
 * (mode null clears), `POST /stand-in/rename-option` `{formId, entryId, from, to}`, `GET /stand-in/requests`.
 * Only JSON is taken: a page elsewhere cannot send that without being asked for permission first.
 */
export function answerControl(request: Received, controlled: Controlled): Answer {
  const { pathname } = request.url;
  if (request.method === 'GET' && pathname === '/stand-in/requests') return json(200, controlled.requests);
  if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json') {
    return json(400, { error: 'Send JSON by POST.' });
  }
  let asked: unknown;
  try {
    asked = JSON.parse(request.body);
  } catch {
    return json(400, { error: 'This is not JSON.' });
  }
  if (typeof asked !== 'object' || asked === null) return json(400, { error: 'Send a JSON object.' });
  const wishes: Record<string, unknown> = { ...asked };
  if (pathname === '/stand-in/mode') return setMode(wishes, controlled);
  if (pathname === '/stand-in/rename-option') return rename(wishes, controlled);
  return json(404, { error: 'No such switch.' });
}
