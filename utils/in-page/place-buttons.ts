import type { Look as Drawn, Place } from '../sites/adapter';
import type { SuggestButton } from './button';
import { OURS } from './closed-root';

/** What is to be done after a look at the page: places without a button, in document order, and buttons whose place is gone. */
interface ToDo {
  empty: Place[];
  spare: SuggestButton[];
}

/** One look at the page, place by place. */
export interface Look {
  at(place: Place): void;
  /** All places were looked at: takes away the buttons whose place is gone. */
  end(): ToDo;
}

/**
 * Tells which places have their button. What stands in the page decides, no mark on its nodes: sites draw them anew, recycle them
 * and copy them (another post in the same article; Turbo's snapshots).
 * @param live the buttons of this script by host; hosts of anyone else are dead copies and are removed.
 */
export function beginLook(document: Document, live: Map<Element, SuggestButton>): Look {
  const standing = new Set<Element>();
  const empty: Place[] = [];
  const bySubject = Map.groupBy(live.values(), ({ place }) => place.subject);
  return {
    at(place) {
      const { parent, subject, look } = place;
      const standsHere = ({ host, place: there }: SuggestButton) =>
        host.parentNode === parent && there.look.kind === look.kind && !standing.has(host);
      const button = bySubject.get(subject)?.find(standsHere);
      if (!button) empty.push(place);
      else {
        button.place = place;
        standing.add(button.host);
      }
    },
    end() {
      const spare: SuggestButton[] = [];
      for (const host of [...live.keys(), ...document.querySelectorAll(`${OURS}[data-state]`)]) {
        if (standing.has(host)) continue;
        host.remove();
        const button = live.get(host);
        if (button) spare.push(button);
        live.delete(host);
      }
      return { empty, spare };
    },
  };
}

/**
 * Puts a button into each of these places. A button whose post left goes to one that came: a timeline would need a new one for
 * each post that is scrolled past. The site's own nodes are never moved or removed.
 * @param make draws a button; its host is then inserted.
 * @param show draws the state in which a button is to come.
 */
export function fillPlaces(
  { empty, spare }: { empty: Iterable<Place>; spare: SuggestButton[] },
  live: Map<Element, SuggestButton>,
  make: (place: Place) => SuggestButton,
  show: (button: SuggestButton) => void,
): void {
  // Styled before any is put in: afterwards the browser would have to compute the page's styles once more.
  const placed: SuggestButton[] = [];
  for (const place of empty) {
    // Meanwhile the site may have taken it away.
    if (!place.parent.isConnected) continue;
    const at = spare.findIndex(({ place: { look } }) => isAlike(look, place.look));
    const [recycled] = at < 0 ? [] : spare.splice(at, 1);
    if (recycled) {
      recycled.place = place;
      recycled.restyle();
    }
    const button = recycled ?? make(place);
    show(button);
    placed.push(button);
  }
  for (const button of placed) {
    const { parent, before } = button.place;
    live.set(button.host, button);
    parent.insertBefore(button.host, before?.parentNode === parent ? before : null);
  }
}

const isAlike = (one: Drawn, other: Drawn) => one.kind === other.kind && one.overhangs === other.overhangs;
