import { useEffect } from 'react';
import type { ConnectingForm } from '../connect/connecting';
import { keepDraft, readDraft } from './draft';

/** Takes up what was left on this page the last time, and keeps what is done now. */
export function useDraft(connecting: ConnectingForm): void {
  useEffect(() => {
    let stopped = false;
    let stop = () => {};
    void readDraft()
      .catch(() => undefined)
      .then((draft) => {
        if (stopped) return;
        if (draft) connecting.restore(draft);
        // Not kept: the scout can still go on, and only a closed page would lose it.
        stop = connecting.watch(() => void keepDraft(connecting.current()).catch(() => undefined));
      });
    return () => {
      stopped = true;
      stop();
    };
  }, [connecting]);
}
