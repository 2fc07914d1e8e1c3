import { useState, useSyncExternalStore } from 'react';
import { ConnectingForm } from './connecting';
import type { Connecting } from './connecting-steps';
import type { Doors } from './ports';

/** One connecting for the life of the page, and where it stands now. */
export function useConnecting(doors: Doors): [Connecting, ConnectingForm] {
  const [connecting] = useState(() => new ConnectingForm(doors));
  const state = useSyncExternalStore(connecting.watch, connecting.current);
  return [state, connecting];
}
