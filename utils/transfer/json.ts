import { database } from '../database/database';
import { readSettings } from '../settings';
import { collect } from './collect';
import { KIND, keptSettingsSchema, VERSION } from './format';

/** The complete export as pieces of text: one person a line. Forms and settings only where everything is exported. */
export async function* jsonParts(ids?: readonly string[], now = new Date()): AsyncGenerator<string> {
  const head = { format: KIND, version: VERSION, exportedAt: now.toISOString() };
  yield `${JSON.stringify(head).slice(0, -1)},\n"people":[`;
  let between = '\n';
  for await (const people of collect(ids)) {
    yield between + people.map((person) => JSON.stringify(person)).join(',\n');
    between = ',\n';
  }
  if (ids) return yield '\n]}\n';
  const forms = (await database.forms.toArray()).map((form) => JSON.stringify(form));
  const settings = JSON.stringify(keptSettingsSchema.parse(await readSettings()));
  yield `\n],\n"forms":[\n${forms.join(',\n')}\n],\n"settings":${settings}}\n`;
}
