import { database } from '../../database/database';
import { whatChanged } from '../../forms/changes/what-changed';
import type { Delivery } from '../../model/delivery';
import { moved } from '../../model/delivery-states';
import { changeDelivery } from '../records';
import { held } from './attempt';
import type { FormCopies } from './copies';
import type { Environment, PostOutcome } from './destination';
import { changed } from './examine';

/**
 * After a POST: was the form changed between reading and sending? A refusal is then held for what changed, named; a row that arrived says
 * which answers it may lack, since Google drops what it does not ask for and its success page does not say so. What the delivery is has
 * been stored before: nothing here can lose it.
 */
export async function lookAgain(
  id: string,
  { state, reason }: PostOutcome,
  environment: Environment,
  copies: FormCopies,
): Promise<void> {
  const isRefused =
    state === 'refused' && (reason?.code === 'answer-refused' || reason?.code === 'bad-history');
  if (!isRefused && !(state === 'sent' && environment.destination.readAfter)) return;
  const delivery = await database.deliveries.get(id);
  const record = delivery && (await database.forms.get(delivery.formId));
  if (!delivery || !record) return;
  copies.forget(record.id);
  const copy = await copies.get(record);
  if ('failure' in copy) return;
  if (state === 'sent') {
    const asked = new Set(
      copy.form.sections.flatMap(({ questions }) => questions.map(({ entryId }) => entryId)),
    );
    const lacks = delivery.answers.filter(({ entryId }) => !asked.has(entryId));
    const [first] = lacks;
    if (!first) return;
    const detail = lacks
      .map(({ title }) => title)
      .join(', ')
      .slice(0, 2_000);
    await changeDelivery(id, (now) =>
      now.state === 'sent'
        ? { ...now, reason: { code: 'form-changed', entryId: first.entryId, detail } }
        : undefined,
    );
    return;
  }
  const changes = whatChanged(record.form, copy.form, record.mapping);
  if (!changes.matters) return;
  await database.forms.update(record.id, { changed: copy.form });
  await changeDelivery(id, (now: Delivery) =>
    now.state === 'refused' ? held(moved(now, 'queued'), changed(changes), environment.now()) : undefined,
  );
}
