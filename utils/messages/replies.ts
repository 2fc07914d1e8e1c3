import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { readTab } from '../any-page/read-tab';
import { withSelection } from '../any-page/selected';
import { announceChange } from '../database/announce';
import { viewOfLead } from '../delivery/lead-view';
import { sendLead, undoSend } from '../delivery/queue';
import { formShown, openReview } from '../delivery/review-tab';
import { Failure } from '../errors';
import { noteButtons, noteCapture, noteNone } from '../health/note';
import { editLead, editShows, saveCapture, undoCapture } from '../leads/edit';
import { namesForgotten } from '../leads/forgotten';
import { whereIs } from '../leads/same-person/merged-into';
import { markTab } from '../leads/saved-icon';
import { suggestBy } from '../leads/suggestion';
import { whyGone } from '../leads/why-gone';
import type { Capture } from '../model/capture';
import type { Kept, LeadView } from '../model/view';
import { wholeAccounts } from '../people/whole-accounts';
import { type Card, cardOf, claim, closedCard, rebind, rememberSaved, savedBy, ticketFor } from './bindings';
import { rememberFrame } from './card-frames';
import { inWords } from './in-words';
import { mustBeOfThisSite } from './of-this-site';
import type { MessageName, Notices, Returned, Sent } from './protocol';
import type { Sender } from './sender';

type Replies = { [Name in MessageName]: (sent: Sent<Name>, from: Sender) => Promise<Returned<Name>> };

/** What the background does with each message. `policy.ts` has checked who sends it and what. */
export const REPLIES: Replies = {
  async 'capture.save'(capture, from) {
    mustBeOfThisSite(capture, from);
    return keep(capture, from);
  },

  async 'capture.selected'(whole, from) {
    mustBeOfThisSite(whole, from);
    const capture = await withSelection(whole, from.tabId);
    mustBeOfThisSite(capture, from);
    return keep(capture, from);
  },

  async 'page.suggest'({ tabId }) {
    await suggestBy(() => readTab(tabId));
    return {};
  },

  async 'capture.undo'({ clipId }, from) {
    const { stored } = await savedBy(from, clipId);
    return { removed: stored ? await undoCapture(clipId) : 'nothing' };
  },

  async 'page.shown'({ path }, from) {
    // Not waited for: how long it takes would tell a site whether somebody is saved.
    if (from.kind === 'site') void markTab(from.tabId, from.origin + path).catch(() => undefined);
    return {};
  },

  async 'health.buttons'({ path }, from) {
    if (from.kind === 'site') await noteButtons(from, path);
    return {};
  },

  async 'health.noButtons'({ path }, from) {
    if (from.kind === 'site') await noteNone(from, path);
    return {};
  },

  async 'card.open'({ clipId }, from) {
    const { leadId } = await savedBy(from, clipId);
    if (from.tabId === undefined) throw new Failure('no-tab', i18n.t('messages.onlyInTab'));
    return { path: await ticketFor(clipId, leadId, from.tabId) };
  },

  async 'card.claim'({ token }, from) {
    const claimed = await claim(token, mustBeCard(from));
    if (import.meta.env.FIREFOX) await rememberFrame(mustBeCard(from));
    return view(claimed, from);
  },

  'card.view': async (_, from) => view(await cardOf(from), from),

  async 'card.edit'({ typedFor, ...edit }, from) {
    const { leadId } = await cardOf(from);
    if (typedFor && (await whereIs(typedFor)) !== (await whereIs(leadId))) throw closedCard();
    const { updatedAt } = await editLead(typedFor ?? leadId, edit);
    return { updatedAt };
  },

  async 'card.shows'(edit, from) {
    const { leadId } = await cardOf(from);
    await editShows(edit, await whereIs(leadId));
    return {};
  },

  async 'card.send'({ followUp }, from) {
    const card = await cardOf(from);
    await sendLead(card.leadId, { followUp });
    return view(card, from);
  },

  async 'card.review'(_, from) {
    const { lead } = await view(await cardOf(from), from);
    await browser.tabs.create({ url: browser.runtime.getURL(`/leads.html#lead=${lead.id}`) });
    return {};
  },

  async 'card.options'() {
    await browser.runtime.openOptionsPage();
    return {};
  },

  async 'card.unsend'(_, from) {
    const card = await cardOf(from);
    const { delivery } = await view(card, from);
    if (delivery) await undoSend(delivery.id);
    return view(card, from);
  },

  async 'card.undo'(_, from) {
    const { clipId } = await cardOf(from);
    await undoCapture(clipId);
    await closeCard(mustBeCard(from), { removed: true });
    return {};
  },

  async 'card.close'(_, from) {
    await closeCard(mustBeCard(from), {});
    return {};
  },

  async 'lead.edit'({ leadId, edit }) {
    const { updatedAt } = await editLead(leadId, edit);
    return { updatedAt };
  },

  async 'review.open'({ deliveryId }, from) {
    if (from.kind === 'card' && (await view(await cardOf(from), from)).delivery?.id !== deliveryId)
      throw closedCard();
    await openReview(deliveryId);
    return {};
  },

  async 'form.shown'({ arrived }, from) {
    if (from.kind === 'form') await formShown({ ...from, arrived });
    return {};
  },

  async 'clip.shows'(edit) {
    await editShows(edit);
    return {};
  },

  async 'queue.wake'() {
    announceChange();
    return {};
  },
};

async function keep(capture: Capture, from: Sender): Promise<Kept> {
  const [saved, isNamed] = await Promise.all([saveCapture(wholeAccounts(capture)), namesForgotten(capture)]);
  await rememberSaved(from, saved);
  void noteCapture(capture);
  return inWords(saved, capture, isNamed);
}

function mustBeCard(from: Sender): Extract<Sender, { kind: 'card' }> {
  if (from.kind !== 'card') throw new Error('only a card sends this');
  return from;
}

async function view({ leadId, clipId }: Card, from: Sender): Promise<LeadView> {
  const found = await viewOfLead(leadId, clipId);
  if (!found) throw await whyGone(leadId);
  if (found.lead.id !== leadId) await rebind(from, { clipId, leadId: found.lead.id });
  return found;
}

/** The card stays bound: what was typed last may still be on its way here. */
async function closeCard(
  { tabId }: Extract<Sender, { kind: 'card' }>,
  { removed }: Pick<Notices['card.closed'], 'removed'>,
): Promise<void> {
  const notice = {
    name: 'card.closed',
    data: { focusButton: true, removed } satisfies Notices['card.closed'],
  };
  // The page may have gone meanwhile; then the card has gone with it.
  await browser.tabs.sendMessage(tabId, notice, { frameId: 0 }).catch(() => undefined);
}
