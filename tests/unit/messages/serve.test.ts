import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { deleteLead, editLead, purgeDeleted, restoreLead } from '@/utils/leads/edit';
import { forgetPerson } from '@/utils/leads/forget';
import { mergeByScout } from '@/utils/leads/same-person/pairs';
import { POLICY } from '@/utils/messages/policy';
import type { MessageName, Returned, Sent } from '@/utils/messages/protocol';
import { forgetCounts } from '@/utils/messages/rate';
import type { MessageSender } from '@/utils/messages/sender';
import { serve } from '@/utils/messages/serve';
import type { Capture } from '@/utils/model/capture';
import type { Saved } from '@/utils/model/view';
import { recordWith } from '../delivery/environment';
import { captureOf, profileOf } from '../leads/samples';
import { bare, fromCard, fromPage, fromSite } from './senders';

const sendMessage = vi.fn();

const AUTHOR = captureOf('').author;

/** Said to be ada's on GitHub, at the address of another. */
const account = (login: string) => ({ site: 'github', handle: 'ada', url: `https://github.com/${login}` });

beforeEach(async () => {
  fakeBrowser.reset();
  forgetCounts();
  fakeBrowser.permissions.contains = vi.fn(async () => true);
  browser.tabs.sendMessage = sendMessage.mockReset().mockResolvedValue(undefined);
  await Promise.all(database.tables.map((table) => table.clear()));
});

const ask = <Name extends MessageName>(name: Name, data: Sent<Name>, sender: MessageSender) =>
  serve({ name, data }, sender);

/** The value of an answer that must be yes. */
async function told<Name extends MessageName>(
  name: Name,
  data: Sent<Name>,
  sender: MessageSender,
): Promise<Returned<Name>> {
  const reply = await ask(name, data, sender);
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.value as Returned<Name>;
}

const save = (words = 'words', sender = fromSite()): Promise<Saved> =>
  told('capture.save', captureOf(words), sender);

async function openCard(sender = fromSite(), card = fromCard()) {
  const saved = await save('words', sender);
  const { path } = await told('card.open', { clipId: saved.clipId }, sender);
  const token = path.split('#')[1] ?? '';
  return { saved, token, view: await told('card.claim', { token }, card) };
}

