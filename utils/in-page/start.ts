import { browser } from 'wxt/browser';
import type { Adapter, IsNear, Page, Place } from '../sites/adapter';
import { keyOf } from '../sites/subject-key';
import { act, type Scene, type Standing } from './acts';
import { makeButton, type SuggestButton } from './button';
import { hearButtons } from './button-events';
import { makeCardFrame } from './card/card-frame';
import { OURS } from './closed-root';
import { type Confirmation, makeConfirmation } from './confirmation';
import { inPieces, takePiece, whenIdle } from './idle';
import { watchSight } from './near-sight';
import { beginLook, fillPlaces, type Look } from './place-buttons';
import { forgetLooks, watchTheme } from './theme';
import { reportButtons } from './told/report-buttons';
import { tellPage } from './told/tell-page';
import { watchPlaces } from './watch-places';

/** Where the action stands; a test hands in its own. */
export interface Where {
  document: Document;
  location: { href: string };
}

/**
 * Puts "Suggest as guest" beside everything the adapter finds on the page, now and as the page changes.
 * Takes over from an earlier start of this script whose listeners are dead (the extension was updated or reloaded).
 * @returns stop: takes away all of it and hears nothing more.
 */
export function startInPage(adapter: Adapter, where: Where = globalThis): () => void {
  const { document } = where;
  const stopped = new AbortController();
  const { signal } = stopped;
  const live = new Map<Element, SuggestButton>();
  /** By subject, not by button: the site may draw the post anew while it is being saved. */
  const standings = new Map<string, Standing>();
  const standing = (key: string): Standing => standings.get(key) ?? { state: 'idle' };
  const page = (): Page => ({ document, url: new URL(where.location.href) });

  const show = (button: SuggestButton) => button.show(standing(keyOf(button.place)).state);
  const showAll = () => live.values().forEach(show);
  const card = makeCardFrame(
    document,
    (key, { focusButton, removed }) => {
      if (removed) scene.stand(key, 'idle');
      if (focusButton) [...live.values()].find(({ place }) => keyOf(place) === key)?.focus();
    },
    signal,
  );
  /** Most pages are left without a click. */
  let line: Confirmation | undefined;
  const scene: Scene = {
    adapter,
    page,
    get confirmation() {
      line ??= makeConfirmation(document, signal);
      return line;
    },
    card,
    standing,
    stand(key, state, clipId) {
      standings.set(key, { state, clipId });
      showAll();
    },
  };
  const events = {
    clicked: (button: SuggestButton, byKeyboard: boolean) => void act(scene, button, byKeyboard),
    escaped: card.close,
  };
  const restyleAll = () => {
    forgetLooks();
    for (const button of live.values()) button.restyle();
  };
  let isFirstButton = true;
  const make = (place: Place) => {
    if (isFirstButton) {
      // Most pages have none.
      watchTheme(document, restyleAll, signal);
      hearButtons(document.defaultView, live, events, signal);
      isFirstButton = false;
    }
    return makeButton(document, place);
  };

  const seen = adapter.lastLook?.();
  const hasButtons = () => live.size > 0;
  const report = adapter.sign
    ? reportButtons(document, where.location, adapter.sign, hasButtons, signal)
    : undefined;
  const tell = tellPage(where.location, signal);
  let isFirstLook = true;
  let isLooking = false;
  /** The page changed while it was looked at. */
  let isDue = false;
  const pass = () => {
    isDue = isLooking;
    if (isLooking) return;
    // Of a script that was here before.
    if (isFirstLook) for (const dead of document.querySelectorAll(OURS)) dead.remove();
    isFirstLook = false;
    const now = page();
    const mayHold = adapter.mayHold?.(now.url) ?? true;
    // Most pages of GitHub: nothing is looked for.
    if (!mayHold && live.size === 0) return;
    // The extension was updated or removed: the next start takes over; until then the buttons say what to do.
    if (!browser.runtime?.id) return;
    // What was still to be filled is found again by this look.
    fill([]);
    const isNear = near.begin(now.url.href);
    const places = mayHold ? placesOf(adapter, seen ? seen.at(now) : now, isNear) : [].values();
    goOnLooking(places, beginLook(document, live), mayHold);
  };
  const goOnLooking = (places: Iterator<Place>, look: Look, mayHold: boolean) => {
    isLooking = !takePiece(places, look.at);
    if (isLooking) return whenIdle(() => untold(() => goOnLooking(places, look, mayHold)), signal);
    const { empty, spare: left } = look.end();
    showAll();
    spare = left;
    fill(empty);
    if (mayHold) report?.();
    tell();
    if (isDue) whenIdle(() => untold(pass), signal);
  };
  const { untold, soon } = watchPlaces(document, pass, seen?.forget, signal);
  const near = watchSight(document, soon, signal);
  let spare: SuggestButton[] = [];
  const fill = inPieces<Place>((empty) => {
    untold(() => fillPlaces({ empty, spare }, live, make, show));
  }, signal);
  return () => {
    stopped.abort();
    for (const host of live.keys()) host.remove();
    live.clear();
  };
}

/** A page that surprises the adapter gets no further buttons, and no exception of ours. */
function* placesOf(adapter: Adapter, page: Page, isNear: IsNear): Generator<Place, void> {
  try {
    yield* adapter.eachPlace?.(page, isNear) ?? adapter.places(page);
  } catch (error) {
    console.error(error);
  }
}
