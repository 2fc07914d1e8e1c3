import { database } from '@/utils/database/database';
import type { Destination, Environment, PostOutcome } from '@/utils/delivery/engine/destination';
import { addressOf } from '@/utils/forms/google/address';
import { saveCapture } from '@/utils/leads/edit';
import type { Form, Question } from '@/utils/model/form';
import type { ConnectedForm } from '@/utils/model/mapping';
import { DEFAULTS, type Settings } from '@/utils/settings';
import { PLAIN_FORM } from '../../fixtures/untouched';
import { captureOf } from '../leads/samples';

const question = (entryId: string, title: string, change: Partial<Question> = {}): Question => ({
  entryId,
  itemId: Number(entryId),
  title,
  description: '',
  type: 'text',
  required: true,
  options: [],
  other: false,
  validators: [],
  ...change,
});

/** A form of one section: the guest's name, why (both required), examples. */
export function formWith(change: Partial<Form> = {}, more: Question[] = []): Form {
  const questions = [
    question('101', 'Guest’s name'),
    question('102', 'Why them?', { type: 'paragraph' }),
    question('103', 'Examples', { type: 'paragraph', required: false }),
    ...more,
  ];
  return {
    id: 'FORM',
    url: 'https://docs.google.com/forms/d/e/FORM/viewform',
    title: 'Guests',
    ...PLAIN_FORM,
    sections: [{ id: null, title: '', description: '', questions, goTo: 'next' }],
    readAt: '2026-11-22T09:00:00.000Z',
    ...change,
  };
}

export const newRequiredQuestion = question('999', 'A new question');

export const fileQuestion = question('998', 'A photo of them', { type: 'file' });

export const recordWith = (change: Partial<ConnectedForm> = {}): ConnectedForm => ({
  id: 'FORM',
  form: formWith(),
  mapping: { 101: { from: 'guestName' }, 102: { from: 'why' }, 103: { from: 'quote' } },
  via: 'address',
  connectedAt: '2026-11-22T09:00:00.000Z',
  ...change,
});

/** What a test turns, and what it counts. */
export interface TestEnvironment extends Environment {
  time: number;
  allowed: boolean;
  paused: Settings['queuePaused'];
  pausedUntil: number | undefined;
  /** Answers of every POST that went out, oldest first. */
  posts: string[][];
  waits: number[];
  /** Latest time asked for. */
  wakeAt: number | undefined;
  reads: number;
  onRead: Destination['read'];
  onPost: (signal: AbortSignal) => Promise<PostOutcome>;
  abort: AbortController;
}

/** Real database, real projection; the network, the clock and the permission are the test's. */
export function testEnvironment(): TestEnvironment {
  const environment: TestEnvironment = {
    time: Date.now(),
    allowed: true,
    paused: null,
    pausedUntil: undefined,
    posts: [],
    waits: [],
    wakeAt: undefined,
    reads: 0,
    abort: new AbortController(),
    onRead: async () => ({
      ok: true,
      form: formWith({ readAt: new Date(environment.time).toISOString() }),
      token: '-1',
    }),
    onPost: async () => ({ state: 'sent' }),
    destination: {
      addressOf,
      read: (url) => {
        environment.reads += 1;
        return environment.onRead(url);
      },
      post: ({ answers, signal }) => {
        environment.posts.push(answers.map(({ values }) => values.join()));
        return environment.onPost(signal);
      },
    },
    now: () => environment.time,
    random: () => 0,
    mayReach: async () => environment.allowed,
    settings: async () => ({
      ...DEFAULTS,
      scoutName: 'Sam',
      scoutEmail: 'sam@example.org',
      queuePaused: environment.paused,
      pausedUntil:
        environment.pausedUntil === undefined ? null : new Date(environment.pausedUntil).toISOString(),
    }),
    pause: async (why, until) => {
      environment.paused = why;
      environment.pausedUntil = until;
    },
    wait: async (ms) => {
      environment.waits.push(ms);
      environment.time += ms;
    },
    timeout: () => environment.abort.signal,
    schedule: async (at) => {
      environment.wakeAt = at;
    },
  };
  return environment;
}

export const never = <Value>() => new Promise<Value>(() => {});

/** A saved lead that the form would take. */
export async function readyLead(handle = 'ada'): Promise<string> {
  const author = {
    ...captureOf('').author,
    handle,
    url: `https://x.com/${handle}`,
    name: `Name of ${handle}`,
  };
  const permalink = `https://x.com/${handle}/status/1`;
  const { leadId } = await saveCapture(captureOf(`words of ${handle}`, { author, permalink }));
  await database.leads.update(leadId, { why: `why ${handle}` });
  return leadId;
}
