import { asNomination } from '../forms/answers/nomination-problems';
import { project } from '../forms/answers/project';
import type { AnswerProblem, Projection } from '../model/answers';
import type { Delivery } from '../model/delivery';
import type { Clip, Lead } from '../model/lead';
import type { ConnectedForm } from '../model/mapping';
import { clipsNotSent, newestFirst, quotesNotSent } from '../model/sent-so-far';
import { keptFromRealForms } from '../practice';
import type { Settings } from '../settings';
import { referenceFor } from './reference';

/** What a lead would send now. */
export interface Prepared {
  projection: Projection;
  reference: string;
  followsUp?: string;
  clips: Clip[];
}

/** Everything that is known of a lead where its answers are made. */
export interface LeadRecords {
  lead: Lead;
  clips: Clip[];
  /** All of this lead's deliveries, to any form. */
  deliveries: Delivery[];
  form: ConnectedForm;
  scout: Pick<Settings, 'scoutName' | 'scoutEmail'>;
}

/**
 * Projects a lead as Send would. One that was sent already gives a follow-up with only the quotes added since; one that was
 * refused keeps its reference. The same records always give the same answers, so what was shown is what is sent.
 */
export function prepare(records: LeadRecords): Prepared {
  const { clips, deliveries, form } = records;
  const toThisForm = deliveries.filter(({ formId }) => formId === form.id);
  const current = toThisForm.find(({ state }) => !['sent', 'cancelled'].includes(state));
  if (current) return prepareAgain(records, current);
  const sent = toThisForm.filter(({ state }) => state === 'sent').sort(byAge)[0];
  const carried = sent ? clipsNotSent(clips, toThisForm) : clips;
  if (sent && quotesNotSent(clips, toThisForm).length === 0) return prepareAgain(records, sent);
  return withProjection(records, carried, unusedReference(records), sent?.reference);
}

/** Projects anew what a delivery carries, under its own reference: after the lead, the mapping or the form was mended. */
export function prepareAgain(records: LeadRecords, delivery: Delivery): Prepared {
  const { clips, deliveries } = records;
  const others = deliveries.filter(({ id, formId }) => id !== delivery.id && formId === delivery.formId);
  const carried =
    delivery.state === 'refused'
      ? clipsNotSent(clips, others)
      : clips.filter(({ id }) => delivery.clipIds.includes(id));
  return withProjection(records, carried, delivery.reference, delivery.followsUp);
}

/** The reference of the next delivery. Leads that were merged and split again have other numbers of deliveries than were made. */
function unusedReference({ lead, deliveries }: LeadRecords): string {
  const used = new Set(deliveries.map(({ reference }) => reference));
  let ordinal = deliveries.length;
  while (used.has(referenceFor(lead.id, ordinal))) ordinal += 1;
  return referenceFor(lead.id, ordinal);
}

/** What keeps it from being sent. A question that only the form itself can take is none where the scout answers it there. */
export function obstacles({ problems }: Projection, inTab: boolean): AnswerProblem[] {
  return problems.filter(({ kind }) => !(inTab && kind === 'unsupported'));
}

function withProjection(
  records: LeadRecords,
  carried: Clip[],
  reference: string,
  followsUp?: string,
): Prepared {
  const { lead, form, scout } = records;
  const clips = newestFirst(carried);
  const projection = project({
    lead,
    clips,
    scout: { name: scout.scoutName, email: scout.scoutEmail },
    form: form.form,
    mapping: form.mapping,
    reference,
    followsUp,
  });
  const nomination = asNomination(projection, { form: form.form, mapping: form.mapping, lead, clips });
  return { projection: keptFromRealForms(nomination, lead, form), reference, followsUp, clips };
}

const byAge = (one: Delivery, other: Delivery) => other.createdAt.localeCompare(one.createdAt);
