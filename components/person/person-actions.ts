import { problemOf } from '@/utils/errors';
import { askAgain, keepApart, mergeByScout, undoMerge } from '@/utils/leads/same-person/pairs';

/** What a scout decides about who is the same person. Each rejects with an `Error` whose message is for people. */
export interface PersonActions {
  merge(otherId: string): Promise<void>;
  notTheSame(otherId: string): Promise<void>;
  askAgain(otherId: string): Promise<void>;
  undoMerge(mergeId: string): Promise<void>;
}

/** Straight in the database, which a top-level extension page may open. */
export function personActions(leadId: string): PersonActions {
  return {
    merge: (otherId) => inWords(mergeByScout(leadId, otherId)),
    notTheSame: (otherId) => inWords(keepApart(leadId, otherId)),
    askAgain: (otherId) => inWords(askAgain(leadId, otherId)),
    undoMerge: (mergeId) => inWords(undoMerge(mergeId)),
  };
}

async function inWords(act: Promise<unknown>): Promise<void> {
  try {
    await act;
  } catch (error) {
    throw new Error(problemOf(error).message, { cause: error });
  }
}
