/** A file from a stranger sends nothing elsewhere, hangs nothing, brings nobody back who was forgotten, and has an end. */
import { expect, test } from '@playwright/test';
import type { Lead } from '../../utils/model/lead';
import { storyPage } from '../e2e/support/story-page.ts';
import { type AttackedPage, inBothBrowsers } from './support/both-browsers.ts';
import { chooseFile, delivery, fileWith, importFile, merge, type Piece, person } from './support/files.ts';
import { addressOf, connected, handMadeForm } from './support/lines.ts';
import { middleOf, states } from './support/our-buttons.ts';
import { fill, linksOf, openLead, press, putPastTheDoors, says } from './support/own-pages.ts';

test.describe.configure({ timeout: 150_000 });

const ID = '1FAIpQLSHandMade'.padEnd(56, '0');
const GOOD = handMadeForm(ID, 'Guests');

/** Where a stranger wants a form to be. Each has `evil` in it, so that no request and no tab may have. */
const EVIL: Record<string, string> = {
  'another host, the real address behind a comma': `https://docs.google.com.evil.example/forms/d/e/${ID}/viewform?,${addressOf(ID)}`,
  'a script': `javascript:fetch('https://evil.example/')//,${addressOf(ID)}`,
  data: `data:text/html,<script src=https://evil.example/></script>${addressOf(ID)}`,
  'another host behind a name and a password': `https://docs.google.com@evil.example/forms/d/e/${ID}/viewform`,
  'another form': addressOf('1FAIpQLSevil'),
  'a port': addressOf(ID).replace('google.com', 'google.com:8443').concat('?evil'),
};

/** One record in all hostile ways: the form itself, and what it is said to have changed to. */
const evilRecords = () =>
  Object.values(EVIL).flatMap((url) => {
    const record = connected(GOOD);
    const elsewhere = { ...GOOD.form, url };
    return [
      { ...record, form: elsewhere },
      { ...record, changed: elsewhere },
    ];
  });

