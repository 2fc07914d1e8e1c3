/**
 * Hears what people and the browser do, and nothing that a script made up: a page that gets hold of a node of ours cannot press it.
 * @param types event names, separated by spaces.
 */
export function onTrusted<Heard extends Event = Event>(
  target: EventTarget | null | undefined,
  types: string,
  hear: (event: Heard) => void,
  options?: AddEventListenerOptions,
): void {
  const listener = (event: Event) => {
    if (event.isTrusted) hear(event as Heard);
  };
  for (const type of types.split(' ')) target?.addEventListener(type, listener, options);
}
