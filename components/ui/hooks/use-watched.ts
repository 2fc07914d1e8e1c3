import { useEffect, useState } from 'react';

/**
 * A stored value, live; undefined until it is read. A first reading that comes after a change never takes its place. `read` and `watch`
 * stay the same from one drawing to the next.
 */
export function useWatched<Value>(
  read: () => Promise<Value>,
  watch: (changed: (value: Value) => void) => () => void,
): Value | undefined {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    let known = false;
    const stop = watch((now) => {
      known = true;
      setValue(now);
    });
    read().then(
      (first) => {
        if (!known) setValue(first);
      },
      () => {},
    );
    return () => {
      known = true;
      stop();
    };
  }, [read, watch]);
  return value;
}
