/** Leads by the thousand, written as plain records by a page of the extension that runs none of our code; their rows are made when a page of ours opens. */
import type { Page } from '@playwright/test';

/** Adds so many invented leads with four clips each; names, words and times follow from the number alone. */
export async function addLeads(ownPage: Page, from: number, until: number): Promise<void> {
  for (let at = from; at < until; at += 5_000)
    await ownPage.evaluate(writeLeads, { from: at, until: Math.min(until, at + 5_000) });
}

function writeLeads({ from, until }: { from: number; until: number }): Promise<void> {
  const FIRST = [
    'Ada',
    'Inez',
    'Mara',
    'Tomás',
    'Łukasz',
    'Søren',
    'Priya',
    'Wei',
    'Noor',
    'Aoife',
    'Zsófia',
    'Kofi',
    'さくら',
    'Émile',
    'Ruth',
    'Ivo',
  ];
  const LAST = [
    'Okoye',
    'Kadare',
    'Sample',
    'Brandt',
    'Núñez',
    'Lindqvist',
    'Iyer',
    'Chen',
    'Haddad',
    'Byrne',
    'Kovács',
    'Mensah',
    '田中',
    'Marchand',
    'Abel',
    'Petrov',
  ];
  const WORDS =
    'the of a to and model agent prompt draft tests review grant report evals ledger invoice triage notes support tickets schema migration regex summary lesson classroom garden clinic forecast refund contract minutes incident'.split(
      ' ',
    );
  const TOPICS = ['agents', 'evals', 'education', 'health', 'law', 'writing', 'ops'];
  // A cheap hash: the same number gives the same words in every run.
  const random = (seed: number) => {
    let state = (seed + 1) * 2_654_435_761;
    return () => {
      state = Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9;
      return ((state ^ (state >>> 13)) >>> 0) / 4_294_967_296;
    };
  };
  const id = (kind: string, n: number) => {
    const hash = (Math.imul(n + 7, 2_654_435_761) >>> 0).toString(16).padStart(8, '0');
    return `${hash}-${kind}-4000-8000-${n.toString(16).padStart(12, '0')}`;
  };
  const sites = ['x', 'lobsters', 'github', 'web'];
  const urls = {
    x: 'https://x.com/',
    lobsters: 'https://lobste.rs/~',
    github: 'https://github.com/',
    web: 'https://blog.example/',
  };
  return new Promise((done, fail) => {
    const opening = indexedDB.open('guest-scout');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(['leads', 'clips', 'deliveries', 'due'], 'readwrite');
      transaction.objectStore('due').put({ what: 'rows' });
      for (let n = from; n < until; n += 1) {
        const next = random(n);
        const of = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
        // A few words are everywhere, most are rare.
        const word = () => (next() < 0.6 ? of(WORDS) : `${of(WORDS)}${Math.floor(next() ** 3 * 2_000)}`);
        const text = (count: number) => Array.from({ length: count }, word).join(' ');
        const site = of(sites) as keyof typeof urls;
        const handle = `person_${n}`;
        const name = `${of(FIRST)} ${of(LAST)}`;
        const account = { site, handle, url: `${urls[site]}${handle}` };
        const at = (minutes: number) => new Date(Date.UTC(2026, 10, 22) - minutes * 60_000).toISOString();
        const leadId = id('aaaa', n);
        transaction.objectStore('leads').put({
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
        });
        const clipIds = Array.from({ length: 4 }, (_, each) => id(`b00${each}`, n));
        clipIds.forEach((clipId, each) => {
          transaction.objectStore('clips').put({
            id: clipId,
            leadId,
            shows: n % 5 === 0 ? ['outcome'] : [],
            site,
            kind: 'post',
            permalink: `${urls[site]}${handle}/status/${n * 10 + each}`,
            pageUrl: `${urls[site]}${handle}`,
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
          });
        });
        if (n % 6 === 0)
          transaction.objectStore('deliveries').put({
            id: id('cccc', n),
            leadId,
            formId: 'form',
            reference: `GS-${n}`,
            clipIds,
            answers: [],
            path: [],
            state: 'sent',
            attempts: [],
            nextAttemptAt: at(n),
            createdAt: at(n),
            updatedAt: at(n),
            sentAt: at(n),
          });
      }
      transaction.onerror = () => fail(transaction.error);
      transaction.oncomplete = () => {
        database.close();
        done();
      };
    };
  });
}