inBothBrowsers((at) => {
  const options = () => at().openOwn('options.html');
  const leadNamed = async (name: string) =>
    (await at().records<Lead>('leads')).find((lead) => lead.name === name);
  /** A message to the background, as our own pages send it. */
  const tell = (page: AttackedPage, name: string) =>
    page.evaluate(
      (said) =>
        // biome-ignore lint/suspicious/noExplicitAny: the browser's own global
        (globalThis as any).chrome.runtime.sendMessage({ name: said, data: {} }) as Promise<unknown>,
      name,
    );

  test('a form in a file stands at its own address or is left out, whatever it is said to have changed to', async () => {
    const page = await options();
    const hostile = evilRecords();
    const iris = person('iris_k');
    const said = await importFile(page, {
      people: [{ ...iris, deliveries: [delivery(iris.lead.id, ID, { state: 'queued' })] }],
      forms: [...hostile, connected(GOOD)],
    });
    expect(said).toContain(`${hostile.length} entries left out`);
    // The one that came along is connected by nobody but the scout, and what was queued elsewhere is not sent here.
    expect(await at().records('forms')).toMatchObject([{ id: ID, form: { url: addressOf(ID) } }]);
    const [form] = await at().records<{ disconnectedAt?: string }>('forms');
    expect(form?.disconnectedAt).toBeTruthy();
    const [queued] = await at().records<{ state: string }>('deliveries');
    expect(queued?.state).not.toBe('queued');
    await page.close();
  });

  test('a form that stands elsewhere although no door lets it in gets no nomination, no request and no link', async () => {
    const page = await options();
    await fill(page, 'Your name', 'Sam Scout');
    await fill(page, 'Your e-mail', 'sam@scouts.example');
    const kim = person('kim_w');
    await importFile(page, { people: [kim] });
    const seen = at().standIn.requests.length;
    const sent = delivery(kim.lead.id, ID, {});
    /** Where the popup, which says what became of a delivery, and the options lead to. */
    const links = async () => {
      await putPastTheDoors(page, 'deliveries', [{ ...sent, state: 'review' }]);
      const [popup, again] = [await at().openOwn('popup.html'), await options()];
      await openLead(popup, kim.lead.id);
      await says(popup, /I sent it|Connect the form again/);
      await says(again, 'Guests');
      const all = [...(await linksOf(popup)), ...(await linksOf(again))];
      await Promise.all([popup.close(), again.close()]);
      return all;
    };
    /** What becomes of it when it is due. */
    const due = async () => {
      await putPastTheDoors(page, 'deliveries', [{ ...sent, state: 'queued' }]);
      await tell(page, 'queue.wake');
      const state = async () =>
        (await at().records<{ id: string; state: string }>('deliveries')).find(({ id }) => id === sent.id)
          ?.state;
      await expect.poll(state, { timeout: 20_000 }).not.toMatch(/queued|sending/);
    };

    // The same steps with the honest form lead to it.
    await putPastTheDoors(page, 'forms', [connected(GOOD)]);
    expect(await links()).toContainEqual(expect.stringContaining(addressOf(ID)));

    for (const record of evilRecords()) {
      await putPastTheDoors(page, 'forms', [record]);
      expect((await links()).filter((link) => /evil|^javascript|^data/.test(link))).toEqual([]);
      await due();
    }
    const asked = at().standIn.requests.slice(seen);
    expect(asked.filter(({ host, path, body }) => `${host}${path}${body}`.includes('evil'))).toEqual([]);
    await page.close();
  });

  test('merges that lead round leave an export that ends and a lead that opens', async () => {
    const page = await options();
    const [a, b, c] = [person('round_a'), person('round_b'), person('round_c')];
    const circle = [
      { ...a, merges: [merge(a.lead, b.lead), merge(a.lead, a.lead)] },
      { ...b, merges: [merge(b.lead, c.lead), merge(b.lead, a.lead)] },
      { ...c, merges: [merge(c.lead, a.lead)] },
    ];
    expect(await importFile(page, { people: circle })).toContain('merged with a lead that is not part of it');
    // And as an older version may have kept them.
    await putPastTheDoors(page, 'merges', [
      merge(a.lead, b.lead),
      merge(b.lead, c.lead),
      merge(c.lead, a.lead),
    ]);
    await press(page, 'Download');
    await says(page, 'Downloaded');
    for (const path of ['popup.html', 'leads.html']) {
      const own = await at().openOwn(path);
      await openLead(own, a.lead.id);
      await says(own, 'Said by round_a.');
      await own.close();
    }
    await press(page, 'Erase everything');
    await fill(page, 'to confirm', 'erase');
    await page.evaluate(() => document.querySelector<HTMLElement>('dialog[open] [type=submit]')?.click());
    await says(page, 'Everything was erased.');
    expect(await at().records('merges')).toEqual([]);
    await page.close();
  });

  test('somebody forgotten comes back by no file, by no click and by no other’s lead', async () => {
    const page = await options();
    const ada = person('inez_k', 'Nobody should read this again.');
    const otto = person('otto_p');
    ada.lead.name = 'Inez Forgotten';
    await importFile(page, { people: [ada] });
    const popup = await at().openOwn('popup.html');
    await openLead(popup, ada.lead.id);
    await press(popup, 'Forget this person');
    await press(popup, 'Forget for good');
    await says(popup, 'is forgotten');
    await popup.close();

    const { lead } = ada;
    const shapes: object[] = [
      ada,
      { ...ada, lead: { ...lead, accountKeys: [] } },
      { ...ada, lead: { ...lead, accountKeys: ['x:somebody_else'] } },
      { ...ada, lead: { ...lead, id: crypto.randomUUID(), accountKeys: [] }, clips: [] },
      {
        ...ada,
        clips: [],
        lead: {
          ...lead,
          accountKeys: [],
          accounts: [{ site: 'web', url: 'https://www.LOBSTE.RS/~Inez_K/' }],
        },
      },
      { ...ada, clips: [], lead: { ...lead, accountKeys: ['x:nobody_here'], accounts: [] } },
      { ...ada, lead: { ...lead, accounts: [], accountKeys: ['lobsters:INEZ_K'] } },
      { ...otto, merges: [merge(otto.lead, lead)] },
      { ...otto, clips: ada.clips.map((clip) => ({ ...clip, leadId: otto.lead.id })) },
    ];
    for (const [nth, shape] of shapes.entries()) {
      const said = await importFile(page, { people: [shape, person(`with_${nth}`)] });
      expect(said, `shape ${nth}`).toContain('asked not to be suggested');
      const tables = await Promise.all(
        ['leads', 'clips', 'merges', 'claims', 'rows', 'texts'].map((table) => at().records(table)),
      );
      expect(JSON.stringify(tables)).not.toMatch(/Inez Forgotten|Nobody should read this again/);
    }

    const story = 'https://lobste.rs/s/inezk1/again';
    at().standIn.addPage({
      serveAt: story,
      html: storyPage('inezk1', [{ handle: 'inez_k', words: 'Here.' }]),
    });
    const site = await at().open(story);
    const { x, y } = await middleOf(site);
    await site.mouse.click(x, y);
    await expect.poll(async () => (await states(site))[0]).toBe('failed');
    expect(await leadNamed('inez_k')).toBeUndefined();
    await site.close();
    await page.close();
  });

  test('a file without an end of anything is refused in a sentence or read in part, and the page stays awake', async () => {
    const page = await options();
    const deep = (sign: string, times = 1_000_000): Piece[] => [
      '{"format":"guest-scout-leads","version":1,"people":[',
      { again: sign, times },
    ];
    const hostile: Record<string, [Piece[], RegExp]> = {
      keys: [
        inserted(fileWith({ people: [person('many_m')] }), '"accountKeys":[', {
          again: '"x:somebody",',
          times: 200_000,
        }),
        /accountKeys does not fit|it is damaged/,
      ],
      clips: [manyClips(20_000), /more than 5,000 entries in “clips”/],
      'brackets without an end': [deep('['), /1 entry left out|cut short/],
      'braces without an end': [deep('{"a":'), /1 entry left out|cut short/],
      'a person of 60 MB': [
        [
          fileWith({}).replace('"people":[]', '"people":[{"lead":"'),
          { again: 'x', times: 60_000_000 },
          '"}]}',
        ],
        /it is damaged/,
      ],
      'people without a person': [
        [fileWith({}).replace('[]}', '['), { again: '0,', times: 300_000 }, '0]}'],
        /entries left out/,
      ],
      blanks: [[{ again: ' \n', times: 10_000_000 }], /This is no Guest Scout export/],
    };
    for (const [name, [pieces, sentence]] of Object.entries(hostile)) {
      expect(await chooseFile(page, ...pieces), name).toMatch(sentence);
      // Awake: it answers and can be used.
      expect(await page.evaluate(() => document.readyState), name).toBe('complete');
    }
    await page.close();
  });
});

/** A text with something long put in after a mark. */
function inserted(text: string, mark: string, inside: Piece): Piece[] {
  const cut = text.indexOf(mark) + mark.length;
  return [text.slice(0, cut), inside, text.slice(cut)];
}

function manyClips(count: number): Piece[] {
  const one = person('clips_m');
  const [clip] = one.clips;
  const all = Array.from({ length: count }, (_, nth) => ({
    ...clip,
    id: crypto.randomUUID(),
    permalink: `https://lobste.rs/c/m${nth}`,
  }));
  return [fileWith({ people: [{ ...one, clips: all }] })];
}
