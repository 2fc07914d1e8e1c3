import { i18n } from '#i18n';
import type { ReadFailure } from '../../model/problem';

export interface NotRead {
  ok: false;
  code: ReadFailure;
  message: string;
  /** As the server asked, with `rate-limited`. */
  retryAfterSeconds?: number;
}

const MESSAGES = {
  'not-a-form': 'forms.notRead.notAForm',
  private: 'forms.notRead.onlyEditors',
  closed: 'forms.notRead.closed',
  gone: 'forms.notRead.gone',
  'sign-in': 'forms.notRead.signIn',
  'already-responded': 'forms.notRead.alreadyResponded',
  'no-questions': 'forms.notRead.noQuestions',
  offline: 'forms.notRead.offline',
  busy: 'forms.notRead.busy',
  'rate-limited': 'forms.notRead.rateLimited',
  network: 'forms.notRead.network',
  consent: 'forms.notRead.consent',
  elsewhere: 'forms.notRead.elsewhere',
  unreadable: 'forms.notRead.unreadable',
} as const satisfies Record<ReadFailure, string>;

/** The failure with its sentence. */
export function cannotRead(code: ReadFailure): NotRead {
  return { ok: false, code, message: i18n.t(MESSAGES[code]) };
}
