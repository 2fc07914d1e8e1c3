import 'fake-indexeddb/auto';
import type { DBCore } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from '@/utils/database/database';
import { createEngine } from '@/utils/delivery/engine/engine';
import { sendLead } from '@/utils/delivery/queue';
import { never, readyLead, recordWith, type TestEnvironment, testEnvironment } from './environment';

/** Counts everything a worker does outside of itself, writes to the database included, and stops for ever at one of them. */
let step: <Value>(act: () => Promise<Value>) => Promise<Value> = (act) => act();
/** How often each delivery arrived, by its reference. */
let rows: Map<string, number>;

database.use({
  stack: 'dbcore',
  name: 'death before a write',
  create: (core): DBCore => ({
    ...core,
    table: (name) => {
      const table = core.table(name);
      return { ...table, mutate: (request) => step(() => table.mutate(request)) };
    },
  }),
});

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.permissions.contains = vi.fn(async () => true);
});

/** A worker's environment; every effect in it is a step. */
function workerEnvironment(): TestEnvironment {
  const environment = testEnvironment();
  environment.time = Date.now() + 60_000;
  const { settings, mayReach, wait, schedule, pause, destination } = environment;
  environment.settings = () => step(settings);
  environment.mayReach = (url) => step(() => mayReach(url));
  environment.wait = (ms) => step(() => wait(ms));
  environment.schedule = (at) => step(() => schedule(at));
  environment.pause = (why) => step(() => pause(why));
  environment.destination = {
    ...destination,
    read: (url) => step(() => destination.read(url)),
    post: async ({ answers }) => {
      const reference = /GS-\w{6}/.exec(JSON.stringify(answers))?.[0] ?? 'none';
      await step(async () => rows.set(reference, (rows.get(reference) ?? 0) + 1));
      return step(async () => ({ state: 'sent' as const }));
    },
  };
  return environment;
}

/** Lets a worker live for so many steps. Resolves to whether it died; otherwise it had nothing left to do. */
async function workFor(steps: number): Promise<boolean> {
  let left = steps;
  const died = new Promise<true>((resolve) => {
    step = (act) => {
      if (left === 0) {
        resolve(true);
        return never();
      }
      left -= 1;
      return act();
    };
  });
  const finished = createEngine(workerEnvironment()).wake();
  const ended = await Promise.race([died, finished.then(() => false)]);
  step = (act) => act();
  return ended;
}

async function twoQueued(): Promise<void> {
  await Promise.all(database.tables.map((table) => table.clear()));
  await database.forms.put(recordWith());
  rows = new Map();
  for (const handle of ['ada', 'bob']) await sendLead(await readyLead(handle), { followUp: false });
}

describe('a worker killed at any line', () => {
  it('never makes two rows of one delivery, loses none, and calls nothing sent that is not there', async () => {
    let steps = 0;
    for (let died = true; died; steps += 1) {
      await twoQueued();
      died = await workFor(steps);
      await createEngine(workerEnvironment()).wake();
      await createEngine(workerEnvironment()).wake();
      for (const { reference, state } of await database.deliveries.toArray()) {
        const arrived = rows.get(reference) ?? 0;
        const fits = state === 'sent' ? arrived === 1 : state === 'unknown' && arrived <= 1;
        expect({ steps, state, arrived, fits }).toMatchObject({ fits: true });
      }
    }
    expect(steps).toBeGreaterThan(15);
  });
});
