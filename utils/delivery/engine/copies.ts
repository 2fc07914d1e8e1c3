import type { ConnectedForm } from '../../model/mapping';
import type { ReadFailure } from '../../model/problem';
import type { Environment, FormCopy } from './destination';
import { FORM_FRESH_MS } from './schedule';

/** Why a form could not be read. */
export interface Unread {
  failure: ReadFailure;
  message: string;
  retryAfterSeconds?: number;
}

/** Forms as this worker read them last. A new worker has none and reads again. */
export function formCopies(environment: Pick<Environment, 'destination' | 'now'>) {
  const kept = new Map<string, FormCopy & { at: number }>();
  const failed = new Map<string, Unread>();
  return {
    /** Our copy, read again when it is older than five minutes. What could not be read is not asked for again in the same round. */
    async get({ id, form }: ConnectedForm): Promise<FormCopy | Unread> {
      const known = kept.get(id);
      // A clock that was set back makes no copy younger.
      if (known && Math.abs(environment.now() - known.at) < FORM_FRESH_MS) return known;
      const before = failed.get(id);
      if (before) return before;
      const read = await environment.destination.read(form.url);
      if (!read.ok) {
        const { code: failure, message, retryAfterSeconds } = read;
        const unread = { failure, message, retryAfterSeconds };
        failed.set(id, unread);
        return unread;
      }
      const copy = { form: read.form, token: read.token, at: environment.now() };
      kept.set(id, copy);
      return copy;
    },
    forget: (id: string) => kept.delete(id),
    /** A new round begins: a hundred that wait for one form ask for it once in each. */
    forgetFailures: () => failed.clear(),
  };
}

export type FormCopies = ReturnType<typeof formCopies>;
