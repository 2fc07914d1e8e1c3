import { i18n } from '#i18n';
import { announceChange } from '../database/announce';
import { database } from '../database/database';
import { Failure } from '../errors';
import { mappingFor } from '../forms/changes/changed-form';
import { addressOf } from '../forms/google/address';
import type { ConnectedForm } from '../model/mapping';

/** The form that Send goes to: the one connected last and not disconnected. */
export async function connectedForm(): Promise<ConnectedForm | undefined> {
  const forms = await database.forms.filter(({ disconnectedAt }) => !disconnectedAt).toArray();
  return forms.sort((one, other) => other.connectedAt.localeCompare(one.connectedAt))[0];
}

/** The form of this id, connected now or at some time before. */
export const knownForm = (id: string): Promise<ConnectedForm | undefined> => database.forms.get(id);

/**
 * Takes a form over as it is now, with the mapping it had; what is held because of it is projected anew.
 * @throws {Failure} `does-not-fit` where the mapping has to be looked at first
 */
export async function acceptForm(id: string): Promise<void> {
  await database.transaction('rw', database.forms, async () => {
    const record = await database.forms.get(id);
    if (!record?.changed) return;
    const isSameForm = record.changed.id === id && addressOf(record.changed);
    const mapping = isSameForm && mappingFor(record, record.changed);
    if (!mapping) throw new Failure('does-not-fit', i18n.t('saved.answersDoNotFit'));
    const { changed, ...kept } = record;
    await database.forms.put({ ...kept, form: changed, mapping, connectedAt: new Date().toISOString() });
  });
  announceChange();
}

/**
 * Connects a form, or saves a changed mapping of it, and disconnects any other. `connectedAt` becomes now: what is held because
 * the form changed is projected anew through this mapping.
 * @throws {Failure} `form-elsewhere` where it leads to another place than its own form
 */
export async function connectForm(record: ConnectedForm): Promise<ConnectedForm> {
  if (record.id !== record.form.id || !addressOf(record.form))
    throw new Failure('form-elsewhere', i18n.t('delivery.formElsewhere'));
  const now = new Date().toISOString();
  const { disconnectedAt: _, ...kept } = record;
  const connected = { ...kept, connectedAt: now };
  await database.transaction('rw', database.forms, async () => {
    await database.forms
      .filter(({ id, disconnectedAt }) => id !== record.id && !disconnectedAt)
      .modify({ disconnectedAt: now });
    await database.forms.put(connected);
  });
  announceChange();
  return connected;
}

/** Stops sending new leads to a form. What is already on its way there goes on. */
export async function disconnectForm(id: string): Promise<void> {
  await database.forms.update(id, { disconnectedAt: new Date().toISOString() });
}
