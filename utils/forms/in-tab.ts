import type { Reason } from '../model/delivery';
import type { Form, Question } from '../model/form';
import { nameOf } from './question-name';

/** Can only a person in the form itself answer it? A required grid is one answer a row, which no card has room for. */
export function inTabOnly({ type, required }: Question): boolean {
  return type === 'unknown' || (required && (type === 'grid' || type === 'checkboxGrid'));
}

/**
 * Why a form cannot be sent to in the background, so that the prefilled form in a tab is the way (docs/architecture.md, States).
 * Undefined: the background may send.
 * @param path the sections that will be visited; all of them without it.
 */
export function whyInTab(form: Form, path?: readonly number[]): Reason | undefined {
  if (form.signIn || form.emailCollection === 'verified') return { code: 'sign-in' };
  if (form.captcha) return { code: 'captcha' };
  const sections = path ? path.map((index) => form.sections[index]) : form.sections;
  const questions = sections.flatMap((section) => section?.questions ?? []);
  // A file question anywhere makes Google want a sign-in for the whole form.
  const file = form.sections.flatMap(({ questions }) => questions).find(({ type }) => type === 'file');
  if (file) return { code: 'file-question', entryId: file.entryId, detail: nameOf(file) };
  const ours = questions.find((question) => question.required && inTabOnly(question));
  return ours && { code: 'unsupported-question', entryId: ours.entryId, detail: nameOf(ours) };
}
