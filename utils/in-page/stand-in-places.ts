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
    let button = buttonAt(place, live, standing);
    if (!button) {
      button = make(place);
      live.set(button.host, button);
      place.parent.insertBefore(button.host, place.before?.parentNode === place.parent ? place.before : null);
    }
    button.place = place;
    standing.add(button.host);
  }
  for (const host of document.querySelectorAll(`${OURS}[data-guest-scout="suggest"]`))
    if (!standing.has(host)) host.remove();
  for (const host of live.keys()) if (!standing.has(host)) live.delete(host);
}

function buttonAt({ parent, subject, look }: Place, live: Map<Element, SuggestButton>, taken: Set<Element>) {
  for (const child of parent.children) {
    const button = live.get(child);
    if (button?.place.subject === subject && button.place.look.kind === look.kind && !taken.has(child))
      return button;
  }
  return undefined;
}
