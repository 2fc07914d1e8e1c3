import { problemOf } from '@/utils/errors';

/** A failure of the database or the queue as a sentence for people. */
export async function inWords(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    throw new Error(problemOf(error).message, { cause: error });
  }
}
