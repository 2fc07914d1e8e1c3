import { useCallback, useEffect, useState } from 'react';
import { z } from '@/utils/model/zod';

/** Where everything held about one person is shown. */
export const personDataPath = (leadId: string): string => `/options.html#person=${leadId}`;

/** The lead whose data the page's address asks for (`#person=ID`), and the way to put it away. */
export function usePersonLink(): { leadId: string | undefined; close: () => void } {
  const [leadId, setLeadId] = useState(asked);
  useEffect(() => {
    const follow = () => setLeadId(asked());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const close = useCallback(() => {
    window.location.hash = '';
  }, []);
  return { leadId, close };
}

function asked(): string | undefined {
  const id = z.uuid().safeParse(new URLSearchParams(window.location.hash.slice(1)).get('person'));
  return id.success ? id.data : undefined;
}
