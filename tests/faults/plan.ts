/** What goes wrong, when, and for whom: made of a seed alone, so that a run can be had again. */

/** To a delivery's POST. `before` and `after`: the row is stored. */
export const POST_FAULTS = [
  'connection dropped before storing',
  'connection dropped after storing',
  'no reply, not stored',
  'no reply, stored',
  'late reply',
  '429',
  '500 before storing',
  '500 after storing',
  '503 before storing',
  '503 after storing',
  'garbage',
  '2 MB reply',
  '401',
  'redirect to sign-in',
  'redirect to a network login',
  'redirect to consent',
  'redirect to /sorry/',
  'closed form',
  'captcha',
  'form edited before the POST',
  'worker killed at the POST, not stored',
  'worker killed at the POST, stored',
  'worker killed around the reply',
  'browser killed at the POST, not stored',
  'browser killed at the POST, stored',
  'browser killed around the reply',
  'permission taken away at the POST',
] as const;
export type PostFault = (typeof POST_FAULTS)[number];

/** To the reading of the form that comes before. */
export const READ_FAULTS = [
  'reading: 429',
  'reading: 500',
  'reading: 503',
  'reading: garbage',
  'reading: 2 MB reply',
  'reading: redirect to sign-in',
  'reading: closed form',
  'reading: captcha',
  'reading: form edited',
  'worker killed while reading',
  'browser killed while reading',
  'reading: permission taken away',
] as const;
export type ReadFault = (typeof READ_FAULTS)[number];

/** At any moment, whatever the extension is doing. */
export const WEATHER = [
  'worker killed at any moment',
  'browser killed at any moment',
  'offline, then online',
  'clock set back',
  'clock set forward',
  'permission taken away at any moment',
  'HTTP/1.1 for a while',
  'disk full for a while',
  'extension updated',
] as const;
export type Weather = (typeof WEATHER)[number];

/** By the form's owner, for a while, at any moment. */
export const EDITS = [
  'edit: option renamed',
  'edit: option removed',
  'edit: new required question',
  'edit: optional becomes required',
  'edit: question removed',
  'edit: question made anew',
  'edit: type changed',
  'edit: sections swapped',
] as const;
export type EditKind = (typeof EDITS)[number];

export const TWO_WINDOWS = 'two windows press Send at once';

/** Everything that a run must really have hit. */
export const KINDS = [...POST_FAULTS, ...READ_FAULTS, ...WEATHER, ...EDITS, TWO_WINDOWS] as const;
export type Kind = (typeof KINDS)[number];

export interface PlannedLead {
  name: string;
  /** What happens to its first POST, its second, …; null: nothing. */
  posts: (PostFault | null)[];
  twoWindows: boolean;
  /** Real ms between a POST and what is done to the browser because of it; also how long an edit lasts. */
  delay: number;
  /** What the scout says in review: send again, or give it up. */
  givesUp: boolean;
}

/** In real ms from the moment that Send is pressed first. */
export interface Passing<What> {
  kind: What;
  at: number;
  lasts: number;
}

export interface Round {
  leads: PlannedLead[];
  read: ReadFault | null;
  weather: Passing<Weather> | null;
  edit: Passing<EditKind> | null;
}

/** Leads that are sent together. */
const TOGETHER = 20;

/** After these nothing is waited for: no browser starts again, no form is held for its quarter of an hour. */
const NO_WAITING = POST_FAULTS.filter(
  (fault) => !/^browser killed|redirect|closed form|permission|captcha/.test(fault),
);

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Deals every card before any comes again, so that a short run has each kind, too. */
function deck<Card>(cards: readonly Card[], random: () => number): () => Card {
  let left: Card[] = [];
  return () => {
    if (left.length === 0) left = [...cards];
    return left.splice(Math.floor(random() * left.length), 1)[0] as Card;
  };
}

/** A new start of the browser takes seconds, so everything else comes so many times as often. */
function rareKills<Fault extends string>(faults: readonly Fault[], times: number): Fault[] {
  return faults.flatMap((fault) => Array(fault.startsWith('browser killed') ? 1 : times).fill(fault));
}

/** The plan of a run with at least so many deliveries. */
export function planOf(seed: number, deliveries: number): Round[] {
  const random = randomFrom(seed);
  const post = deck(rareKills(POST_FAULTS, 3), random);
  const read = deck([...READ_FAULTS, null, null], random);
  const weather = deck([...rareKills(WEATHER, 1), null, null, null], random);
  const edit = deck([...EDITS, null], random);
  const ms = (most: number) => Math.floor(random() * most);
  const lead = (name: string): PlannedLead => ({
    name,
    posts: [random() < 0.6 ? post() : null, random() < 0.15 ? post() : null],
    twoWindows: random() < 0.2,
    delay: random() < 0.5 ? ms(12) : ms(400),
    givesUp: random() < 0.2,
  });
  return Array.from({ length: Math.ceil(deliveries / TOGETHER) }, (_, at): Round => {
    const kind = weather();
    const edited = edit();
    return {
      leads: Array.from({ length: TOGETHER }, (_, place) => lead(`guest_${at * TOGETHER + place + 1}`)),
      read: read(),
      weather: kind && { kind, at: ms(3_000), lasts: 200 + ms(1_500) },
      edit: edited && { kind: edited, at: ms(2_000), lasts: 100 + ms(600) },
    };
  });
}

/** A short plan: twice each fault that takes no waiting, a worker killed, two windows; the same for the same seed. */
export function shortPlanOf(seed: number): Round[] {
  const random = randomFrom(seed);
  const faults = [...NO_WAITING, ...NO_WAITING];
  const deal = deck(faults, random);
  const leads = faults.map(
    (_, at): PlannedLead => ({
      name: `guest_${at + 1}`,
      posts: [deal()],
      twoWindows: at % 5 === 0,
      delay: Math.floor(random() * 200),
      givesUp: false,
    }),
  );
  const rounds = Array.from({ length: Math.ceil(leads.length / TOGETHER) }, (_, at) =>
    leads.slice(at * TOGETHER, (at + 1) * TOGETHER),
  );
  return rounds.map((leads, at) => ({
    leads,
    read: at === 0 ? 'worker killed while reading' : 'reading: 503',
    weather: { kind: 'worker killed at any moment', at: 500 + Math.floor(random() * 1_000), lasts: 200 },
    edit: null,
  }));
}

/** The kinds that a run of this plan must really hit: all but what happens to a second POST, which may not come. */
export function kindsIn(plan: Round[]): Kind[] {
  const planned = plan.flatMap(({ leads, read, weather, edit }) => [
    ...leads.flatMap(({ posts, twoWindows }) => [posts[0], twoWindows ? TWO_WINDOWS : null]),
    read,
    weather?.kind,
    edit?.kind,
  ]);
  return KINDS.filter((kind) => planned.includes(kind));
}
