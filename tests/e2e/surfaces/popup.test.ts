/** The popup: every lead at hand, each state in sight, nothing typed is lost. */
import { expect, type Page, test } from '@playwright/test';
import { type Bed, startBed } from '../support/bed.ts';
import { addLeads } from '../support/database/many-leads.ts';

interface Lead {
  name: string;
  who: string;
  why: string;
  note: string;
  topics: string[];
}

let bed: Bed;
test.beforeAll(async () => {
  bed = await startBed();
});
test.afterEach(() => bed.clear());
test.afterAll(() => bed.close());

/** Saves the n-th thing of a fixture page. */
async function save(site: string, file: string, at = 0): Promise<void> {
  const { page, buttons } = await bed.openFixture(site, file);
  await buttons[at]?.click();
  await expect(page.locator('[data-guest-scout="suggest"]').nth(at)).toHaveAttribute('data-state', 'saved');
  await page.close();
}

/** Errors that the page wrote to its console. */
async function openPopup(): Promise<{ popup: Page; errors: string[] }> {
  const popup = await bed.browser.context.newPage();
  const errors: string[] = [];
  popup.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  popup.on('pageerror', (error) => errors.push(String(error)));
  await popup.goto(`${bed.browser.extension}/popup.html`);
  await expect(popup.locator('main h1')).toBeVisible();
  return { popup, errors };
}

/** What is on the clipboard, pasted as a person does. */
async function pasted(popup: Page): Promise<string> {
  const note = popup.getByLabel('Note for yourself');
  await note.fill('');
  await note.press('Control+V');
  return note.inputValue();
}

const rows = (popup: Page) => popup.locator('.row');
const lead = async () => (await bed.records<Lead>('leads'))[0];

test('empty, it tells what to do first, without an error in the console', async () => {
  const { popup, errors } = await openPopup();
  await expect(popup.getByRole('heading', { name: 'Save the first guest' })).toBeVisible();
  await expect(popup.getByText('Suggest as guest')).toBeVisible();
  await expect(popup.getByRole('link', { name: /Open X/ })).toHaveAttribute('href', 'https://x.com/');
  await expect(popup.getByRole('link', { name: 'Try it on a practice post' })).toBeVisible();
  const [options] = await Promise.all([
    bed.browser.context.waitForEvent('page'),
    popup.getByRole('button', { name: 'Connect the form' }).click(),
  ]);
  expect(options.url()).toContain('/options.html');
  expect(errors).toEqual([]);
});

test('newest first, each with words, source and state; search finds by quote, name and note', async () => {
  await save('x', 'home-timeline-light.html', 0);
  await save('lobsters', 'story-text.html', 1);
  await save('github', 'profile.html', 0);
  const { popup, errors } = await openPopup();
  await expect(rows(popup)).toHaveCount(3);
  await expect(popup.locator('.row-name')).toHaveText(['Inez Kadare', 'quietpine', 'Mara Okoye🌿']);
  await expect(rows(popup).nth(1)).toContainText('Regular expressions. I describe them');
  await expect(rows(popup).nth(1)).toContainText('Saved, not sent');
  await expect(popup.getByText('No form is connected yet')).toBeVisible();
  const search = popup.getByRole('searchbox');
  await search.fill('GRANT reports');
  await expect(popup.locator('.row-name')).toHaveText(['Mara Okoye🌿']);
  const marked = () =>
    popup.evaluate(() =>
      [...(CSS.highlights.get('hit') ?? [])].map((range) => range.toString().toLowerCase()),
    );
  await expect.poll(marked).toEqual(['grant', 'reports']);
  const inColour = () =>
    popup.evaluate(
      () =>
        getComputedStyle(document.querySelector('.row-quote') ?? document.body, '::highlight(hit)')
          .backgroundColor,
    );
  expect(await inColour()).not.toBe('rgba(0, 0, 0, 0)');
  await search.fill('inez');
  await expect(rows(popup)).toHaveCount(1);
  await search.fill('nobody said this');
  await expect(popup.getByText('Nothing found.')).toBeVisible();
  await popup.getByRole('button', { name: 'Show all leads' }).click();
  await expect(rows(popup)).toHaveCount(3);
  expect(errors).toEqual([]);
});

