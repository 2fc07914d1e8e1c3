/** The extension's own time on a page's main thread: samples of V8's profiler with one of our functions on the stack. */
import type { CDPSession } from '@playwright/test';

/** Between two samples, in µs. */
const INTERVAL = 100;
/** A sample stands for at most this many intervals: longer gaps are another process's turn on a busy machine. */
const LONGEST = 5;

interface Profile {
  nodes: {
    id: number;
    callFrame: { url: string; functionName: string; lineNumber: number };
    children?: number[];
  }[];
  samples?: number[];
  timeDeltas?: number[];
}

export interface OwnTime {
  /** All samples with ours on the stack, in ms. */
  ms: number;
  /** By the outermost of our functions under the entry, and by the innermost of ours: where it goes. */
  inside: Record<string, number>;
}

export async function startProfile(session: CDPSession): Promise<void> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Profiler.start');
}

export async function stopProfile(session: CDPSession, script: string): Promise<OwnTime> {
  const { profile } = (await session.send('Profiler.stop')) as { profile: Profile };
  await session.send('Profiler.disable');
  return ownTime(profile, script);
}

export function ownTime({ nodes, samples = [], timeDeltas = [] }: Profile, script: string): OwnTime {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const isOurs = (url: string) => url.startsWith('chrome-extension://') && url.endsWith(script);
  /** Node → the innermost function of ours on its stack. */
  const ours = new Map<number, string>();
  const walk = (id: number, inside: string | undefined) => {
    const node = byId.get(id);
    if (!node) return;
    const { url, functionName, lineNumber } = node.callFrame;
    const now = isOurs(url) ? functionName || `(anonymous, line ${lineNumber})` : inside;
    if (now !== undefined) ours.set(id, now);
    for (const child of node.children ?? []) walk(child, now);
  };
  const [root] = nodes;
  if (root) walk(root.id, undefined);
  let micro = 0;
  const inside: Record<string, number> = {};
  samples.forEach((id, at) => {
    const name = ours.get(id);
    if (name === undefined) return;
    // A sample stands for the time until the next one.
    const passed = Math.min(timeDeltas[at + 1] ?? INTERVAL, INTERVAL * LONGEST);
    micro += passed;
    inside[name] = (inside[name] ?? 0) + passed / 1_000;
  });
  return { ms: micro / 1_000, inside };
}
