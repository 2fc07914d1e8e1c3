import { onChange } from '../database/announce';
import { queueWillChange } from '../delivery/engine/alarm';
import { send } from './send';

/**
 * In a page of the extension: passes changes on to the background, where the engine is. A message that is lost costs time and
 * nothing else: the alarm looks at the queue anyway.
 */
export function wakeBackgroundOnChange(): void {
  onChange(() => {
    // Once more: the engine may have cleared the first one just before the write.
    void queueWillChange();
    send('queue.wake', {}).catch(() => undefined);
  });
}
