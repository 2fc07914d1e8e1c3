/** A failure in words: what happened and what to do. */
export interface Problem {
  code: string;
  message: string;
}

/** Why a form could not be read. */
export type ReadFailure =
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
  /** Redirected, and the browser does not say where to: a sign-in, a consent, a check for a person. */
  | 'elsewhere'
  | 'unreadable';
