import type { Answer } from '../../model/answers';
import type { Reason } from '../../model/delivery';
import type { Form } from '../../model/form';
import type { ReadFailure } from '../../model/problem';
import type { Settings } from '../../settings';

/** A form as it was just read, with what a POST of its own needs beside the answers. */
export interface FormCopy {
  form: Form;
  /** Handed back with the answers; nobody but the destination knows what it means. */
  token: string;
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
  /** The one address of a form; undefined where what is kept leads anywhere else, which is neither read nor sent to. */
  addressOf(form: Form): string | undefined;
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
    token: string;
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
