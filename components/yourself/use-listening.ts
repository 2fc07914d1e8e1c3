import { useLiveQuery } from 'dexie-react-hooks';
import { connectedForm } from '@/utils/delivery/connected-form';
import { type Listener, listeningUrl } from '@/utils/forms/listening';

/** Where somebody signs up for a listening session, live; null where the connected form has no such way, or none is connected; undefined until it is known. */
export function useListening(listener: Listener | undefined): string | null | undefined {
  const form = useLiveQuery(async () => (await connectedForm()) ?? null);
  if (form === undefined) return undefined;
  return (form && listener && listeningUrl(form, listener)) ?? null;
}
