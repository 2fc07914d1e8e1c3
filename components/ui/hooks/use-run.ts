import { useCallback, useState } from 'react';
import { useAnnounce } from '../announce';

/**
 * Starts an action; when it is done says `message`, which may be made of what came of it: what was known before may have changed
 * meanwhile. True when it worked.
 */
export type Run = <Result>(
  action: () => Promise<Result>,
  message?: string | ((result: Result) => string | undefined),
) => Promise<boolean>;

/** Runs actions so that each is seen: under way, done, or failed with its message. */
export function useRun(): { run: Run; running: boolean; failure: string | undefined } {
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<string>();
  const announce = useAnnounce();
  const run = useCallback<Run>(
    async (action, message) => {
      setRunning(true);
      setFailure(undefined);
      try {
        const result = await action();
        const words = typeof message === 'function' ? message(result) : message;
        if (words) announce(words);
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
