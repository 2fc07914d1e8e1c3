/** Files as a stranger would hand them over, and what a scout does with one: choose it, look, take it. */
import { expect } from '@playwright/test';
import type { Delivery } from '../../../utils/model/delivery';
import type { Clip, Lead } from '../../../utils/model/lead';
import type { Person } from '../../../utils/transfer/format';
import { UNTOUCHED_LEAD } from '../../fixtures/untouched.ts';
import type { AttackedPage } from './both-browsers.ts';
import { press } from './own-pages.ts';

const AT = '2026-11-22T10:00:00.000Z';

/** An invented person with one clip on Lobsters, as an export writes it. */
export function person(handle: string, words = `Said by ${handle}.`): Person & { clips: [Clip] } {
  const leadId = crypto.randomUUID();
  const account = { site: 'lobsters', handle, url: `https://lobste.rs/~${handle}` } as const;
  const lead: Lead = {
    id: leadId,
    ...UNTOUCHED_LEAD,
    name: handle,
    accounts: [account],
    accountKeys: [`lobsters:${handle.toLowerCase()}`],
    createdAt: AT,
    updatedAt: AT,
  };
  const clip: Clip = {
    id: crypto.randomUUID(),
    leadId,
    shows: [],
    site: 'lobsters',
    kind: 'comment',
    permalink: `https://lobste.rs/c/${leadId.slice(0, 6)}`,
    pageUrl: 'https://lobste.rs/s/st0pp3/what_did_you_stop_doing',
    pageTitle: 'A story',
    author: { ...account, accounts: [] },
    quote: { text: words, selected: false, truncated: false, edited: false, translated: 'no' },
    context: [],
    isReply: 'no',
    capturedAt: AT,
    readBy: {},
  };
  return { lead, clips: [clip], deliveries: [], claims: [], merges: [], apart: [], nominations: [] };
}

/** A merge of two people, as the one who stayed has it. */
export const merge = (kept: Lead, gone: Lead) => ({
  id: crypto.randomUUID(),
  leadId: kept.id,
  goneId: gone.id,
  by: 'scout' as const,
  reasons: [],
  at: AT,
  kept,
  gone,
  joined: kept,
  clipIds: [],
  deliveryIds: [],
});

/** A delivery of somebody to a form, in any state. */
export const delivery = (leadId: string, formId: string, change: Partial<Delivery>): Delivery => ({
  id: crypto.randomUUID(),
  leadId,
  formId,
  reference: 'GS-7K2M9Q',
  clipIds: [],
  answers: [],
  path: [0],
  state: 'queued',
  attempts: [],
  nextAttemptAt: AT,
  createdAt: AT,
  updatedAt: AT,
  ...change,
});

/** A file's text; a piece may be one that is repeated, so that the size is made in the browser. */
export type Piece = string | { again: string; times: number };

/** The file around people, forms and whatever else. */
export const fileWith = (content: object): string =>
  JSON.stringify({ format: 'guest-scout-leads', version: 1, exportedAt: AT, people: [], ...content });

/** Chooses this file in the options; resolves with what the page says of it, before anything is taken. */
export async function chooseFile(options: AttackedPage, ...pieces: Piece[]): Promise<string> {
  await expect
    .poll(() =>
      options.evaluate((notice) => {
        // Of the file before: looked at, and not taken.
        for (const button of document.querySelectorAll<HTMLElement>(`${notice} button`))
          if (button.textContent === 'Cancel') button.click();
        return Boolean(document.querySelector('input[type=file][accept*=".json"]'));
      }, NOTICE),
    )
    .toBe(true);
  await options.evaluate((all) => {
    const text = all.map((piece) => (typeof piece === 'string' ? piece : piece.again.repeat(piece.times)));
    const input = document.querySelector<HTMLInputElement>('input[type=file][accept*=".json"]');
    const files = new DataTransfer();
    files.items.add(new File(text, 'leads.json', { type: 'application/json' }));
    if (!input) throw new Error('no import');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, pieces);
  return noticed(options, /What leads\.json would bring|Not imported/);
}

/** Takes what was chosen, and leaves the import as it was; resolves with what the page said. */
async function takeFile(options: AttackedPage): Promise<string> {
  await options.evaluate((notice) => {
    document.querySelector<HTMLElement>(`${notice} .button-primary`)?.click();
  }, NOTICE);
  const said = await noticed(options, /Imported:|Not imported/);
  await press(options, 'Done');
  return said;
}

/** Chooses and takes a file. */
export async function importFile(options: AttackedPage, content: object): Promise<string> {
  await chooseFile(options, fileWith(content));
  return takeFile(options);
}

const NOTICE = '.transfer-part .notice';

async function noticed(options: AttackedPage, wanted: RegExp): Promise<string> {
  const said = () =>
    options.evaluate(
      (notice) => [...document.querySelectorAll(notice)].map((one) => one.textContent).join('\n'),
      NOTICE,
    );
  await expect.poll(said, { timeout: 40_000 }).toMatch(wanted);
  return said();
}
