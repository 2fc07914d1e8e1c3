import { i18n } from '#i18n';
import type { Form } from '../../model/form';
import type { Mapping } from '../../model/mapping';
import { waysLeft } from '../branching';
import { lacksPlace } from '../nomination';

/**
 * What the form's owner should change so that scouts can send without trouble, as sentences to pass on. Empty: nothing.
 * @param mapping as the scout has it, so that nothing is asked for that is there already
 */
export function adviceForOwner(form: Form, mapping: Mapping): string[] {
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
  const path = [...new Set(waysLeft(form, mapping).flatMap((way) => way.path))];
  const lacking = lacksPlace(form, mapping, path);
  if (lacking.guest) advice.push(i18n.t('forms.advice.placeForGuest'));
  if (!hasPlaceForLongWords(form, mapping, path)) advice.push(i18n.t('forms.advice.placeForWhy'));
  return advice;
}

/** A paragraph on the way of a suggestion that takes the why or the quote; one in another section is no help. */
function hasPlaceForLongWords(form: Form, mapping: Mapping, path: readonly number[]): boolean {
  return path
    .flatMap((index) => form.sections[index]?.questions ?? [])
    .some(({ entryId, type }) => {
      const from = mapping[entryId]?.from;
      return type === 'paragraph' && (from === 'why' || from === 'quote');
    });
}
