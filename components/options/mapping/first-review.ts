import { type Proposal, remapped } from '@/utils/forms/mapping/remap';
import type { Form } from '@/utils/model/form';
import type { Mapping } from '@/utils/model/mapping';
import type { Change } from '@/utils/model/view';
import type { Review } from '../connect/connecting-steps';

/** What a form and its proposed mapping look like to the scout for the first time. */
export function firstReview(form: Form, proposal: Proposal, via: Review['via']): Review {
  return { form, mapping: proposal.mapping, reasons: proposal.reasons, via };
}

/** The form read once more: what the scout chose before stays, questions that are new get the proposal. */
export function reviewAgain(
  before: { form: Form; mapping: Mapping },
  form: Form,
  proposal: Proposal,
  changes: Change[],
): Review {
  return { form, ...remapped(before, form, proposal), via: 'address', changes };
}