test('“Select all” takes every lead that is found, not only those that were scrolled to', {
  tag: '@ci',
}, async () => {
  const { popup, errors } = await openPopup();
  await addLeads(bed.own, 0, 130);
  await popup.reload();
  const sent = popup.getByRole('group', { name: 'Show only' }).getByRole('button', { name: /Not sent/ });
  await expect.poll(async () => (await bed.records('rows')).length).toBe(130);
  await expect(sent).toHaveText('102 Not sent');
  await popup.getByRole('button', { name: 'Select', exact: true }).click();
  await popup.getByRole('button', { name: 'Select all 130' }).click();
  await expect(popup.getByText('130 selected')).toBeVisible();
  await popup.getByRole('button', { name: 'Select none' }).click();
  await expect(popup.getByText('0 selected')).toBeVisible();

  // What is found by a search and a group, by keyboard; what is filtered away meanwhile stays chosen.
  await sent.click();
  await expect(popup.locator('.row .state:not(.state-plain)')).toHaveCount(0);
  await popup.locator('.row input').first().focus();
  await popup.keyboard.press('Control+a');
  await expect(popup.getByText('102 selected')).toBeVisible();
  await sent.click();
  await popup.getByRole('searchbox').fill('person_126');
  await expect(rows(popup)).toHaveCount(1);
  await popup.getByRole('button', { name: 'Select all 1' }).click();
  await expect(popup.getByText('103 selected')).toBeVisible();
  expect(errors).toEqual([]);
});

