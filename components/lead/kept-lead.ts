import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Lead, LeadEdit } from '@/utils/model/lead';
import { EditKeeper, type KeepState } from './edit-keeper';

export interface KeepFailure {
  message: string;
  full: boolean;
}

export interface KeptLead {
  /** The lead as it is typed here, ahead of what is stored. */
  lead: Lead;
  change: (edit: LeadEdit) => void;
  state: KeepState;
  /** Why it failed, where it did: in a sentence; `full`: there is no room on the disk. */
  failure: KeepFailure | undefined;
  /** Waits until everything typed is stored; false when it could not be. */
  settled: () => Promise<boolean>;
}

/** One and the same, so that nothing is drawn anew for it. */
const NOTHING_TYPED: LeadEdit = {};

const LEAVING = 'guest-scout:leaving';

/** This surface is about to be closed from outside: whatever was typed is handed over now, before the message that closes it. */
export const keepNow = () => window.dispatchEvent(new Event(LEAVING));

/**
 * A lead that can be typed into: the input shows what was typed at once, so the caret never jumps, and each change is stored.
 * Mount it anew (`key`) for another lead.
 */
export function useKeptLead(stored: Lead, edit: (edit: LeadEdit) => Promise<string>): KeptLead {
  const [draft, setDraft] = useState(NOTHING_TYPED);
  const [{ state, failure }, setKept] = useState<Pick<KeptLead, 'state' | 'failure'>>(KEPT);
  const latestEdit = useRef(edit);
  latestEdit.current = edit;
  const storedAt = useRef('');
  const [keeper] = useState(() => {
    const keep = async (change: LeadEdit) => {
      storedAt.current = await latestEdit.current(change);
    };
    return new EditKeeper(keep, (now, error) => setKept({ state: now, failure: failureOf(error) }));
  });

  useEffect(() => {
    const flush = () => keeper.flush();
    for (const leaving of ['pagehide', LEAVING]) window.addEventListener(leaving, flush);
    return () => {
      for (const leaving of ['pagehide', LEAVING]) window.removeEventListener(leaving, flush);
      flush();
    };
  }, [keeper]);

  // What the store has taken over is read from there again, so that another surface's later change shows, and what is typed next
  // is typed into it: also where that change came so soon that what was typed here was never seen alone. In the same breath as it is
  // drawn: a letter typed before a later effect would be wiped out by it.
  useLayoutEffect(() => {
    if (state === 'kept' && stored.updatedAt >= storedAt.current) setDraft(NOTHING_TYPED);
  }, [state, stored]);

  const change = useCallback(
    (next: LeadEdit) => {
      setDraft((typed) => ({ ...typed, ...next }));
      keeper.add(next);
    },
    [keeper],
  );
  const settled = useCallback(() => keeper.settled(), [keeper]);
  return { lead: { ...stored, ...draft }, change, state, failure, settled };
}

const KEPT = { state: 'kept', failure: undefined } as const;

function failureOf(error: unknown): KeepFailure | undefined {
  if (!(error instanceof Error)) return undefined;
  return { message: error.message, full: 'code' in error && error.code === 'QuotaExceededError' };
}