describe('who may send what', () => {
  it('takes a capture from each of the three sites, of that site only', async () => {
    expect((await save()).outcome).toBe('new');
    const fromElsewhere = await ask(
      'capture.save',
      captureOf('words'),
      fromSite({ origin: 'https://github.com' }),
    );
    expect(fromElsewhere).toMatchObject({ ok: false, problem: { code: 'not-yours' } });
    const author = { ...captureOf('').author, site: 'github' as const };
    expect(await ask('capture.save', captureOf('words', { author }), fromSite())).toMatchObject({
      ok: false,
    });
  });

  it.each<[string, Partial<Capture>]>([
    ['a link of another site', { permalink: 'https://github.com/ada/1' }],
    [
      'a link of a host that is called nearly the same',
      { permalink: 'https://x.com.evil.example/ada/status/1' },
    ],
    ['a page of another site', { pageUrl: 'https://evil.example/' }],
    ['a profile on another site', { author: { ...AUTHOR, url: 'https://evil.example/Ada_Builds' } }],
    ['an author of another site', { author: { ...AUTHOR, site: 'github' } }],
    ['an account whose address is somebody else’s', { author: { ...AUTHOR, accounts: [account('eve')] } }],
    ['an account whose address is no profile', { author: { ...AUTHOR, accounts: [account('login')] } }],
  ])('takes from a page’s process in other hands no capture with %s', async (_, change) => {
    expect(await ask('capture.save', captureOf('words', change), fromSite())).toMatchObject({
      ok: false,
      problem: { code: 'not-yours' },
    });
    expect(await database.leads.count()).toBe(0);
  });

  it('takes the accounts that a profile declares, by their addresses', async () => {
    const accounts = [{ site: 'github', url: 'https://github.com/ada' }, account('ada')];
    expect(
      await told('capture.save', profileOf('bio', { author: { ...AUTHOR, accounts } }), fromSite()),
    ).toMatchObject({
      outcome: 'new',
    });
  });

  it('takes thirty captures a minute from one tab, says so at the next, and takes them again later', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const burst = (count: number, sender = fromSite()) =>
      Promise.all(Array.from({ length: count }, () => ask('capture.save', captureOf('words'), sender)));
    try {
      const replies = await burst(31);
      expect(replies.filter(({ ok }) => ok)).toHaveLength(30);
      expect(replies.at(-1)).toMatchObject({
        ok: false,
        problem: { code: 'too-many', message: expect.stringContaining('one minute') },
      });
      // A reload makes another document, and no other tab is held up.
      expect(await burst(1, fromSite({ documentId: 'after a reload' }))).toMatchObject([{ ok: false }]);
      expect(await burst(1, fromSite({ tab: { id: 70 } }))).toMatchObject([{ ok: true }]);
      vi.setSystemTime(Date.now() + 60_000);
      expect(await burst(1)).toMatchObject([{ ok: true }]);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    ['another site', () => fromSite({ origin: 'https://x.com.example', url: 'https://x.com.example/' })],
    ['http', () => fromSite({ origin: 'http://x.com' })],
    ['a subdomain', () => fromSite({ origin: 'https://gist.github.com' })],
    ['a frame in a page', () => fromSite({ frameId: 3 })],
    ['an opaque origin', () => fromSite({ origin: 'null' })],
    ['another extension', () => fromSite({ id: 'somebody else' })],
    ['nobody known', () => ({})],
    ['a page of ours that some page frames', () => fromPage('/welcome.html', { frameId: 4 })],
    ['the card', () => fromCard()],
  ])('takes no capture from %s', async (_, sender) => {
    expect(await ask('capture.save', captureOf('words'), sender())).toMatchObject({
      ok: false,
      problem: { code: 'not-allowed' },
    });
    expect(await database.leads.count()).toBe(0);
  });

  it('takes the practice post from the welcome page, and nothing else from there', async () => {
    const author = {
      site: 'web' as const,
      handle: 'robin-practice',
      url: 'https://guest-scout.example/robin-practice',
      accounts: [],
    };
    const practice = captureOf('words', {
      site: 'web',
      author,
      permalink: 'https://guest-scout.example/practice',
    });
    expect(await told('capture.save', practice, fromPage())).toMatchObject({ outcome: 'new' });
    expect(await ask('capture.save', captureOf('words'), fromPage())).toMatchObject({ ok: false });
  });

  it('takes card messages from a card only, and wakes the queue for extension pages only', async () => {
    for (const name of Object.keys(POLICY) as MessageName[]) {
      for (const sender of [fromSite(), fromCard(), fromPage()]) {
        const kind = sender.frameId === 12 ? 'card' : sender.tab?.id === 7 ? 'site' : 'page';
        const reply = await serve({ name, data: undefined }, sender);
        const refused = !reply.ok && reply.problem.code === 'not-allowed';
        expect([name, kind, refused]).toEqual([name, kind, !POLICY[name].from.includes(kind)]);
      }
    }
  });

  it('hears of a form’s page from our script there only', async () => {
    const url = 'https://docs.google.com/forms/d/e/FORM/formResponse';
    const fromForm = fromSite({ origin: 'https://docs.google.com', url });
    const reply = (sender: MessageSender) => ask('form.shown', { arrived: true }, sender);
    expect(await reply(fromForm)).toEqual({ ok: true, value: {} });
    expect(await reply(bare(fromForm))).toEqual({ ok: true, value: {} });
    for (const sender of [
      fromSite(),
      fromPage(),
      fromCard(),
      { ...fromForm, frameId: 3 },
      { ...fromForm, id: 'somebody else' },
      { ...fromForm, origin: 'https://evil.example' },
      bare({ ...fromForm, url: 'https://docs.google.com.evil.example/forms/d/e/FORM/formResponse' }),
    ])
      expect(await reply(sender)).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
    expect(await ask('capture.save', captureOf('words'), fromForm)).toMatchObject({ ok: false });
  });

  it('opens a form for review from a card only where the delivery is its own lead’s', async () => {
    await database.forms.put(recordWith({ via: 'set-up' }));
    fakeBrowser.permissions.contains = vi.fn(async () => false);
    browser.tabs.create = vi.fn(async () => ({ id: 1 })) as never;
    const { view } = await openCard();
    await editLead(view.lead.id, { why: 'Because' });
    const { delivery } = await told('card.send', { followUp: false }, fromCard());
    expect(delivery?.state).toBe('review');
    const other = { deliveryId: crypto.randomUUID() };
    expect(await ask('review.open', other, fromCard())).toMatchObject({ ok: false });
    expect(browser.tabs.create).not.toHaveBeenCalled();
    await told('review.open', { deliveryId: delivery?.id ?? '' }, fromCard());
    expect(browser.tabs.create).toHaveBeenCalledTimes(1);
  });

  it('recognises the same senders where the browser names neither origin nor document', async () => {
    const { view } = await openCard(bare(fromSite()), bare(fromCard()));
    expect(view.clips[0]?.quote?.text).toBe('words');
    expect(
      await ask('capture.save', captureOf('words'), bare(fromSite({ url: 'https://evil.example/' }))),
    ).toMatchObject({ ok: false });
  });

  it.each([
    undefined,
    null,
    7,
    'text',
    {},
    { name: 7 },
    { name: 'toString' },
    { name: '__proto__' },
    { name: 'lead.delete' },
  ])('answers %o with a problem', async (message) => {
    expect(await serve(message, fromSite())).toMatchObject({
      ok: false,
      problem: { code: 'unknown-message' },
    });
  });

  it('stores nothing of a message that does not fit, and says which part', async () => {
    const bad = { ...captureOf('words'), permalink: 'javascript:alert(1)' };
    const reply = await ask('capture.save', bad, fromSite());
    expect(reply).toMatchObject({
      ok: false,
      problem: { code: 'unusable', message: expect.stringContaining('permalink') },
    });
    expect(await database.clips.count()).toBe(0);
  });

  it('says in words that the disk is full', async () => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    database.clips.hook('creating', full);
    const reply = await ask('capture.save', captureOf('words'), fromSite());
    database.clips.hook('creating').unsubscribe(full);
    expect(reply).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('disk of this device is full') },
    });
  });
});

