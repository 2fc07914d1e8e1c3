import type { ReasonCode } from './delivery';
import type { ReadFailure } from './problem';

/** Why a form that could not be read stops a delivery, and in which state it waits: `later` is tried again by itself. */
export const READ_FAILURES: Record<ReadFailure, { to: 'held' | 'review' | 'later'; code: ReasonCode }> = {
  closed: { to: 'held', code: 'form-closed' },
  gone: { to: 'held', code: 'form-gone' },
  'not-a-form': { to: 'held', code: 'form-unreadable' },
  'no-questions': { to: 'held', code: 'form-unreadable' },
  unreadable: { to: 'held', code: 'form-unreadable' },
  private: { to: 'review', code: 'sign-in' },
  'sign-in': { to: 'review', code: 'sign-in' },
  'already-responded': { to: 'review', code: 'already-responded' },
  offline: { to: 'later', code: 'offline' },
  busy: { to: 'later', code: 'server-busy' },
  'rate-limited': { to: 'later', code: 'rate-limited' },
  // Nothing went out, so that it is tried again by itself; what Google shows instead stays until somebody answers it.
  network: { to: 'later', code: 'network-login' },
  consent: { to: 'held', code: 'consent' },
  elsewhere: { to: 'held', code: 'elsewhere' },
};
