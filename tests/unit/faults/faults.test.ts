import { describe, expect, it } from 'vitest';
import { type Delivery, judge, type Story } from '../../faults/judge';
import { KINDS, kindsIn, planOf, shortPlanOf, TWO_WINDOWS } from '../../faults/plan';
import type { Happening } from '../../faults/record';

describe('the plan', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(planOf(7, 300)).toEqual(planOf(7, 300));
    expect(planOf(7, 300)).not.toEqual(planOf(8, 300));
  });

  it.each([1, 2, 3, 4, 5, 6])('has every kind of fault in it, whatever the seed: %i', (seed) => {
    const plan = planOf(seed, 300);
    expect(plan.flatMap(({ leads }) => leads).length).toBeGreaterThanOrEqual(300);
    expect(kindsIn(plan)).toEqual(KINDS);
  });

  it('has a short form with what takes no waiting: no browser killed, no form closed', () => {
    const plan = shortPlanOf(1);
    expect(plan).toEqual(shortPlanOf(1));
    const kinds = kindsIn(plan);
    expect(kinds).toEqual(expect.arrayContaining(['no reply, stored', '429', 'garbage', TWO_WINDOWS]));
    expect(kinds.filter((kind) => /browser|closed|redirect|captcha|permission/.test(kind))).toEqual([]);
    expect(plan.flatMap(({ leads }) => leads).length).toBeLessThanOrEqual(40);
  });
});

const START = Date.parse('2026-11-22T10:00:00.000Z');
const at = (seconds: number) => new Date(START + seconds * 1_000).toISOString();
const delivery = (change: Partial<Delivery>): Delivery => ({
  id: 'delivery',
  leadId: 'lead',
  reference: 'GS-AAAAAA',
  state: 'sent',
  answers: [{ entryId: '1', values: ['words'] }],
  attempts: [{ at: at(10), postStartedAt: at(10), endedAt: at(20) }],
  updatedAt: at(20),
  ...change,
});
const ROW = { reference: 'GS-AAAAAA', values: { 1: ['words'] } };
const NAMED = { guest: 'guest', values: { 1: ['words'] } };
const review = delivery({ state: 'review', reason: { code: 'may-repeat' } });
const story = (change: Partial<Story>): Story => ({
  sent: new Map([['lead', 'guest']]),
  deliveries: [delivery({})],
  rows: [ROW],
  happened: [],
  clock: { start: START, rate: 1 },
  shifts: [],
  ...change,
});
const verdicts = (change: Partial<Story>) => judge(story(change)).map(({ verdict }) => verdict);
const happened = (what: Happening['what'], seconds: number, guest = 'guest'): Happening[] => [
  { what, at: START + seconds * 1_000, guest },
];
const killing = (from: number, until: number): Happening[] => [
  { what: 'worker killed at any moment', at: START + from * 1_000, until: START + until * 1_000 },
];

describe('the judge', () => {
  it('finds nothing where the row is what was said', () => {
    expect(verdicts({})).toEqual([]);
  });

  it.each([
    ['sent without a row', { rows: [] }, ['falseStates']],
    ['sent with other words', { rows: [{ ...ROW, values: { 1: ['other'] } }] }, ['falseStates']],
    ['two rows', { rows: [ROW, ROW] }, ['repeated']],
    ['not sent with a row', { deliveries: [delivery({ state: 'review' })] }, ['falseStates']],
    ['two rows without a reference', { rows: [NAMED, NAMED] }, ['repeated']],
    [
      'not sent with a row without a reference',
      { deliveries: [delivery({ state: 'held' })], rows: [NAMED] },
      ['falseStates'],
    ],
    ['beside a row of nobody', { rows: [ROW, { ...NAMED, guest: 'somebody' }] }, ['falseStates']],
    ['to submit by hand without a cause', { deliveries: [review], rows: [] }, ['falseStates']],
    ['still on its way', { deliveries: [delivery({ state: 'sending' })] }, ['lost']],
    ['gone', { deliveries: [], rows: [] }, ['lost']],
  ] satisfies [string, Partial<Story>, string[]][])('finds a delivery %s', (_, change, expected) => {
    expect(verdicts(change)).toEqual(expected);
  });

  it('finds nothing where a network without HTTP/2 is the reason to submit by hand', () => {
    expect(
      verdicts({ deliveries: [review], rows: [], happened: happened('HTTP/1.1 for a while', 5) }),
    ).toEqual([]);
  });

  it('lets a row lack what the form did not ask just then', () => {
    const rows = [{ ...ROW, values: {} }];
    expect(verdicts({ rows, happened: happened('edit: question removed', 15) })).toEqual([]);
    expect(verdicts({ rows, happened: happened('edit: question removed', 30) })).toEqual(['falseStates']);
  });

  it('takes unknown for wrong where it names another reason than what happened', () => {
    const deliveries = [delivery({ state: 'unknown', reason: { code: 'timeout' } })];
    expect(verdicts({ deliveries, rows: [], happened: happened('garbage', 15) })).toEqual([
      'unknownWithoutCause',
    ]);
    expect(verdicts({ deliveries, rows: [], happened: happened('no reply, stored', 15) })).toEqual([]);
  });

  const because = (code: string) => ({
    deliveries: [delivery({ state: 'unknown', reason: { code } })],
    rows: [],
  });
  it.each([
    ['nothing happened', [], 1],
    ['its connection was dropped', happened('connection dropped after storing', 15), 0],
    ['another one’s connection was dropped', happened('connection dropped after storing', 15, 'else'), 1],
    ['it got a clear answer', happened('captcha', 15), 1],
    ['the worker was killed during the POST', happened('worker killed at any moment', 15), 0],
    ['the worker was killed before the POST', happened('worker killed at any moment', 5), 1],
    ['its killing began before the POST, and took', killing(5, 15), 0],
    ['its killing was over before the POST', killing(5, 8), 1],
    ['the worker was killed afterwards', happened('worker killed at any moment', 30), 1],
  ])('takes unknown for right only with a cause: %s', (_, what, found) => {
    const killed = what.some((one) => one.what.includes('killed'));
    expect(verdicts({ ...because(killed ? 'interrupted' : 'connection-lost'), happened: what })).toHaveLength(
      found,
    );
  });

  it.each([
    ['a cause in the middle', happened('garbage', 15), 0],
    ['a cause before it', happened('garbage', 5), 1],
    ['a cause after it', happened('garbage', 25), 1],
  ])('reads an attempt in which the clock was set back: %s', (_, what, found) => {
    const back = -2_700_000;
    const attempts = [{ at: at(10), postStartedAt: at(10), endedAt: at(20 + back / 1_000) }];
    const deliveries = [delivery({ state: 'unknown', reason: { code: 'unrecognised-reply' }, attempts })];
    expect(verdicts({ deliveries, rows: [], happened: what, shifts: [back] })).toHaveLength(found);
  });
});
