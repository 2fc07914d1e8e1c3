import { useCallback, useState } from 'react';
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

  const attempt = useCallback(
    async (act: () => Promise<void>) => {
      setBusy(true);
      setFailure(undefined);
      try {
        await act();
      } catch (error) {
        const { message } = problemOf(error);
        setFailure(message);
        announce(message);
      } finally {
        setBusy(false);
      }
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
        setLast({ words: message, undo });
        announce(i18n.t('leads.done.canUndo', { done: message }));
      }),
    [attempt, announce],
  );
  const undo = useCallback(
    () =>
      attempt(async () => {
        if (!last) return;
        const undone = await last.undo();
        setLast(undefined);
        announce(i18n.t(undone > 0 ? 'leads.done.undone' : 'leads.done.nothingToUndo'));
      }),
    [attempt, announce, last],
  );
  const dismiss = useCallback(() => {
    setLast(undefined);
    setFailure(undefined);
  }, []);
  return { last, failure, busy, doIt, undo, dismiss };
}
