import { i18n } from '#i18n';
import type { AnswerProblem, Projection } from './model/answers';
import type { Form, Question } from './model/form';
import type { Lead } from './model/lead';
import type { ConnectedForm } from './model/mapping';

/** Where the welcome page's practice post says it stands; `.example` belongs to nobody (RFC 2606). */
export const PRACTICE_ORIGIN = 'https://guest-scout.example/';

/** Made from the welcome page's practice post: an invented person, whom no host may find in the real form. */
export function isPractice(lead: Pick<Lead, 'accounts'>): boolean {
  return lead.accounts.some(({ site, url }) => site === 'web' && url.startsWith(PRACTICE_ORIGIN));
}

/** A form that this device serves to itself, as `npm start` does. */
export function isPracticeForm(form: Pick<Form, 'url'>): boolean {
  const url = URL.canParse(form.url) ? new URL(form.url) : undefined;
  return url?.protocol === 'http:' && url.hostname === 'localhost';
}

/** The projection with a problem added where the practice lead would reach a real form. */
export function keptFromRealForms(projection: Projection, lead: Lead, { form }: ConnectedForm): Projection {
  if (!isPractice(lead) || isPracticeForm(form)) return projection;
  return { ...projection, problems: [practiceProblem(form), ...projection.problems] };
}

function practiceProblem(form: Form): AnswerProblem {
  const first = form.sections.flatMap(({ questions }) => questions)[0];
  return {
    question: first ?? NO_QUESTION,
    kind: 'refused',
    message: i18n.t('welcome.practice.notToThisForm'),
  };
}

const NO_QUESTION: Question = {
  entryId: '',
  itemId: 0,
  title: '',
  description: '',
  type: 'text',
  required: false,
  options: [],
  other: false,
  validators: [],
};
