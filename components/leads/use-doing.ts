import { useCallback, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { problemOf } from '@/utils/errors';
import { inNumbers } from '@/utils/language';
import type { Done } from '@/utils/leads/bulk';
import { useAnnounce } from '../ui/announce';

/** What was done last and how it is undone. */
export interface Undoable {
  words: string;
  /** Resolves to how many leads it brought back. */
  undo: () => Promise<number>;
}

/** Does things to leads that can be undone, one at a time; says what was done or why not. */
export function useDoing() {
  const [last, setLast] = useState<Undoable>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const announce = useAnnounce();
  // A list shows what was done a moment before it is all done: an undo that comes in that moment waits for it.
  const running = useRef(Promise.resolve());
  const undoable = useRef<Undoable>(undefined);
  const keep = useCallback((done: Undoable | undefined) => {
    undoable.current = done;
    setLast(done);
  }, []);

  const attempt = useCallback(
    (act: () => Promise<void>) => {
      setBusy(true);
      setFailure(undefined);
      const mine: Promise<void> = running.current
        .then(act)
        .catch((error) => {
          const { message } = problemOf(error);
          setFailure(message);
          announce(message);
        })
        .finally(() => {
          if (running.current === mine) setBusy(false);
        });
      running.current = mine;
      return mine;
    },
    [announce],
  );
  /** `words` gets what was done, and to how many as people write it; nothing is said where there was nothing to do. */
  const doIt = useCallback(
    <What extends Done>(act: () => Promise<What>, words: (done: What, count: string) => string) =>
      attempt(async () => {
        const done = await act();
        const { count, undo } = done;
        if (count === 0) return;
        const message = words(done, inNumbers(count));
        keep({ words: message, undo });
        announce(i18n.t('leads.done.canUndo', { done: message }));
      }),
    [attempt, announce, keep],
  );
  const undo = useCallback(
    () =>
      attempt(async () => {
        if (!undoable.current) return;
        const undone = await undoable.current.undo();
        keep(undefined);
        announce(i18n.t(undone > 0 ? 'leads.done.undone' : 'leads.done.nothingToUndo'));
      }),
    [attempt, announce, keep],
  );
  const dismiss = useCallback(() => {
    keep(undefined);
    setFailure(undefined);
  }, [keep]);
  return { last, failure, busy, doIt, undo, dismiss };
}
