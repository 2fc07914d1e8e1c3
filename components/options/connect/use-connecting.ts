import { useState, useSyncExternalStore } from 'react';
import { ConnectingForm } from './connecting';
import type { Connecting } from './connecting-steps';
import type { Ports } from './ports';

/** One connecting for the life of the page, and where it stands now. */
export function useConnecting(ports: Ports): [Connecting, ConnectingForm] {
  const [connecting] = useState(() => new ConnectingForm(ports));
  const state = useSyncExternalStore(connecting.watch, connecting.current);
  return [state, connecting];
}
