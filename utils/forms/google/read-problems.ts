/** Why a form could not be read. */
export type ReadCode =
  | 'not-a-form'
  | 'private'
  | 'closed'
  | 'gone'
  | 'sign-in'
  | 'already-responded'
  | 'no-questions'
  | 'offline'
  | 'busy'
  | 'rate-limited'
  | 'unreadable';

export interface NotRead {
  ok: false;
  code: ReadCode;
  message: string;
  /** As the server asked, with `rate-limited`. */
  retryAfterSeconds?: number;
}

const MESSAGES: Record<ReadCode, string> = {
  'not-a-form': 'There is no Google Form at that address. Open the form, and copy the address from there.',
  private:
    'That address is only open to the form’s editors. Ask a host for the link that people answer at: “Send” in the form’s editor.',
  closed: 'The form does not take answers any more. Ask a host to open it again.',
  gone: 'The form does not exist any more. Ask a host for the new address.',
  'sign-in':
    'The form wants people to sign in, so it can only be read and answered in a tab. Open it in a tab, sign in, click Guest Scout in the toolbar there and press “Connect this form”.',
  'already-responded':
    'The form takes one answer per person and has yours. Ask a host to turn off “Limit to 1 response”.',
  'no-questions': 'The form has no questions yet. Try again when a host has added them.',
  offline: 'The form could not be reached. Check your connection and try again.',
  busy: 'Google Forms is busy and did not answer. Try again in a few minutes.',
  'rate-limited': 'Google asked to slow down. Try again in a few minutes.',
  unreadable: 'The form’s page looks different from what Guest Scout knows. Open the form in a tab instead.',
};

/** The failure with its sentence. */
export function cannotRead(code: ReadCode): NotRead {
  return { ok: false, code, message: MESSAGES[code] };
}
