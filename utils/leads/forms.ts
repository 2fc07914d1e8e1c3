import { queueChanged } from '../delivery/wake';
import type { ConnectedForm } from '../forms/schema';
import { database } from './database';

/** The form that Send goes to: the one connected last and not disconnected. */
export async function connectedForm(): Promise<ConnectedForm | undefined> {
  const forms = await database.forms.filter(({ disconnectedAt }) => !disconnectedAt).toArray();
  return forms.sort((one, other) => other.connectedAt.localeCompare(one.connectedAt))[0];
}

/**
 * Connects a form, or saves a changed mapping of it, and disconnects any other. `connectedAt` becomes now: what is held because
 * the form changed is projected anew through this mapping.
 */
export async function connectForm(record: ConnectedForm): Promise<ConnectedForm> {
  const now = new Date().toISOString();
  const { disconnectedAt: _, ...kept } = record;
  const connected = { ...kept, connectedAt: now };
  await database.transaction('rw', database.forms, async () => {
    await database.forms
      .filter(({ id, disconnectedAt }) => id !== record.id && !disconnectedAt)
      .modify({ disconnectedAt: now });
    await database.forms.put(connected);
  });
  queueChanged();
  return connected;
}

/** Stops sending new leads to a form. What is already on its way there goes on. */
export async function disconnectForm(id: string): Promise<void> {
  await database.forms.update(id, { disconnectedAt: new Date().toISOString() });
}
