import type { Answer } from '../../model/answers';
import type { Reason, ReasonCode } from '../../model/delivery';
import type { Form } from '../../model/form';
import type { ReadFailure } from '../../model/problem';
import type { Settings } from '../../settings';

/** A form as it was just read, with what a POST of its own needs beside the answers. */
export interface FormCopy {
  form: Form;
  fbzx: string;
}

/** What became of a POST. `later`: certainly not stored. `held`: not stored, and the form must be mended first. */
export interface PostOutcome {
  state: 'sent' | 'refused' | 'review' | 'unknown' | 'later' | 'held';
  reason?: Reason;
  retryAfterSeconds?: number;
  status?: number;
}

/** Where answers go. The engine does not know which form it serves, nor how. */
export interface Destination {
  read(
    url: string,
  ): Promise<
    ({ ok: true } & FormCopy) | { ok: false; code: ReadFailure; message: string; retryAfterSeconds?: number }
  >;
  /** Whether the form is read once more after each row that arrived, to see what it may lack. */
  readAfter?: boolean;
  post(input: {
    form: Form;
    answers: Answer[];
    path: number[];
    fbzx: string;
    signal: AbortSignal;
  }): Promise<PostOutcome>;
}

/** Everything around the engine; handed in, so that a test can stand in for each part and stop at each step. */
export interface Environment {
  destination: Destination;
  /** ms since 1970. */
  now(): number;
  random(): number;
  mayReach(url: string): Promise<boolean>;
  settings(): Promise<Settings>;
  /** `until`: ends by itself then, in ms since 1970. null: no pause any more. */
  pause(why: Settings['queuePaused'], until?: number): Promise<void>;
  wait(ms: number): Promise<void>;
  /** A signal that aborts after so many ms. */
  timeout(ms: number): AbortSignal;
  /** Have `wake` called at this time; undefined: nothing is waiting. */
  schedule(at: number | undefined): Promise<void>;
}

/** Why a form that could not be read stops a delivery, and in which state it waits. */
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
  // Nothing went out, so that it is tried again by itself; a consent page stays until somebody answers it.
  network: { to: 'later', code: 'network-login' },
  consent: { to: 'held', code: 'consent' },
};
