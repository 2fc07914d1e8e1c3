/** Invented people and what they said, the same in every run: names and words of several languages, a few words everywhere and most of them rare. */
import type { Delivery } from '../../../utils/model/delivery.ts';
import type { Person } from '../../../utils/transfer/format.ts';
import { FIRST_NAMES, FREQUENT, LAST_NAMES, PHRASES, SUBJECTS, SYLLABLES, TOPICS } from './vocabulary.ts';

const CLIPS = 4;

const SITES = ['x', 'lobsters', 'github', 'web'] as const;
const PROFILES = {
  x: 'https://x.com/',
  lobsters: 'https://lobste.rs/~',
  github: 'https://github.com/',
  web: 'https://blog.example/',
};
const STATES: (Delivery['state'] | undefined)[] = ['sent', 'sent', 'sent', 'unknown', 'refused', 'cancelled'];
/** The youngest of them is of this time; each next one is seven minutes older. */
const NOW = Date.UTC(2026, 10, 22, 10);

/** The n-th of them; all of it follows from the number. */
export function inventedPerson(n: number): Person {
  const random = randomFrom(n);
  const of = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const said = (length: number) => words(length, random);
  const id = (kind: string) =>
    `${hash(n).toString(16).padStart(8, '0')}-${kind}-4000-8000-${n.toString(16).padStart(12, '0')}`;
  const site = of(SITES);
  const handle = `${of(FREQUENT.en)}_${of(SYLLABLES)}${n}`;
  const name = `${of(FIRST_NAMES)} ${of(LAST_NAMES)}`;
  const account = { site, handle, url: `${PROFILES[site]}${handle}` };
  const at = (minutes: number) => new Date(NOW - (n * 7 + minutes) * 60_000).toISOString();
  const leadId = id('aaaa');
  const lead: Person['lead'] = {
    id: leadId,
    name,
    who: `${of(SUBJECTS)}, ${said(3)}`,
    accounts: [account],
    accountKeys: [`${site}:${handle}`],
    why: n % 3 === 0 ? said(9) : '',
    note: n % 11 === 0 ? said(5) : '',
    topics: n % 4 === 0 ? [of(TOPICS)] : [],
    selfNominated: false,
    sellsTools: 'unknown',
    passed: n % 17 === 0,
    asked: {},
    createdAt: at(9),
    updatedAt: at(9),
  };
  const clips = Array.from({ length: CLIPS }, (_, nth): Person['clips'][number] => ({
    id: id(`b00${nth}`),
    leadId,
    shows: n % 5 === 0 && nth === 0 ? ['outcome'] : [],
    site,
    kind: 'post',
    permalink: `${account.url}/status/${n * 10 + nth}`,
    pageUrl: account.url,
    pageTitle: name,
    author: { ...account, name, accounts: [] },
    quote: {
      text: said(30 + Math.floor(random() * 25)),
      selected: false,
      truncated: false,
      edited: false,
      translated: 'unknown',
    },
    context: [],
    isReply: 'no',
    postedAt: at(nth * 2 + 1),
    capturedAt: at(nth * 2),
    readBy: { text: 'first rule', author: 'first rule', permalink: 'time link' },
  }));
  const state = n % 5 === 1 ? of(STATES) : undefined;
  const deliveries: Delivery[] = state
    ? [
        {
          id: id('cccc'),
          leadId,
          formId: 'form',
          reference: `GS-${n}`,
          clipIds: clips.map((clip) => clip.id),
          answers: [],
          path: [],
          state,
          attempts: [],
          nextAttemptAt: at(0),
          createdAt: at(0),
          updatedAt: at(0),
          ...(state === 'sent' && { sentAt: at(0) }),
        },
      ]
    : [];
  return { lead, clips, deliveries, claims: [], merges: [], apart: [], nominations: [] };
}

/** About that many words of one language, as somebody might say them. */
function words(length: number, random: () => number): string {
  const of = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const language = random();
  // Written without spaces: a phrase is about three words.
  if (language < 0.08) return Array.from({ length: Math.ceil(length / 3) }, () => of(PHRASES)).join('');
  const frequent =
    language < 0.6
      ? FREQUENT.en
      : language < 0.75
        ? FREQUENT.de
        : language < 0.85
          ? FREQUENT.es
          : language < 0.95
            ? FREQUENT.fr
            : FREQUENT.pl;
  // The more often, the earlier in the list; one in ten is made of syllables, of which there are tens of thousands.
  const word = () =>
    random() < 0.9
      ? (frequent[Math.floor(frequent.length * random() ** 2)] as string)
      : `${of(SYLLABLES)}${of(SYLLABLES)}${of(SYLLABLES)}`;
  return `${Array.from({ length }, word).join(' ')}.`;
}

const hash = (n: number) => Math.imul(n + 7, 2_654_435_761) >>> 0;

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
