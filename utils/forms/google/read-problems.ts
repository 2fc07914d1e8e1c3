import { i18n } from '#i18n';

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
  | 'network'
  | 'consent'
  | 'unreadable';

export interface NotRead {
  ok: false;
  code: ReadCode;
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
  unreadable: 'forms.notRead.unreadable',
} as const satisfies Record<ReadCode, string>;

/** The failure with its sentence. */
export function cannotRead(code: ReadCode): NotRead {
  return { ok: false, code, message: i18n.t(MESSAGES[code]) };
}
