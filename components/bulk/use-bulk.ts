import { type RefObject, useCallback, useRef, useState } from 'react';
import type { Progress } from './progress-of';
import { useProgress } from './use-progress';
import { type Selecting, useSelection } from './use-selection';

export interface Many {
  selection: Selecting;
  /** Whose answers are looked at before Send; undefined: the list is shown. */
  sending: string[] | undefined;
  look: (leadIds: string[]) => void;
  back: () => void;
  /** They are queued: the list is shown again, and the way back takes the focus, once. */
  sent: () => void;
  justSent: RefObject<boolean>;
  progress: Progress | undefined;
}

/** Choosing several leads, looking at what goes, and how far it has come. */
export function useMany(): Many {
  const selection = useSelection();
  const [sending, look] = useState<string[]>();
  const justSent = useRef(false);
  const { stop } = selection;
  const back = useCallback(() => look(undefined), []);
  const sent = useCallback(() => {
    look(undefined);
    justSent.current = true;
    stop();
  }, [stop]);
  const progress = useProgress();
  return { selection, sending, look, back, sent, justSent, progress };
}
