import { useCallback, useState } from 'react';
import { useAnnounce } from './announce';

/** Starts an action, one at a time; says `said` when it is done. True when it worked. */
export type Run = (action: () => Promise<void>, said?: string) => Promise<boolean>;

/** Runs actions so that each is seen: under way, done, or failed with its message. */
export function useRun(): { run: Run; running: boolean; failure: string | undefined } {
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<string>();
  const announce = useAnnounce();
  const run = useCallback<Run>(
    async (action, said) => {
      setRunning(true);
      setFailure(undefined);
      try {
        await action();
        if (said) announce(said);
        return true;
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        setFailure(message);
        announce(message);
        return false;
      } finally {
        setRunning(false);
      }
    },
    [announce],
  );
  return { run, running, failure };
}
