import { proposeMapping } from './mapping';
import type { Form } from './schema';

/**
 * What the form's owner should change so that scouts can send without trouble, as sentences to pass on. Empty: nothing.
 */
export function adviceForOwner(form: Form): string[] {
  const advice: string[] = [];
  if (form.limitOne) {
    advice.push(
      'Turn off “Limit to 1 response”: a scout sends more than one suggestion, and the limit makes everybody sign in.',
    );
  }
  if (form.emailCollection === 'verified') {
    advice.push(
      'Set “Collect email addresses” to “Responder input” or off: verified addresses make everybody sign in.',
    );
  }
  if (form.signIn && !form.limitOne && form.emailCollection !== 'verified') {
    advice.push('Let anyone with the link answer: the form makes everybody sign in.');
  }
  if (form.receipt !== 'none' || form.captcha) {
    advice.push(
      'Turn off “Send responders a copy of their response”: it brings a captcha, so that each suggestion has to be sent by hand.',
    );
  }
  const questions = form.sections.flatMap((section) => section.questions);
  if (questions.some(({ type }) => type === 'file')) {
    advice.push('Remove the question that takes a file: it makes everybody sign in.');
  }
  if (!hasPlaceForWhy(form)) {
    advice.push('Add a “Paragraph” question for why this person: there is no place for longer words yet.');
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
