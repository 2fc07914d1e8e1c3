import { useLiveQuery } from 'dexie-react-hooks';
import { connectedForm } from '@/utils/delivery/connected-form';
import { type Listener, listeningUrl } from '@/utils/forms/listening';

/** Where somebody signs up for a listening session, live; undefined where the connected form has no such way, or none is connected. */
export function useListening(listener: Listener | undefined): string | undefined {
  const form = useLiveQuery(connectedForm);
  return form && listener && listeningUrl(form, listener);
}
