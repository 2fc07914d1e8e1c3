import { problemOf } from '@/utils/errors';

/** A failure of the database or the queue as a sentence for people. */
export async function inWords<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    throw new Error(problemOf(error).message, { cause: error });
  }
}
