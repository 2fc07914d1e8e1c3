/** What became of a suggestion from the context menu or the popup: the popup shows it, whenever it opens. */
import { storage } from 'wxt/utils/storage';
import { z } from 'zod';
import { problemOf } from '../errors';
import { type Capture, captureSchema } from '../model/capture';
import { saveCapture } from './edit';

/** For so long a result waits for the popup, in ms. */
const WAITS = 5 * 60_000;
/** A reading that takes longer has died with the background, in ms. */
const READS = 20_000;

const schema = z.object({
  at: z.number(),
  result: z.discriminatedUnion('is', [
    z.object({ is: z.literal('reading') }),
    z.object({
      is: z.literal('saved'),
      leadId: z.uuid(),
      clipId: z.uuid(),
      outcome: z.enum(['new', 'added', 'same']),
      name: z.string(),
    }),
    /** The page does not say that everybody can read it: the scout says whether it is saved. */
    z.object({ is: z.literal('asking'), capture: captureSchema }),
    z.object({ is: z.literal('failed'), message: z.string() }),
  ]),
});
export type Suggestion = z.infer<typeof schema>['result'];

const item = storage.defineItem<unknown>('session:suggestion');

/** What was read stands on a page that does not say that everybody can read it. */
export class NotSaidPublic extends Error {
  constructor(readonly capture: Capture) {
    super('not said to be public');
  }
}

/** Reads and saves; each step is told to the popup, an open one or the next. Never throws: a failure is one of the results. */
export async function suggestBy(read: () => Promise<Capture>): Promise<Suggestion> {
  // Not waited for: the page is read within the gesture that allowed it.
  const begun = tell({ is: 'reading' });
  let result: Suggestion;
  try {
    const { leadId, clipId, outcome, name } = await saveCapture(await read());
    result = { is: 'saved', leadId, clipId, outcome, name };
  } catch (error) {
    result =
      error instanceof NotSaidPublic
        ? { is: 'asking', capture: error.capture }
        : { is: 'failed', message: problemOf(error).message };
  }
  await begun;
  await tell(result);
  return result;
}

const tell = (result: Suggestion) => item.setValue({ at: Date.now(), result });

/** The popup has shown it. */
export const forgetSuggestion = (): Promise<void> => item.removeValue();

/** What waits to be shown. */
export async function lastSuggestion(): Promise<Suggestion | undefined> {
  return current(await item.getValue());
}

/** Calls back at each change. Returns the way to stop. */
export function watchSuggestion(changed: (suggestion: Suggestion | undefined) => void): () => void {
  return item.watch((value) => changed(current(value)));
}

function current(value: unknown): Suggestion | undefined {
  const stored = schema.safeParse(value);
  if (!stored.success) return undefined;
  const { at, result } = stored.data;
  return Date.now() - at < (result.is === 'reading' ? READS : WAITS) ? result : undefined;
}
