import type { onTrusted } from '@/utils/in-page/trusted';

/** jsdom makes no trusted event: those sent here stand for a person's, all others stay a script's. */
const byPerson = new WeakSet<Event>();

/** Sends an event as a person's act. */
export function actOn(target: EventTarget, event: Event): void {
  byPerson.add(event);
  target.dispatchEvent(event);
}

/** In place of `onTrusted`: `vi.mock('@/utils/in-page/trusted', () => import('./by-person'))`. */
const listen: typeof onTrusted = (target, types, hear, options) => {
  const listener = (event: Event) => {
    if (event.isTrusted || byPerson.has(event)) hear(event as never);
  };
  for (const type of types.split(' ')) target?.addEventListener(type, listener, options);
};

export { listen as onTrusted };
