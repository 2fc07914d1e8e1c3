/** Holds what the extension says of its deliveries against the rows that the server has. Pure: it knows no browser. */
import { type ClockSettings, fastTime } from './clock.ts';
import { explains, type Happening, isEdit, isReasonForReview } from './record.ts';

export interface Delivery {
  id: string;
  leadId: string;
  reference: string;
  state: string;
  reason?: { code: string; detail?: string };
  answers: { entryId: string; values: string[]; other?: string }[];
  attempts: { at: string; postStartedAt?: string; endedAt?: string }[];
  updatedAt: string;
}

/** A row as it came, with the reference found in it, and whom it names. */
export interface ArrivedRow {
  reference?: string;
  guest?: string;
  values: Record<string, string[]>;
}

export interface Story {
  /** Every delivery that the scout saw queued, by lead, with the guest's name in its row. */
  sent: Map<string, string>;
  deliveries: Delivery[];
  rows: ArrivedRow[];
  happened: Happening[];
  clock: ClockSettings;
  /** How far the clock was set off at some time, in its own ms. */
  shifts: number[];
}

export type Verdict = 'lost' | 'repeated' | 'falseStates' | 'unknownWithoutCause';
export interface Finding {
  verdict: Verdict;
  id: string;
  why: string;
}

/** These say that nothing is in the form. */
const NOT_STORED = ['queued', 'held', 'refused', 'cancelled', 'review'];
/** These go on by themselves; where all is quiet they are stuck. */
export const isOnItsWay = ({ state }: Pick<Delivery, 'state'>) => state === 'queued' || state === 'sending';

/** What is wrong at a moment when nothing is under way. */
export function judge(story: Story): Finding[] {
  const gone = [...story.sent.keys()].filter(
    (leadId) => !story.deliveries.some((delivery) => delivery.leadId === leadId),
  );
  const strays = story.rows.filter(
    (row) => !story.deliveries.some((one) => isRowOf(row, one, guestOf(one, story))),
  );
  return [
    ...strays.map(
      (row): Finding => ({ verdict: 'falseStates', id: `row ${row.guest}`, why: 'a row of nobody' }),
    ),
    ...gone.map((id): Finding => ({ verdict: 'lost', id, why: 'the delivery is gone' })),
    ...story.deliveries.flatMap((delivery) => judgeOne(delivery, story)),
  ];
}

const guestOf = ({ leadId }: Delivery, { sent }: Story) => sent.get(leadId);

/** A form may have no place for the reference: then whom it names says whose it is. */
export const isRowOf = (row: ArrivedRow, { reference }: Delivery, guest: string | undefined): boolean =>
  row.reference ? row.reference === reference : row.guest !== undefined && row.guest === guest;

function judgeOne(delivery: Delivery, story: Story): Finding[] {
  const { id, state, reference } = delivery;
  const rows = story.rows.filter((row) => isRowOf(row, delivery, guestOf(delivery, story)));
  const found: Finding[] = [];
  const add = (verdict: Verdict, why: string) => found.push({ verdict, id, why });
  if (isOnItsWay(delivery)) add('lost', `still ${state}`);
  if (rows.length > 1) add('repeated', `${rows.length} rows with ${reference}`);
  if (state === 'sent' && rows.length === 0) add('falseStates', 'sent, and there is no row');
  if (
    state === 'sent' &&
    rows.length > 0 &&
    !rows.some((row) => says(row, delivery)) &&
    !during(delivery, story).some(isEdit)
  )
    add('falseStates', 'sent, and the row says something else');
  if (NOT_STORED.includes(state) && rows.length > 0) add('falseStates', `${state}, and there is a row`);
  if (state === 'unknown' && !hasCause(delivery, story))
    add('unknownWithoutCause', `unknown: ${delivery.reason?.code}`);
  if (
    state === 'review' &&
    !isReasonForReview(delivery.reason?.code, guestOf(delivery, story), story.happened)
  )
    add('falseStates', `review: ${delivery.reason?.code}, and nothing of the kind happened`);
  return found;
}

function says({ values }: ArrivedRow, { answers }: Delivery): boolean {
  const told = answers.filter(({ values, other }) => values.length > 0 || other);
  return (
    Object.keys(values).length === told.length &&
    told.every(({ entryId, values: said, other }) => {
      const cell = values[entryId] ?? [];
      return JSON.stringify(cell) === JSON.stringify(other ? [...said, other] : said);
    })
  );
}

/** Did something happen during its last attempt that leaves it unclear, and is the reason that one's? */
function hasCause(delivery: Delivery, story: Story): boolean {
  const guest = guestOf(delivery, story);
  return during(delivery, story).some((one) => explains(one, guest, delivery.reason?.code));
}

/** What happened during its last attempt. A kill before `postStartedAt` is no part of it. */
function during(delivery: Delivery, { happened, clock, shifts }: Story): Happening[] {
  const last = delivery.attempts.at(-1);
  if (!last?.postStartedAt) return [];
  const began = Date.parse(last.postStartedAt);
  const ended = Date.parse(last.endedAt ?? delivery.updatedAt);
  const all = [0, ...shifts];
  // Over before it began: the clock was set off in the middle.
  const clocks = all.flatMap((before) =>
    (ended < began ? all : [before]).map((after) => ({ from: began - before, to: ended - after })),
  );
  return happened.filter(({ at, until = at }) =>
    clocks.some(
      ({ from, to }) =>
        fastTime(clock, until) >= from - TOLERANCE_MS && fastTime(clock, at) <= to + TOLERANCE_MS,
    ),
  );
}

/** Of the fast clock: a real millisecond is many of its own. */
const TOLERANCE_MS = 1_000;
