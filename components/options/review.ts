import type { Form, Mapping } from '@/utils/forms/schema';
import type { Review } from './connecting-steps';

/** What a form and its proposed mapping look like to the scout for the first time. */
export function firstReview(
  form: Form,
  proposal: { mapping: Mapping; reasons: Record<string, string> },
  via: Review['via'],
): Review {
  return { form, mapping: proposal.mapping, reasons: proposal.reasons, via };
}

/**
 * The form read once more: what the scout chose before stays, questions that are new get the proposal.
 * A question whose type changed counts as new: its old answer may not fit.
 */
export function reviewAgain(
  before: { form: Form; mapping: Mapping },
  form: Form,
  proposal: { mapping: Mapping; reasons: Record<string, string> },
  changes: string[],
): Review {
  const types = new Map(questionsOf(before.form).map(({ entryId, type }) => [entryId, type]));
  const mapping: Mapping = {};
  const reasons: Record<string, string> = {};
  for (const { entryId, type } of questionsOf(form)) {
    const kept = types.get(entryId) === type ? before.mapping[entryId] : undefined;
    const source = kept ?? proposal.mapping[entryId];
    if (source) mapping[entryId] = source;
    const reason = kept ? 'Kept from before.' : proposal.reasons[entryId];
    if (reason) reasons[entryId] = reason;
  }
  return { form, mapping, reasons, via: 'address', changes };
}

/** All questions of a form, in its order. */
export function questionsOf(form: Form) {
  return form.sections.flatMap(({ questions }) => questions);
}
