import { useCallback, useEffect, useRef, useState } from 'react';
import type { Lead, LeadEdit } from '@/utils/leads/schema';
import { EditKeeper, type KeepState } from './edit-keeper';

export interface KeptLead {
  /** The lead as it is typed here, ahead of what is stored. */
  lead: Lead;
  change: (edit: LeadEdit) => void;
  state: KeepState;
  /** Waits until everything typed is stored; false when it could not be. */
  settled: () => Promise<boolean>;
}

const LEAVING = 'guest-scout:leaving';

/** This surface is about to be closed from outside: whatever was typed is handed over now, before the message that closes it. */
export const keepNow = () => window.dispatchEvent(new Event(LEAVING));

/**
 * A lead that can be typed into: the input shows what was typed at once, so the caret never jumps, and each change is stored.
 * Mount it anew (`key`) for another lead.
 */
export function useKeptLead(stored: Lead, edit: (edit: LeadEdit) => Promise<void>): KeptLead {
  const [draft, setDraft] = useState<LeadEdit>({});
  const [state, setState] = useState<KeepState>('kept');
  const latestEdit = useRef(edit);
  latestEdit.current = edit;
  const [keeper] = useState(() => new EditKeeper((change) => latestEdit.current(change), setState));

  useEffect(() => {
    const flush = () => keeper.flush();
    for (const leaving of ['pagehide', LEAVING]) window.addEventListener(leaving, flush);
    return () => {
      for (const leaving of ['pagehide', LEAVING]) window.removeEventListener(leaving, flush);
      flush();
    };
  }, [keeper]);

  // What the store has taken over is read from there again, so that another surface's later change shows.
  useEffect(() => {
    if (state === 'kept') setDraft((typed) => withoutStored(typed, stored));
  }, [state, stored]);

  const change = useCallback(
    (next: LeadEdit) => {
      setDraft((typed) => ({ ...typed, ...next }));
      keeper.add(next);
    },
    [keeper],
  );
  const settled = useCallback(() => keeper.settled(), [keeper]);
  return { lead: { ...stored, ...draft }, change, state, settled };
}

function withoutStored(typed: LeadEdit, stored: Lead): LeadEdit {
  const fields = Object.entries(typed);
  const ahead = fields.filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(stored[field as keyof LeadEdit]),
  );
  return ahead.length === fields.length ? typed : Object.fromEntries(ahead);
}
