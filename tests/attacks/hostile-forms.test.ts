/** A stranger's set-up line or form leads to no other place, is said to be another, freezes nothing and has an end. */
import { expect, test } from '@playwright/test';
import type { Lead } from '../../utils/model/lead';
import { type Bed, startBed } from '../e2e/support/bed.ts';
import { storyPage } from '../e2e/support/story-page.ts';
import { type AttackedPage, inBothBrowsers } from './support/both-browsers.ts';
import { importFile, person } from './support/files.ts';
import { addressOf, connected, handMadeForm, lineAround } from './support/lines.ts';
import { suggest } from './support/our-buttons.ts';
import { fill, linksOf, openLead, press, putPastTheDoors, says, words } from './support/own-pages.ts';

test.describe.configure({ timeout: 120_000 });

const BOX = 'Set-up line or form address';
const TEAM = '1FAIpQLSTeamOfOurs'.padEnd(56, '0');
const STRANGER = '1FAIpQLSStranger'.padEnd(56, '0');

/** Each never ends, or not within a lifetime, in an engine that backtracks. */
const PATTERNS = [
  '([\\w ][\\w ]?)+!',
  '.*.*.*.*x',
  '(a+)+$',
  '(?:a|a)*b',
  '(a|aa)+$',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
];

/** Why, as it is typed where these patterns stand. */
const WHY = `${'a '.repeat(5_000)}${'a'.repeat(5_000)}`;

inBothBrowsers((at) => {
  async function pasted(text: string): Promise<AttackedPage> {
    const page = await at().openOwn('options.html');
    await expect.poll(() => words(page)).toMatch(/Connect another form|Set-up line or form address/);
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
    await fill(page, BOX, text);
    await press(page, text.includes('guest-scout-1:') ? 'Open the set-up line' : 'Read the form');
    return page;
  }

  async function connect(made: ReturnType<typeof handMadeForm>): Promise<void> {
    const page = await pasted(lineAround(JSON.stringify(made)));
    await says(page, 'What the form would get');
    await fill(page, 'Your name', 'Sam Scout');
    await fill(page, 'Your e-mail', 'sam@scouts.example');
    await press(page, 'Connect this form');
    await expect
      .poll(() => at().records<{ id: string; disconnectedAt?: string }>('forms'))
      .toContainEqual(expect.objectContaining({ id: made.form.id }));
    await page.close();
  }

  test('a line to anywhere but its own form is refused in a sentence', async () => {
    const { form, mapping } = handMadeForm(STRANGER, 'Guests');
    for (const url of [
      `https://docs.google.com.evil.example/forms/d/e/${STRANGER}/viewform?,${form.url}`,
      form.url.replace('https:', 'http:'),
      addressOf('1FAIpQLSevil'),
    ]) {
      const page = await pasted(lineAround(JSON.stringify({ form: { ...form, url }, mapping })));
      await says(page, 'leads to another place than a Google Form');
      expect((await linksOf(page)).filter((link) => link.includes('evil'))).toEqual([]);
      await page.close();
    }
    for (const url of [
      `javascript:alert(1)//,${form.url}`,
      `data:text/html,${form.url}`,
      `https://docs.google.com@evil.example/forms/d/e/${STRANGER}/viewform`,
    ]) {
      const page = await pasted(lineAround(JSON.stringify({ form: { ...form, url }, mapping })));
      await says(page, 'was changed on the way');
      await page.close();
    }
    expect(await at().records('forms')).toEqual([]);
  });

  test('a line that unpacks to more than a form can have is refused in a sentence', async () => {
    const { form, mapping } = handMadeForm(STRANGER, 'Guests', Array(12_000).fill({}));
    const bomb = (bytes: number) => lineAround(Buffer.alloc(bytes, ' '));
    for (const line of [
      lineAround(JSON.stringify({ form, mapping })),
      lineAround(JSON.stringify(handMadeForm(STRANGER, 'Guests', Array(600).fill({})))),
      bomb(100_000_000),
    ]) {
      const page = await pasted(line);
      await says(page, 'unpacks to more than a form can have');
      await page.close();
    }
    const deep = await pasted(lineAround(`${'['.repeat(900_000)}${']'.repeat(900_000)}`));
    await says(deep, 'was changed on the way');
    await deep.close();
    expect(await at().records('forms')).toEqual([]);
  });

  test('a pattern that a stranger wrote runs nowhere: options, popup, card and background answer', async () => {
    const whys = PATTERNS.flatMap((pattern) =>
      [299, 300, 301, 302].map((subtype) => ({ validators: [{ type: 4, subtype, args: [pattern] }] })),
    );
    await connect(handMadeForm(TEAM, 'Guests', whys));
    const story = 'https://lobste.rs/s/patt3r/patterns';
    const people = ['pat_one', 'pat_two'].map((handle) => ({ handle, words: `Said by ${handle}.` }));
    at().standIn.addPage({ serveAt: story, html: storyPage('patt3r', people) });
    const page = await at().open(story);
    await suggest(page, 0);
    const [lead] = await at().records<Lead>('leads');
    const popup = await at().openOwn('popup.html');
    await openLead(popup, lead?.id ?? '');
    await fill(popup, 'Why this person?', WHY);
    await expect.poll(async () => (await at().records<Lead>('leads'))[0]?.why).toBe(WHY);
    await press(popup, 'Send');
    await expect.poll(() => at().records('deliveries')).toHaveLength(1);
    // The background, which has projected it as well, takes the next click.
    await suggest(page, 1);
    await popup.close();
    await page.close();
  });

  test('a form with the connected one’s title is said to be another, by both addresses', async () => {
    const options = await at().openOwn('options.html');
    await putPastTheDoors(options, 'forms', [
      { ...connected(handMadeForm(TEAM, 'Be part of the podcast')), connectedAt: new Date().toISOString() },
    ]);
    await options.close();
    for (const title of ['Be part of the podcast', ' be part of  the Podcast', 'Ｂe part of the podcast']) {
      const page = await pasted(lineAround(JSON.stringify(handMadeForm(STRANGER, title))));
      await says(page, 'Another form with the title of the connected one');
      for (const id of [TEAM, STRANGER]) expect(await words(page)).toContain(addressOf(id).slice(8));
      await press(page, 'Cancel');
      await page.close();
    }
    // Nor does one in a file take its place.
    const page = await at().openOwn('options.html');
    const said = await importFile(page, {
      people: [person('namesake')],
      forms: [connected(handMadeForm(STRANGER, 'Be part of the podcast'))],
    });
    expect(said).not.toContain('Connect it');
    const forms = await at().records<{ id: string; disconnectedAt?: string }>('forms');
    expect(forms.filter(({ disconnectedAt }) => !disconnectedAt)).toMatchObject([{ id: TEAM }]);
    await page.close();
  });
});

