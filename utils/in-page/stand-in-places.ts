import type { Place } from '../sites/adapter';
import type { SuggestButton } from './button';
import { OURS } from './closed-root';

/**
 * Puts a button into each place and takes away those whose place is gone. What stands in the page decides, no mark on its
 * nodes: sites draw them anew, recycle them and copy them (another post in the same article; Turbo's snapshots).
 * @param live the buttons of this script by host; hosts of anyone else are dead copies and are replaced.
 * @param make draws a button; its host is then inserted. The site's own nodes are never moved or removed.
 */
export function standInPlaces(
  document: Document,
  places: Place[],
  live: Map<Element, SuggestButton>,
  make: (place: Place) => SuggestButton,
): void {
  const standing = new Set<Element>();
  for (const place of places) {
    const { parent, before, subject, look } = place;
    const standsHere = (child: Element) => {
      const there = live.get(child)?.place;
      return there?.subject === subject && there.look.kind === look.kind && !standing.has(child);
    };
    let host = [...parent.children].find(standsHere);
    if (!host) {
      const button = make(place);
      host = button.host;
      live.set(host, button);
      parent.insertBefore(host, before?.parentNode === parent ? before : null);
      button.dress();
    }
    const button = live.get(host);
    if (button) button.place = place;
    standing.add(host);
  }
  for (const host of [...live.keys(), ...document.querySelectorAll(`${OURS}[data-state]`)]) {
    if (standing.has(host)) continue;
    host.remove();
    live.delete(host);
  }
}