describe('undo from a page', () => {
  it('takes back what this document stored', async () => {
    const { clipId } = await save();
    expect(await told('capture.undo', { clipId }, fromSite())).toEqual({ removed: 'lead' });
    expect(await database.leads.count()).toBe(0);
  });

  it('takes back nothing that another document stored', async () => {
    const { clipId } = await save();
    const other = fromSite({ documentId: 'another document' });
    expect(await ask('capture.undo', { clipId }, other)).toMatchObject({
      ok: false,
      problem: { code: 'not-yours' },
    });
    await save('words', other);
    expect(await told('capture.undo', { clipId }, other)).toEqual({ removed: 'nothing' });
    expect(await database.clips.count()).toBe(1);
  });
});

describe('the card', () => {
  it('goes over to the lead that its lead was merged into, and loses nothing that was typed for either', async () => {
    const [earlier] = await Promise.all([save('an older lead', fromSite())]);
    const author = { site: 'x' as const, handle: 'other', url: 'https://x.com/other', accounts: [] };
    const later = await told(
      'capture.save',
      captureOf('hers', { author, permalink: 'https://x.com/other/status/1' }),
      fromSite(),
    );
    const { path } = await told('card.open', { clipId: later.clipId }, fromSite());
    await told('card.claim', { token: path.split('#')[1] ?? '' }, fromCard());
    await editLead(earlier?.leadId ?? '', { why: 'the older why' });
    await told('card.edit', { why: 'a sen', typedFor: later.leadId }, fromCard());
    await mergeByScout(earlier?.leadId ?? '', later.leadId);
    const view = await told('card.view', {}, fromCard());
    expect(view.lead).toMatchObject({ id: earlier?.leadId, why: 'the older why\n\na sen' });
    expect(view.clips[0]?.id).toBe(later.clipId);
    await told('card.edit', { why: 'a sentence', typedFor: later.leadId }, fromCard());
    expect((await told('card.view', {}, fromCard())).lead.why).toBe('the older why\n\na sentence');
    await told('card.edit', { why: 'one why', typedFor: view.lead.id }, fromCard());
    expect((await told('card.view', {}, fromCard())).lead.why).toBe('one why');
  });

  it('shows the lead it was opened for, keeps what is typed and sends it', async () => {
    await database.forms.put(recordWith());
    const { saved, view } = await openCard();
    expect(view.lead.id).toBe(saved.leadId);
    await told('card.edit', { why: 'because' }, fromCard());
    expect((await told('card.view', {}, fromCard())).lead.why).toBe('because');
    expect((await told('card.send', { followUp: false }, fromCard())).delivery?.state).toBe('queued');
    expect((await told('card.unsend', {}, fromCard())).delivery?.state).toBe('cancelled');
  });

  it('opens its own lead in a tab of ours', async () => {
    browser.tabs.create = vi.fn(async () => ({ id: 1 })) as never;
    const { view } = await openCard();
    await told('card.review', {}, fromCard());
    expect(browser.tabs.create).toHaveBeenCalledWith({
      url: expect.stringMatching(new RegExp(`/leads.html#lead=${view.lead.id}$`)),
    });
  });

  it('opens only for a document that saved the clip', async () => {
    const { clipId } = await save();
    const other = fromSite({ documentId: 'another document' });
    expect(await ask('card.open', { clipId }, other)).toMatchObject({
      ok: false,
      problem: { code: 'not-yours' },
    });
  });

  it('is good for one frame in that tab', async () => {
    const { token } = await openCard();
    const stranger = fromCard({ documentId: 'another frame', frameId: 13 });
    expect(await ask('card.claim', { token }, stranger)).toMatchObject({
      ok: false,
      problem: { code: 'not-yours' },
    });
    const fresh = await told('card.open', { clipId: (await save()).clipId }, fromSite());
    const elsewhere = fromCard({ documentId: 'in another tab', tab: { id: 9 } });
    expect(await ask('card.claim', { token: fresh.path.split('#')[1] ?? '' }, elsewhere)).toMatchObject({
      ok: false,
    });
  });

  it('that a page frames by itself gets nothing', async () => {
    await openCard();
    const framed = fromCard({ documentId: 'framed by the page', frameId: 14 });
    expect(await ask('card.claim', { token: 'guessed' }, framed)).toMatchObject({ ok: false });
    for (const name of ['card.view', 'card.unsend', 'card.undo'] as const) {
      expect(await ask(name, {}, framed)).toMatchObject({ ok: false, problem: { code: 'not-yours' } });
    }
    expect(await database.leads.count()).toBe(1);
  });

  it('may act on its own lead only, whatever it names', async () => {
    await openCard();
    const other = await save('other words', fromSite());
    await serve(
      { name: 'card.edit', data: { why: 'typed', id: other.leadId, leadId: other.leadId, accounts: [] } },
      fromCard(),
    );
    const lead = await database.leads.get(other.leadId);
    expect(lead?.accounts).toHaveLength(1);
  });

  it('says what its own lead’s quotes show, one at a time, and nothing of other leads’', async () => {
    const { saved } = await openCard();
    const { clipId } = saved;
    await told('card.shows', { clipId, shows: 'worked', on: true }, fromCard());
    await told('clip.shows', { clipId, shows: 'outcome', on: true }, fromPage());
    await told('clip.shows', { clipId, shows: 'outcome', on: true }, fromPage());
    expect((await database.clips.get(clipId))?.shows).toEqual(['outcome', 'worked']);
    await told('card.shows', { clipId, shows: 'outcome', on: false }, fromCard());
    expect((await database.clips.get(clipId))?.shows).toEqual(['worked']);

    const author = { ...captureOf('').author, handle: 'bob', url: 'https://x.com/bob' };
    const other = await told(
      'capture.save',
      captureOf('others', { author, permalink: 'https://x.com/bob/status/7' }),
      fromSite(),
    );
    const refused = await ask('card.shows', { clipId: other.clipId, shows: 'worked', on: true }, fromCard());
    expect(refused).toMatchObject({ ok: false, problem: { code: 'clip-gone' } });
    expect((await database.clips.get(other.clipId))?.shows).toEqual([]);
  });

  it('folds away with a word to its tab, and keeps what is typed while it closes', async () => {
    await openCard();
    const [edited] = await Promise.all([
      told('card.edit', { why: 'last words' }, fromCard()),
      told('card.close', {}, fromCard()),
    ]);
    const [lead] = await database.leads.toArray();
    expect(edited).toEqual({ updatedAt: lead?.updatedAt });
    expect(lead?.why).toBe('last words');
    expect(sendMessage).toHaveBeenCalledWith(
      7,
      { name: 'card.closed', data: { focusButton: true } },
      { frameId: 0 },
    );
  });

  it('takes back its quote, and tells the page that the button may save again', async () => {
    await openCard();
    await told('card.undo', {}, fromCard());
    expect(await database.leads.count()).toBe(0);
    expect(sendMessage.mock.calls[0]?.[1]).toMatchObject({ data: { removed: true } });
    expect(await ask('card.view', {}, fromCard())).toMatchObject({
      ok: false,
      problem: { code: 'lead-gone' },
    });
  });

  it('says what became of its lead: deleted and to be brought back, deleted for good, or forgotten', async () => {
    const says = async () => {
      const reply = await ask('card.view', {}, fromCard());
      return reply.ok ? reply.value : reply.problem;
    };
    const { saved } = await openCard();
    await deleteLead(saved.leadId);
    expect(await says()).toEqual({
      code: 'lead-gone',
      message:
        'This lead was deleted. “Undo” brings it back in the window where that was done. Or reload this page and suggest them anew.',
    });
    await restoreLead(saved.leadId);
    expect(await says()).toMatchObject({ lead: { id: saved.leadId } });
    await deleteLead(saved.leadId);
    await purgeDeleted(Date.now() + 11 * 60_000);
    expect(await says()).toEqual({
      code: 'lead-gone',
      message: 'This lead was deleted. To suggest them anew, reload this page.',
    });
  });

  it('says of a forgotten person that they asked, also where their lead was merged into another', async () => {
    const { saved } = await openCard();
    const author = { ...captureOf('').author, handle: 'ada_l', url: 'https://x.com/ada_l' };
    const other = await told('capture.save', captureOf('more words', { author }), fromSite());
    await mergeByScout(other.leadId, saved.leadId);
    await forgetPerson(other.leadId);
    expect(await ask('card.view', {}, fromCard())).toEqual({
      ok: false,
      problem: {
        code: 'forgotten',
        message:
          'This person asked not to be suggested. Nothing of them is kept in Guest Scout. If they changed their mind: Options, “Your data”.',
      },
    });
    expect(await database.clips.count()).toBe(0);
  });

  it('outlives the worker: what it may do stands in the session’s storage', async () => {
    const { saved } = await openCard();
    const session = JSON.stringify(await browser.storage.session.get());
    expect(session).toContain(saved.leadId);
    expect(session).not.toContain('words');
  });
});