test.describe('Chromium, where a form’s page is read without a prompt that nobody can press', () => {
  let bed: Bed;
  test.beforeAll(async () => {
    bed = await startBed();
  });
  test.afterAll(() => bed.close());

  const REFUSED = /looks different from what Guest Scout knows|There is no Google Form at that address/;
  const item = (nth: number) => [nth, 'Why?', null, 1, [[nth, null, 0]]];
  const page = (items: string) =>
    `<form action="${addressOf(STRANGER)}"><input name="fbzx" value="-1"></form><script>var FB_PUBLIC_LOAD_DATA_ = [null,[null,${items},null,null,null,null,null,null,"Guests"],"/forms","Guests",null,null,null,"0",null,0,0,null,"",0,"e/${STRANGER}"];</script>`;
  const PAGES: Record<string, () => string> = {
    '60,000 questions': () => page(JSON.stringify(Array.from({ length: 60_000 }, (_, nth) => item(nth)))),
    '501 questions': () => page(JSON.stringify(Array.from({ length: 501 }, (_, nth) => item(nth)))),
    'brackets in brackets': () => page(`${'['.repeat(400_000)}${']'.repeat(400_000)}`),
    'brackets without an end': () => page('['.repeat(900_000)),
    'quotation marks without an end': () => page('["'.repeat(400_000)),
    'tags without an end': () => `<form ${'<input name="'.repeat(150_000)}`,
    '30 MB': () => page(`"${'x'.repeat(30_000_000)}"`),
  };

  test('a form’s page without an end is refused in a sentence, and the background takes the next click', async () => {
    const options = await bed.openOwn('options.html');
    for (const [name, html] of Object.entries(PAGES)) {
      bed.standIn.addPage({ serveAt: addressOf(STRANGER), html: html() });
      await fill(options, BOX, addressOf(STRANGER));
      await press(options, 'Read the form');
      await expect(options.getByText(REFUSED).first(), name).toBeVisible({ timeout: 20_000 });
      // The box, and with it what was said, begins anew.
      await fill(options, BOX, '');
      await expect(options.getByText(REFUSED), name).toHaveCount(0);
    }
    expect(await bed.records('forms')).toEqual([]);
    await options.close();
    await suggest(await bed.open('https://github.com/Quiet-Pine'));
  });

  test('one as long as forms are, with such rules, is read, shown and answered', async () => {
    bed.standIn.addForm({
      id: TEAM,
      title: 'Guests',
      sections: [
        {
          key: 'start',
          questions: [
            { key: 'guest', title: 'Guest’s name', kind: 'text', required: true },
            ...PATTERNS.map((pattern, nth) => ({
              key: `why${nth}`,
              title: `Why them? (${nth})`,
              kind: 'paragraph' as const,
              validators: [{ type: 4, subtype: 301, args: [pattern] }],
            })),
            ...Array.from({ length: 490 }, (_, nth) => ({
              key: `more${nth}`,
              title: `More ${nth}`,
              kind: 'text' as const,
            })),
          ],
        },
      ],
    });
    const options = await bed.openOwn('options.html');
    await fill(options, 'Your name', 'Sam Scout');
    await fill(options, 'Your e-mail', 'sam@scouts.example');
    await fill(options, BOX, addressOf(TEAM));
    await press(options, 'Read the form');
    await press(options, 'Connect this form');
    await expect.poll(() => bed.records('forms')).toMatchObject([{ id: TEAM, via: 'address' }]);
    await options.close();
  });
});
