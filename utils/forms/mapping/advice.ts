import { i18n } from '#i18n';
import type { Form } from '../../model/form';
import { proposeMapping } from './propose';

/**
 * What the form's owner should change so that scouts can send without trouble, as sentences to pass on. Empty: nothing.
 */
export function adviceForOwner(form: Form): string[] {
  const advice: string[] = [];
  if (form.limitOne) {
    advice.push(i18n.t('forms.advice.limitOne'));
  }
  if (form.emailCollection === 'verified') {
    advice.push(i18n.t('forms.advice.verifiedEmail'));
  }
  if (form.signIn && !form.limitOne && form.emailCollection !== 'verified') {
    advice.push(i18n.t('forms.advice.signIn'));
  }
  if (form.receipt !== 'none' || form.captcha) {
    advice.push(i18n.t('forms.advice.receipt'));
  }
  const questions = form.sections.flatMap((section) => section.questions);
  if (questions.some(({ type }) => type === 'file')) {
    advice.push(i18n.t('forms.advice.file'));
  }
  if (!hasPlaceForWhy(form)) {
    advice.push(i18n.t('forms.advice.placeForWhy'));
  }
  return advice;
}

/** A paragraph on the way of a suggestion; one in another section is no help. */
function hasPlaceForWhy(form: Form): boolean {
  const { mapping } = proposeMapping(form);
  return form.sections
    .flatMap(({ questions }) => questions)
    .some(({ entryId, type }) => {
      const from = mapping[entryId]?.from;
      return type === 'paragraph' && (from === 'why' || from === 'quote' || from === 'ask');
    });
}