test('every lead is in reach that the list says it holds, and the others are a press away', {
  tag: '@ci',
}, async () => {
  const { popup, errors } = await openPopup();
  await popup.setViewportSize({ width: 400, height: 600 });
  await addLeads(bed.own, 0, 330);
  await popup.reload();
  await expect.poll(async () => (await bed.records('rows')).length, { timeout: 20_000 }).toBe(330);
  // Noted in the page, from the first lead that is painted on: how long the list is.
  await popup.addInitScript(() => {
    const heights: number[] = [];
    Object.assign(window, { heights });
    new MutationObserver(() => {
      const list = document.querySelector('.rows');
      if (list && document.querySelectorAll('.row').length > 8 && heights.at(-1) !== list.scrollHeight)
        heights.push(list.scrollHeight);
    }).observe(document, { subtree: true, childList: true });
  });
  await popup.reload();
  const held = popup.getByText('The newest 200 of 330 are shown.');
  await expect(held).toBeAttached();
  await expect(popup.getByRole('listitem').filter({ has: popup.locator('.row') })).toHaveCount(200);
  await expect(popup.locator('.row-handle').last()).toHaveText(/person_199/);
  expect(await popup.evaluate(() => (window as unknown as { heights: number[] }).heights)).toHaveLength(1);

  const isInSight = () =>
    rows(popup)
      .last()
      .evaluate((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
  // As the browser's own search finds it: from where the selection is, so from the beginning.
  const found = (words: string) =>
    popup.evaluate((words) => {
      (document.activeElement as HTMLElement).blur();
      getSelection()?.removeAllRanges();
      (window as unknown as { find(words: string): boolean }).find(words);
      return getSelection()?.focusNode?.parentElement?.closest('.row')?.textContent ?? '';
    }, words);
  expect(await found('person_199')).toContain('person_199');
  await rows(popup).first().focus();
  await popup.keyboard.press('End');
  await expect.poll(isInSight).toBe(true);
  await expect(held).toBeInViewport();
  await popup.keyboard.press('Home');
  const top = () => popup.locator('.rows').evaluate((list) => list.scrollTop);
  await expect.poll(top).toBe(0);
  await popup.keyboard.press('PageDown');
  await expect.poll(top).toBeGreaterThan(300);
  await rows(popup).nth(198).focus();
  await popup.keyboard.press('Tab');
  await expect(rows(popup).nth(199)).toBeFocused();

  // The others, from the first of them on.
  await popup.keyboard.press('Tab');
  await expect(popup.getByRole('button', { name: 'Show 130 more' })).toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(rows(popup)).toHaveCount(330);
  await expect(rows(popup).nth(200)).toBeFocused();
  await expect(held).toBeHidden();
  await expect(popup.locator('.more-leads')).toHaveCount(0);
  expect(await found('person_329')).toContain('person_329');

  // From a lead far down back to its row; what a search finds is in reach as well.
  await rows(popup).nth(260).press('Enter');
  await popup.getByRole('button', { name: 'Back to all leads' }).click();
  await expect(rows(popup).nth(260)).toBeFocused();
  await popup.getByRole('searchbox').fill('person_1');
  // 1, 10 to 19, 100 to 199, and the newest one, whose second post has the number 1.
  await expect(rows(popup)).toHaveCount(112);
  await expect.poll(top).toBe(0);
  await popup.getByRole('searchbox').fill('person');
  await expect(held).toBeAttached();
  await expect(popup.locator('.more-leads').getByRole('link', { name: 'All leads' })).toHaveAttribute(
    'href',
    /\/leads\.html$/,
  );
  expect(errors).toEqual([]);
});

test('opens the source where the words stand', async () => {
  await save('lobsters', 'story-text.html', 1);
  const { popup } = await openPopup();
  await rows(popup).first().click();
  const [source] = await Promise.all([
    bed.browser.context.waitForEvent('page'),
    popup.getByRole('link', { name: 'Comment on Lobsters' }).click(),
  ]);
  expect(source.url()).toContain('https://lobste.rs/c/hh9909');
});

test('name, who, why, note and topics are kept, also after a reload and in the card', async () => {
  await save('lobsters', 'story-text.html', 1);
  const { popup } = await openPopup();
  await rows(popup).first().click();
  const typed = {
    name: 'Quiet Pine',
    who: 'Librarian at a school',
    why: 'Keeps a log of each wrong answer.',
    note: 'Ask in spring.',
  };
  await popup.getByLabel('Name').fill(typed.name);
  await popup.getByLabel('Who they are').fill(typed.who);
  await popup.getByLabel('Why this person?').fill(typed.why);
  await popup.getByLabel('Note for yourself').fill(typed.note);
  await popup.getByLabel('Topics').fill('regex, libraries, regex');
  await expect.poll(lead).toMatchObject({ ...typed, topics: ['regex', 'libraries'] });
  await popup.reload();
  // It opens again on the lead that was open.
  await expect(popup.getByLabel('Name')).toHaveValue(typed.name);
  await expect(popup.getByLabel('Why this person?')).toHaveValue(typed.why);
  await expect(popup.getByLabel('Topics')).toHaveValue('regex, libraries');
  await popup.getByRole('button', { name: 'Back to all leads' }).click();
  await popup.getByRole('searchbox').fill('spring');
  await expect(popup.locator('.row-name')).toHaveText([typed.name]);
});

test('closed in the middle of typing it loses nothing', async () => {
  await save('lobsters', 'story-text.html', 1);
  const { popup } = await openPopup();
  await rows(popup).first().click();
  await popup.getByLabel('Why this person?').pressSequentially('Every letter of this sentence counts.');
  await popup.close();
  await expect.poll(async () => (await lead())?.why).toBe('Every letter of this sentence counts.');
});

for (const [site, file, at, line] of [
  [
    'x',
    'home-timeline-light.html',
    0,
    '> Three months of letting a model write our first drafts of grant reports. 📝 What worked: one page of house rules pasted first. What did not: asking it for numbers. - [@mara_okoye](https://x.com/mara_okoye/status/2090000000000000101) (Grants officer)',
  ],
  ['lobsters', 'comments.html', 1, undefined],
  ['github', 'issue-react.html', 1, undefined],
] as const) {
  test(`copies a quote from ${site} as the show notes want it, in one line`, async () => {
    await save(site, file, at);
    const { popup } = await openPopup();
    await rows(popup).first().click();
    await popup.getByLabel('Who they are').fill('Grants officer');
    await expect.poll(async () => (await lead())?.who).toBe('Grants officer');
    await popup.getByRole('button', { name: 'Copy the quote' }).click();
    await expect(popup.getByRole('button', { name: 'Copied' })).toBeVisible();
    const copied = await pasted(popup);
    const [clip] = await bed.records<{
      quote: { text: string; cites?: string[] };
      author: { handle: string };
      permalink: string;
    }>('clips');
    // What they cite from somebody else is not theirs: on GitHub's sample the comment begins with a block quote.
    const [cited = ''] = clip?.quote.cites ?? [];
    expect(Boolean(cited)).toBe(site === 'github');
    const words = clip?.quote.text.replace(cited, '').replace(/\s+/g, ' ').trim();
    const handle = `${site === 'x' ? '@' : ''}${clip?.author.handle}`;
    expect(copied).toBe(line ?? `> ${words} - [${handle}](${clip?.permalink}) (Grants officer)`);
    expect(copied).not.toContain('\n');
  });
}

test('delete can be undone, and is final when it is not', async () => {
  await save('lobsters', 'comments.html', 0);
  await save('lobsters', 'comments.html', 1);
  const { popup } = await openPopup();
  await popup.getByText('tomas_b', { exact: true }).click();
  await popup.getByRole('button', { name: 'Delete' }).click();
  await expect(popup.getByText('Deleted tomas_b.', { exact: true })).toBeVisible();
  await expect(popup.locator('.row-name')).toHaveText(['rhea_m']);
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.locator('.row-name')).toHaveText(['rhea_m', 'tomas_b']);
  await popup.getByText('tomas_b', { exact: true }).click();
  await popup.getByRole('button', { name: 'Delete' }).click();
  await expect(popup.getByText('Deleted tomas_b.', { exact: true })).toBeVisible();
  await popup.reload();
  await expect(popup.locator('.row-name')).toHaveText(['rhea_m']);
});

test('a name or a why of 20,000 characters and control characters do no harm', { tag: '@ci' }, async () => {
  await save('lobsters', 'story-text.html', 1);
  const { popup, errors } = await openPopup();
  await rows(popup).first().click();
  const long = 'Ångström 🌿 '.repeat(1_820).slice(0, 20_000);
  const control = 'a\u0000b\u0007c\u202Ed\u200Be\uFFFE\u001B[31m<b onclick=alert(1)>x</b>{{y}}';
  await popup.getByLabel('Name').fill(long);
  await popup.getByLabel('Why this person?').fill(long);
  await popup.getByLabel('Note for yourself').fill(control);
  await expect.poll(async () => (await lead())?.note).toBe(control);
  expect((await lead())?.name).toHaveLength(20_000);
  expect((await lead())?.why).toBe(long);
  await popup.reload();
  await expect(popup.getByLabel('Why this person?')).toHaveValue(long);
  await popup.getByRole('button', { name: 'Back to all leads' }).click();
  await expect(rows(popup)).toHaveCount(1);
  const overflow = await popup.evaluate(() => {
    const main = document.querySelector('main');
    return main ? main.scrollWidth - main.clientWidth : -1;
  });
  expect(overflow).toBe(0);
  const { height } = (await rows(popup).first().boundingBox()) ?? { height: 0 };
  expect(height).toBeLessThan(160);
  await popup.getByRole('searchbox').fill('Ångström');
  await expect(rows(popup)).toHaveCount(1);
  expect(errors).toEqual([]);
});
