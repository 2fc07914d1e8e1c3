/** Leads by the hundred, as an export of another device. */
import { expect, type Page } from '@playwright/test';
import type { Delivery } from '../../../../utils/model/delivery';
import type { Clip, Lead } from '../../../../utils/model/lead';
import type { Person } from '../../../../utils/transfer/format';

const list = (words: string) => words.trim().split(/\s+/);
const FIRST = list('Ada Inez Mara Tomás Łukasz Søren Priya Wei Noor Aoife Zsófia Kofi さくら Émile Ruth Ivo');
const LAST = list(
  'Okoye Kadare Sample Brandt Núñez Lindqvist Iyer Chen Haddad Byrne Kovács Mensah 田中 Marchand Abel Petrov',
);
const WORDS = list(
  `the of a to and model agent prompt draft tests review grant report evals ledger invoice triage notes support
  tickets schema migration regex summary lesson classroom garden clinic forecast refund contract minutes incident`,
);
const TOPICS = list('agents evals education health law writing ops');
const SITES = ['x', 'lobsters', 'github', 'web'] as const;
const PROFILES = {
  x: 'https://x.com/',
  lobsters: 'https://lobste.rs/~',
  github: 'https://github.com/',
  web: 'https://blog.example/',
};

/**
 * Adds so many invented leads with four clips each, as a file that the options page takes in, in any language; names, words and times
 * follow from the number alone. `ownPage`: any page of the extension.
 */
export async function addLeads(ownPage: Page, from: number, until: number): Promise<void> {
  const people = Array.from({ length: until - from }, (_, nth) => personOf(from + nth));
  const file = { format: 'guest-scout-leads', version: 1, exportedAt: '2026-11-22T10:00:00.000Z', people };
  const options = await ownPage.context().newPage();
  await options.goto(new URL('/options.html', ownPage.url()).href);
  await options.locator('input[type="file"][accept*=".json"]').setInputFiles({
    name: 'leads.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await options.locator('.transfer-part .notice .button-primary').click();
  await expect(options.locator('.transfer-part .notice-good')).toBeVisible({ timeout: 60_000 });
  await options.close();
}

function personOf(n: number): Person {
  const next = random(n);
  const of = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  // A few words are everywhere, most are rare.
  const word = () => (next() < 0.6 ? of(WORDS) : `${of(WORDS)}${Math.floor(next() ** 3 * 2_000)}`);
  const text = (count: number) => Array.from({ length: count }, word).join(' ');
  const site = of(SITES);
  const handle = `person_${n}`;
  const name = `${of(FIRST)} ${of(LAST)}`;
  const account = { site, handle, url: `${PROFILES[site]}${handle}` };
  const at = (minutes: number) => new Date(Date.UTC(2026, 10, 22) - minutes * 60_000).toISOString();
  const leadId = id('aaaa', n);
  const lead: Lead = {
    id: leadId,
    name,
    who: `Works with ${text(4)}`,
    accounts: [account],
    accountKeys: [`${site}:${handle}`],
    why: n % 3 === 0 ? text(8) : '',
    note: '',
    topics: n % 4 === 0 ? [of(TOPICS)] : [],
    selfNominated: false,
    sellsTools: 'unknown',
    passed: n % 17 === 0,
    asked: {},
    createdAt: at(n * 7 + 1),
    updatedAt: at(n * 7 + 1),
  };
  const clips = Array.from(
    { length: 4 },
    (_, each): Clip => ({
      id: id(`b00${each}`, n),
      leadId,
      shows: n % 5 === 0 ? ['outcome'] : [],
      site,
      kind: 'post',
      permalink: `${PROFILES[site]}${handle}/status/${n * 10 + each}`,
      pageUrl: `${PROFILES[site]}${handle}`,
      pageTitle: name,
      author: { ...account, name, accounts: [] },
      quote: {
        text: `${text(22)}.`,
        selected: false,
        truncated: false,
        edited: false,
        translated: 'unknown',
      },
      context: [],
      isReply: 'unknown',
      capturedAt: at(n * 7 + each),
      readBy: {},
    }),
  );
  const deliveries: Delivery[] =
    n % 6 > 0
      ? []
      : [
          {
            id: id('cccc', n),
            leadId,
            formId: 'form',
            reference: `GS-${n}`,
            clipIds: clips.map((clip) => clip.id),
            answers: [],
            path: [],
            state: 'sent',
            attempts: [],
            nextAttemptAt: at(n),
            createdAt: at(n),
            updatedAt: at(n),
            sentAt: at(n),
          },
        ];
  return { lead, clips, deliveries, claims: [], merges: [], apart: [], nominations: [] };
}

/** A cheap hash: the same number gives the same words in every run. */
function random(seed: number): () => number {
  let state = (seed + 1) * 2_654_435_761;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9;
    return ((state ^ (state >>> 13)) >>> 0) / 4_294_967_296;
  };
}

function id(kind: string, n: number): string {
  const hash = (Math.imul(n + 7, 2_654_435_761) >>> 0).toString(16).padStart(8, '0');
  return `${hash}-${kind}-4000-8000-${n.toString(16).padStart(12, '0')}`;
}
