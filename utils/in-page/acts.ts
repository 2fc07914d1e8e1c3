import type { Capture } from '../leads/schema';
import type { Saved } from '../messages/protocol';
import { MessageFailed, send } from '../messages/send';
import type { Adapter, Page } from '../sites/adapter';
import type { SuggestButton } from './button';
import type { CardFrame } from './card-frame';
import type { Confirmation } from './confirmation';
import { failureLine } from './failure';
import { type ButtonState, doubtAbout, GONE, savedLine, UNREADABLE } from './sentences';
import { keyOf } from './subject-key';

/** How one subject of this page stands, and the clip that a click here kept of it. */
export interface Standing {
  state: ButtonState;
  clipId?: string;
}

/** What acts on a page need; `stand` draws every button of that subject, `saved` tells that somebody is known now. */
export interface Scene {
  adapter: Adapter;
  page(): Page;
  confirmation: Confirmation;
  card: CardFrame;
  standing(key: string): Standing;
  stand(key: string, standing: Standing): void;
  changed(): void;
}

/** A click: saves what stands there now, or opens the card of what it saved. While it saves, nothing. */
export async function act(scene: Scene, button: SuggestButton, byKeyboard: boolean): Promise<void> {
  const page = scene.page();
  scene.confirmation.prepare(button.host);
  const place = scene.adapter.placeOf(button.host, page);
  if (!place) {
    scene.stand(keyOf(button.place), { state: 'failed' });
    return scene.confirmation.say({ text: GONE, failed: true, actions: [] });
  }
  const key = keyOf(place);
  const { state, clipId } = scene.standing(key);
  if (state === 'saving') return;
  if (state === 'saved' && clipId) return openCard(scene, button, key, clipId, byKeyboard);

  scene.stand(key, { state: 'saving' });
  let capture: Capture | undefined;
  try {
    await scene.adapter.expand?.(place, page);
    // The site may have drawn the post anew to show it whole.
    const whole = scene.adapter.placeOf(button.host, page) ?? place;
    capture = scene.adapter.read(keyOf(whole) === key ? whole : place, page);
    const saved = await send('capture.save', capture);
    scene.stand(key, { state: 'saved', clipId: saved.clipId });
    scene.changed();
    if (byKeyboard) await openCard(scene, button, key, saved.clipId, true);
    else confirm(scene, button, key, saved, capture);
  } catch (error) {
    scene.stand(key, { state: 'failed' });
    scene.confirmation.say(failureLine(error, capture, UNREADABLE));
  }
}

function confirm(scene: Scene, button: SuggestButton, key: string, saved: Saved, capture: Capture): void {
  const open = () => void openCard(scene, button, key, saved.clipId, true);
  const undo = () => void takeBack(scene, key, saved.clipId);
  scene.confirmation.say({
    text: savedLine(saved),
    doubt: doubtAbout(capture),
    actions:
      saved.outcome === 'same'
        ? [{ label: 'open', act: open }]
        : [
            { label: 'add why', act: open },
            { label: 'undo', act: undo },
          ],
  });
}

/** Opens the card, in place of the line. A clip that is gone by now may be saved again. */
async function openCard(scene: Scene, button: SuggestButton, key: string, clipId: string, focus: boolean) {
  try {
    await scene.card.open(clipId, { near: button.host, key, focus });
    scene.confirmation.fold();
  } catch (error) {
    const unreached = error instanceof MessageFailed && ['reload-page', 'no-answer'].includes(error.code);
    if (!unreached) scene.stand(key, { state: 'idle' });
    scene.confirmation.say(failureLine(error));
  }
}

async function takeBack(scene: Scene, key: string, clipId: string): Promise<void> {
  try {
    await send('capture.undo', { clipId });
    scene.stand(key, { state: 'idle' });
    scene.card.close();
    scene.changed();
    scene.confirmation.say({ text: 'Removed', actions: [] });
  } catch (error) {
    scene.confirmation.say(failureLine(error));
  }
}
