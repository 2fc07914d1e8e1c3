import { MessageFailed, send } from '../messages/send';
import type { Capture } from '../model/capture';
import type { Kept } from '../model/view';
import { i18n } from '../page-texts';
import type { Adapter, Page } from '../sites/adapter';
import { keyOf } from '../sites/subject-key';
import type { SuggestButton } from './button';
import type { CardFrame } from './card/card-frame';
import type { Confirmation } from './confirmation';
import { sayFailure } from './failure';
import type { ButtonState } from './sentences';

/** How one subject of this page stands, and the clip that a click here kept of it. */
export interface Standing {
  state: ButtonState;
  clipId?: string;
}

/** What was selected when something was saved last. */
let saidLast = '';

/** What acts on a page need. */
export interface Scene {
  adapter: Adapter;
  page(): Page;
  confirmation: Confirmation;
  card: CardFrame;
  standing(key: string): Standing;
  /** Draws every button of that subject. */
  stand(key: string, state: ButtonState, clipId?: string): void;
}

/** A click: saves what stands there now, or opens the card of what it saved. While it saves, nothing. */
export async function act(scene: Scene, button: SuggestButton, byKeyboard: boolean): Promise<void> {
  const { adapter, confirmation } = scene;
  const page = scene.page();
  confirmation.prepare(button.host);
  const place = button.host.isConnected ? adapter.placeOf(button.host, page) : undefined;
  const key = keyOf(place ?? button.place);
  const { state, clipId } = scene.standing(key);
  if (state === 'saving') return;
  const gone = () => {
    scene.stand(key, 'failed');
    confirmation.say({ text: i18n.t('page.gone'), failed: true });
  };
  if (!place) return gone();
  // Whose words these are the background finds out: of anybody else's it takes none.
  const chosen = `${getSelection()}`;
  if (clipId && (!chosen || chosen === saidLast)) return openCard(scene, button, key, clipId);

  scene.stand(key, 'saving');
  let capture: Capture | undefined;
  try {
    await adapter.expand?.(place, page);
    // Meanwhile the site may have drawn the post anew, or put another into its node.
    const whole = adapter.expand ? adapter.places(page).find((other) => keyOf(other) === key) : place;
    if (!whole) return gone();
    capture = adapter.read(whole, page);
    if (whole.look.self) capture.bySelf = true;
    const saved = await send(chosen ? 'capture.selected' : 'capture.save', capture);
    saidLast = chosen;
    scene.stand(key, 'saved', saved.clipId);
    if (byKeyboard) await openCard(scene, button, key, saved.clipId);
    else confirm(scene, button, key, saved);
  } catch (error) {
    scene.stand(key, 'failed');
    sayFailure(confirmation, error, capture);
  }
}

function confirm(scene: Scene, button: SuggestButton, key: string, saved: Kept): void {
  const open = () => void openCard(scene, button, key, saved.clipId);
  const undo = () => void takeBack(scene, key, saved.clipId);
  const actions =
    saved.outcome === 'same'
      ? { [i18n.t('page.open')]: open }
      : { [i18n.t('page.addWhy')]: open, [i18n.t('page.undo')]: undo };
  scene.confirmation.say({ text: saved.said, actions, doubt: saved.doubt });
}

/** Opens the card, in place of the line. A clip that is gone by now may be saved again. */
async function openCard(scene: Scene, { host }: SuggestButton, key: string, clipId: string): Promise<void> {
  try {
    await scene.card.open(clipId, host, key);
    scene.confirmation.fold();
  } catch (error) {
    const unreached = error instanceof MessageFailed && /^(reload|no-answer)$/.test(error.code);
    if (!unreached) scene.stand(key, 'idle');
    sayFailure(scene.confirmation, error);
  }
}

async function takeBack(scene: Scene, key: string, clipId: string): Promise<void> {
  try {
    await send('capture.undo', { clipId });
    scene.stand(key, 'idle');
    scene.confirmation.say({ text: i18n.t('page.removed') });
  } catch (error) {
    sayFailure(scene.confirmation, error);
  }
}
