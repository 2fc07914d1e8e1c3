import type { ConnectedForm } from '../forms/schema';
import type { FormCopy, ReadFailure, World } from './destination';
import { FORM_FRESH_MS } from './schedule';

/** Forms as this worker read them last. A new worker has none and reads again. */
export function formCopies(world: Pick<World, 'destination' | 'now'>) {
  const kept = new Map<string, FormCopy & { at: number }>();
  return {
    /** Our copy, read again when it is older than five minutes. */
    async get({ id, form }: ConnectedForm): Promise<FormCopy | { failure: ReadFailure; message: string }> {
      const known = kept.get(id);
      if (known && world.now() - known.at < FORM_FRESH_MS) return known;
      const read = await world.destination.read(form.url);
      if (!read.ok) return { failure: read.code, message: read.message };
      const copy = { form: read.form, fbzx: read.fbzx, at: world.now() };
      kept.set(id, copy);
      return copy;
    },
    forget: (id: string) => kept.delete(id),
  };
}

export type FormCopies = ReturnType<typeof formCopies>;
