import { type RefObject, useCallback, useRef, useState } from 'react';
import { useHandfulSeen } from './handful-seen';
import { type Entry, type Progress, progressOf } from './progress-of';
import { type Selection, useSelection } from './use-selection';

export interface Many {
  selection: Selection;
  /** Whose answers are looked at before Send; undefined: the list is shown. */
  sending: string[] | undefined;
  look: (leadIds: string[]) => void;
  back: () => void;
  /** They are queued: the list is shown again, and the way back takes the focus, once. */
  sent: () => void;
  justSent: RefObject<boolean>;
  progress: Progress | undefined;
  /** The scout has seen how a handful ended. */
  see: (id: string) => void;
}

/** Choosing several leads, looking at what goes, and how far it has come. `leads`: all that are listed. */
export function useMany(leads: Entry[] | undefined): Many {
  const selection = useSelection();
  const [sending, look] = useState<string[]>();
  const justSent = useRef(false);
  const [seen, see] = useHandfulSeen();
  const { stop } = selection;
  const back = useCallback(() => look(undefined), []);
  const sent = useCallback(() => {
    look(undefined);
    justSent.current = true;
    stop();
  }, [stop]);
  const progress = leads && seen !== undefined ? progressOf(leads, seen) : undefined;
  return { selection, sending, look, back, sent, justSent, progress, see };
}
