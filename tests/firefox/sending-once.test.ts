/** Never two rows for one Send in Firefox, over HTTP/2 as over HTTP/1.1: the connection is cut once the answer is stored. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { Delivery } from '../../utils/model/delivery';
import { records } from '../e2e/support/database/database';
import { TEAM_FORM } from '../stand-ins/forms/team-form';
import { type StandIn, startStandIn } from '../stand-ins/server';
import { connectTeamForm } from './support/connecting';
import { press, pressAt, type, waitForWords } from './support/extension-page';
import { type Firefox, needsFirefox, startFirefox } from './support/firefox';
import { pressButton, waitForState } from './support/in-page';

needsFirefox();

let standIn: StandIn;
let firefox: Firefox;

test.beforeEach(async () => {
  standIn = await startStandIn();
  firefox = await startFirefox(standIn);
  await (await connectTeamForm(firefox)).close();
});
test.afterEach(async () => {
  await firefox?.close();
  await standIn?.close();
});

const delivery = async () => (await records<Delivery>(firefox.welcome, 'deliveries'))[0];
const posts = () =>
  standIn.requests.filter(({ method, host }) => method === 'POST' && host === 'docs.google.com').length;

/** Keeps one person, and presses Send in the popup. */
async function send(): Promise<Page> {
  const page = await firefox.browser.newPage();
  await page.goto('https://lobste.rs/~QuietPine');
  await pressButton(page);
  await waitForState(page, 'saved');
  await page.close();
  const popup = await firefox.open('popup.html');
  await pressAt(popup, '.row');
  await type(popup, 'Why this person?', 'Says what failed.');
  await pressAt(popup, '::-p-xpath(//fieldset[contains(., "sell AI tools")]//label[contains(., "No")])');
  await press(popup, 'button', 'Send');
  await waitForWords(popup, 'Sending in');
  return popup;
}

test('over HTTP/2 Firefox sends it once: unknown, one row', { tag: '@ci' }, async () => {
  standIn.setMode(TEAM_FORM.id, 'drop-after-storing', { times: 1 });
  await send();
  await expect.poll(async () => (await delivery())?.state, { timeout: 30_000 }).toBe('unknown');
  expect({ posts: posts(), rows: standIn.rows(TEAM_FORM.id).length }).toEqual({ posts: 1, rows: 1 });
});

test('over HTTP/1.1 Firefox would send it twice: it is for the scout to submit, and nothing went', {
  tag: '@ci',
}, async () => {
  standIn.speak('http/1.1');
  standIn.setMode(TEAM_FORM.id, 'drop-after-storing', { times: 1 });
  const popup = await send();
  await expect
    .poll(async () => (await delivery())?.state, { timeout: 30_000 })
    .toMatch(/review|unknown|sent/);
  expect({ posts: posts(), rows: standIn.rows(TEAM_FORM.id).length }).toEqual({ posts: 0, rows: 0 });
  expect((await delivery())?.state).toBe('review');
  await waitForWords(popup, 'On this network your browser might send an answer twice.');
});
