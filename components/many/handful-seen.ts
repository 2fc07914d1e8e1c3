import { useCallback, useEffect, useState } from 'react';
import { storage } from 'wxt/utils/storage';
import { z } from '@/utils/zod';

const item = storage.defineItem<unknown>('local:handful-seen');
const schema = z.iso.datetime();

/** The newest handful whose end the scout has seen, and the way to say so of another. Undefined until it is read; '' for none. */
export function useHandfulSeen(): [seen: string | undefined, see: (id: string) => void] {
  const [seen, setSeen] = useState<string>();
  useEffect(() => {
    const take = (stored: unknown) => setSeen(schema.safeParse(stored).data ?? '');
    item.getValue().then(take, () => take(undefined));
    return item.watch(take);
  }, []);
  const see = useCallback((id: string) => {
    setSeen(id);
    void item.setValue(id);
  }, []);
  return [seen, see];
}
