import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { createEngine } from '@/utils/delivery/engine/engine';
import { sendLead } from '@/utils/delivery/queue';
import { never, readyLead, recordWith, type TestEnvironment, testEnvironment } from './environment';

/**
 * A worker is killed by letting one of its effects never end: what it would have done afterwards is not done. Then a new worker
 * starts on the same database. `rows` counts what the form would hold.
 */
type Step =
  | 'settings'
  | 'permission'
  | 'reading'
  | 'second permission'
  | 'POST before it left'
  | 'POST after it arrived'
  | 'pausing'
  | 'gap'
  | 'schedule';

let environment: TestEnvironment;
let rows: number;

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.permissions.contains = vi.fn(async () => true);
  await Promise.all(database.tables.map((table) => table.clear()));
  await database.forms.put(recordWith());
  rows = 0;
  environment = environmentWithForm();
});

function environmentWithForm(): TestEnvironment {
  const fresh = testEnvironment();
  fresh.onPost = async () => {
    rows += 1;
    return { state: 'sent' };
  };
  fresh.time = Date.now() + 60_000;
  return fresh;
}

/** Runs a worker until it reaches the step, where it dies. */
async function workUntil(step: Step): Promise<void> {
  const doomed = environmentWithForm();
  const reached = new Promise<void>((resolve) => {
    const die = <Value>() => {
      resolve();
      return never<Value>();
    };
    let asked = 0;
    const effects: Record<Step, () => void> = {
      settings: () => Object.assign(doomed, { settings: die }),
      permission: () => Object.assign(doomed, { mayReach: die }),
      reading: () => Object.assign(doomed, { onRead: die }),
      'second permission': () => {
        doomed.mayReach = async () => (++asked === 2 ? die<boolean>() : true);
      },
      'POST before it left': () => Object.assign(doomed, { onPost: die }),
      'POST after it arrived': () => {
        doomed.onPost = () => {
          rows += 1;
          return die();
        };
      },
      pausing: () => {
        doomed.onPost = async () => ({ state: 'review', reason: { code: 'captcha' } });
        doomed.pause = die;
      },
      gap: () => Object.assign(doomed, { wait: die }),
      schedule: () => Object.assign(doomed, { schedule: die }),
    };
    effects[step]();
  });
  void createEngine(doomed).wake();
  await reached;
}

async function twoQueued(): Promise<string[]> {
  const sent = [];
  for (const handle of ['ada', 'bob'])
    sent.push(await sendLead(await readyLead(handle), { followUp: false }));
  return sent.map(({ id }) => id);
}
const states = async (ids: string[]) =>
  (await database.deliveries.bulkGet(ids)).map((delivery) => [delivery?.state, delivery?.reason?.code]);

describe('a worker that dies', () => {
  it.each(['settings', 'permission', 'reading', 'second permission'] as const)(
    'at “%s” has sent nothing: the next one sends everything once',
    async (step) => {
      const ids = await twoQueued();
      await workUntil(step);
      await createEngine(environment).wake();
      expect(await states(ids)).toEqual([
        ['sent', undefined],
        ['sent', undefined],
      ]);
      expect(rows).toBe(2);
    },
  );

  it.each(['POST before it left', 'POST after it arrived'] as const)(
    'at “%s” leaves that delivery unknown, and the next one never repeats it',
    async (step) => {
      const ids = await twoQueued();
      await workUntil(step);
      const before = rows;
      await createEngine(environment).wake();
      await createEngine(environment).wake();
      expect(await states(ids)).toEqual([
        ['unknown', 'interrupted'],
        ['sent', undefined],
      ]);
      expect(rows - before).toBe(1);
    },
  );

  it.each(['gap', 'schedule'] as const)('at “%s” has kept the outcome', async (step) => {
    const ids = await twoQueued();
    await workUntil(step);
    await createEngine(environment).wake();
    expect(await states(ids)).toEqual([
      ['sent', undefined],
      ['sent', undefined],
    ]);
    expect(rows).toBe(2);
  });

  it('at “pausing” has kept the outcome, which was not stored', async () => {
    const ids = await twoQueued();
    await workUntil('pausing');
    await createEngine(environment).wake();
    expect(await states(ids)).toEqual([
      ['review', 'captcha'],
      ['sent', undefined],
    ]);
  });

  it('does not take what another wake of the same worker is sending for interrupted', async () => {
    const [id] = await twoQueued();
    const engine = createEngine(environment);
    let arrived: () => void = () => {};
    const answer = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const posted = new Promise<void>((resolve) => {
      environment.onPost = async () => {
        resolve();
        await answer;
        return { state: 'sent' };
      };
    });
    const working = engine.wake();
    await posted;
    void engine.wake();
    expect((await database.deliveries.get(id ?? ''))?.state).toBe('sending');
    arrived();
    await working;
    expect((await database.deliveries.get(id ?? ''))?.state).toBe('sent');
  });
});
