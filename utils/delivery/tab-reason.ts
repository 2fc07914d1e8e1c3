import type { ConnectedForm, Form, Question } from '../forms/schema';
import type { ReasonCode } from './schema';

/**
 * Why this form can only be answered in a tab, by the scout; undefined where the background may send.
 * @param mayReach whether its host may be reached now
 * @param path section indices that the answers visit; without it every section counts
 */
export function tabReason(
  { form, via }: ConnectedForm,
  mayReach: boolean,
  path?: number[],
): ReasonCode | undefined {
  if (via === 'set-up' && !mayReach) return 'no-permission-wanted';
  return formTabReason(form, path);
}

/** The same for the form as it was read, whoever connected it. */
export function formTabReason(form: Form, path?: number[]): ReasonCode | undefined {
  if (form.signIn || form.limitOne || form.emailCollection === 'verified') return 'sign-in';
  if (form.captcha) return 'captcha';
  const sections = path ? form.sections.filter((_, index) => path.includes(index)) : form.sections;
  const required = sections.flatMap(({ questions }) => questions).filter((question) => question.required);
  if (required.some(isType('file'))) return 'file-question';
  if (required.some(isType('unknown'))) return 'unsupported-question';
  return undefined;
}

const isType = (type: Question['type']) => (question: Question) => question.type === type;
