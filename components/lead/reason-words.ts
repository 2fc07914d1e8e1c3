import type { Delivery, Reason, ReasonCode } from '@/utils/delivery/schema';
import type { Form } from '@/utils/forms/schema';

/** What happened and what to do, each one plain sentence. */
interface Words {
  what: string;
  todo?: string;
}

const WORDS: Record<ReasonCode, Words> = {
  offline: { what: 'You are offline.', todo: 'It is sent when you are back online.' },
  'rate-limited': { what: 'Google asked to slow down.', todo: 'It goes on by itself in a few minutes.' },
  'server-busy': { what: 'The form is busy.', todo: 'It is tried again by itself.' },
  'form-changed': {
    what: 'The form has changed since you connected it.',
    todo: 'Open the options and check which answer goes to which question.',
  },
  'answer-missing': {
    what: 'The form asks something new.',
    todo: 'Answer it here, then press Send.',
  },
  'form-closed': {
    what: 'The form takes no more answers.',
    todo: 'Ask the hosts to open it again, or connect their new form.',
  },
  'form-gone': { what: 'The form is gone.', todo: 'Ask the hosts for the new address and connect it.' },
  'form-unreadable': {
    what: 'The form could not be read.',
    todo: 'Open it once in a tab. If it looks right there, connect it again in the options.',
  },
  'permission-missing': {
    what: 'Guest Scout may not reach the form.',
    todo: 'Allow docs.google.com in the options.',
  },
  'queue-paused': { what: 'Sending is paused.', todo: 'Resume sending to go on.' },
  captcha: {
    what: 'The form wants to see a person.',
    todo: 'Submit it yourself in a tab: it is already filled in.',
  },
  'sign-in': {
    what: 'The form wants you to sign in.',
    todo: 'Submit it yourself in a tab: it is already filled in.',
  },
  'already-responded': {
    what: 'The form takes one response from each person, and has yours.',
    todo: 'Ask the hosts to allow more than one.',
  },
  'file-question': {
    what: 'The form asks for a file.',
    todo: 'Add it yourself in a tab: the rest is filled in.',
  },
  'unsupported-question': {
    what: 'The form has a required question that only you can answer.',
    todo: 'Answer it in a tab: the rest is filled in.',
  },
  'no-permission-wanted': {
    what: 'This form was set up to be submitted by you.',
    todo: 'Open it in a tab: it is already filled in.',
  },
  'answer-refused': {
    what: 'The form did not accept an answer.',
    todo: 'Correct that answer above, then send again.',
  },
  'bad-history': {
    what: 'The form did not accept the order of its sections.',
    todo: 'Connect the form again in the options, then send again.',
  },
  timeout: { what: 'The form did not answer in time.' },
  'connection-lost': { what: 'The connection broke while sending.' },
  'server-error': { what: 'The form answered with an error while sending.' },
  'unrecognised-reply': { what: 'The form answered with a page that Guest Scout does not know.' },
  interrupted: { what: 'The browser stopped while sending.' },
  imported: { what: 'It was on its way when the file was made that you imported.' },
};

/** Why a delivery is where it is, with the question named where there is one. */
export function reasonWords(
  reason: Reason | undefined,
  form: Form | undefined,
): Words & { question?: string } {
  if (!reason) return { what: '' };
  const question = form?.sections
    .flatMap((section) => section.questions)
    .find(({ entryId }) => entryId === reason.entryId);
  return { ...WORDS[reason.code], question: question?.title };
}

/** A line for the hosts, to find out whether a row arrived. */
export function didItArrive(delivery: Delivery, name: string): string {
  return `Did ${delivery.reference} arrive? I nominated ${name} and my browser could not tell whether the form got it.`;
}
