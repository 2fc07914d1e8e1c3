/** A Firefox in which one package is put over another, for good, as an update does it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { tenSecondsLater } from '../../e2e/support/scouting.ts';
import { press, pressAt, type, waitForWords } from '../../firefox/support/extension-page';
import { type Firefox, startFirefox } from '../../firefox/support/firefox';
import { pressButton, waitForState } from '../../firefox/support/in-page';
import { packed } from '../../firefox/support/xpi';
import { type StandIn, startStandIn } from '../../stand-ins/server.ts';
import type { Package } from './packages.ts';

export interface FirefoxDrill {
  firefox: Firefox;
  standIn: StandIn;
  /** Puts this package over the one that is there; the extension's own pages close. */
  put(to: Package): Promise<void>;
  close(): Promise<void>;
}

/** Starts with this package installed. */
export async function startFirefoxWith(first: Package): Promise<FirefoxDrill> {
  const folder = mkdtempSync(join(tmpdir(), 'guest-scout-xpi-'));
  const standIn = await startStandIn();
  const firefox = await startFirefox({ ...standIn, xpi: packed(folder, first.build) });
  return {
    firefox,
    standIn,
    async put(to) {
      packed(folder, to.build);
      await firefox.update();
    },
    async close() {
      await firefox.close();
      await standIn.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const STORY = 'https://lobste.rs/s/h4rb0r/year_letting_model_draft_our_incident';

/** Saves so many people of a story, by a click at each; resolves to its page. */
export async function saveInStory(firefox: Firefox, people: number): Promise<Page> {
  const story = await firefox.browser.newPage();
  await story.goto(STORY);
  for (let at = 0; at < people; at++) {
    await pressButton(story, at);
    await waitForState(story, 'saved', at);
  }
  return story;
}

const BACK = '[aria-label="Back to all leads"]';

/** The popup, in a tab, on one lead. */
export async function openLead(firefox: Firefox, leadId = ''): Promise<Page> {
  const popup = await firefox.open('popup.html');
  // It opens where it was left.
  await popup.waitForSelector(`.row, ${BACK}`);
  if (await popup.$(BACK)) await pressAt(popup, BACK);
  await pressAt(popup, `[data-lead="${leadId}"]`);
  return popup;
}

/** Answers what the form asks and presses Send. */
export async function pressSend(popup: Page): Promise<void> {
  await type(popup, 'Why this person?', 'Says what failed.');
  await pressAt(popup, '::-p-xpath(//fieldset[contains(., "sell AI tools")]//label[contains(., "No")])');
  await press(popup, 'button', 'Send');
  await waitForWords(popup, 'Sending in');
}

/** Lets the time to undo pass, until what is asked holds. */
export async function untilSent(firefox: Firefox, holds: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await tenSecondsLater(firefox.welcome);
    await holds();
  }).toPass({ timeout: 30_000 });
}

/** What the first part of a page that fits says, as one line. */
export const wordsAt = (page: Page, selector: string) =>
  page.$eval(selector, (part) => (part as HTMLElement).innerText.replace(/\s+/g, ' ').trim());
