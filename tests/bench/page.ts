/**
 * What the extension costs a page that a scout only reads, on each site: beside no extension, and beside a script that puts an empty
 * button beside each post. All in turns, in one run; what counts are the ratios.
 */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ADAPTER_SITES, SITES } from '../../utils/model/sites.ts';
import { startStandIn } from '../stand-ins/server.ts';
import type { Figures } from './bench.ts';
import { type Peer, startPeers } from './page/peers.ts';
import { type Sample, samples } from './page/samples.ts';
import { STORM, STORM_SCRIPT, storm } from './page/storm.ts';
import { mainThread, ownTimeDuring, ownTimes, traced } from './page/visits.ts';
import { sized } from './quick.ts';
import { medianOf } from './summary.ts';
import { TIMELINE_ADDRESS, timelinePage } from './timeline-page.ts';

const ROUNDS = Number(process.env.BENCH_REPEATS ?? sized(5, 1));
const POSTS = sized(1_000, 100);
/** Pixels a frame: a flick of the wheel. */
const STEP = 400;
/** Scrolling takes the longest, and its figures differ the least from one time to the next. */
const SCROLLS = 2;
/** How often a page that never rests is watched. */
const STORMS = sized(3, 1);

export async function measurePage(): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'guest-scout-peers-'));
  const standIn = await startStandIn();
  const pages = samples();
  const restless = storm();
  for (const { address, html } of [...pages, restless]) {
    standIn.addPage({ serveAt: address, html });
    standIn.addPage({ serveAt: new URL('/bench-nothing', address).href, html: '<title>Nothing</title>' });
  }
  const peers = await startPeers(
    standIn.tlsPort,
    folder,
    ADAPTER_SITES.map((site) => SITES[site].origin),
  );
  try {
    const figures: Figures = {};
    for (const sample of pages) {
      console.log(`${sample.name} …`);
      Object.assign(figures, await measured(peers, sample));
    }
    console.log(`${restless.name} …`);
    return Object.assign(figures, await measuredStorm(peers, restless));
  } finally {
    for (const peer of peers) await peer.close();
    await standIn.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measured(peers: Peer[], sample: Sample): Promise<Figures> {
  const isTimeline = sample.address === TIMELINE_ADDRESS;
  const past = isTimeline ? { templates: timelinePage().templates, posts: POSTS, step: STEP } : undefined;
  const thread = byPeer(peers);
  const load = byPeer(peers);
  const aPost = byPeer(peers);
  const rest = byPeer(peers);
  const others = peers.filter(({ name }) => name !== 'none');
  for (let round = 0; round < ROUNDS; round++) {
    // Another one begins each time, so that what else this machine does hits all alike.
    for (const peer of turned(peers, round)) thread[peer.name]?.push(await mainThread(peer, sample));
    for (const peer of turned(others, round)) {
      const owned = await ownTimes(peer, sample, round < SCROLLS ? past : undefined);
      load[peer.name]?.push(owned.load.ms);
      if (owned.rest) rest[peer.name]?.push(owned.rest.ms);
      if (owned.past) aPost[peer.name]?.push(owned.past.ms / POSTS);
      if (process.env.BENCH_INSIDE && peer.name !== 'bare') console.table(owned.load.inside);
    }
  }
  const figures: Figures = {};
  const none = medianOf(thread.none ?? []);
  const tell = (what: string, value: number, unit: string) => {
    figures[`${sample.name}: ${what}`] = { value: Number(value.toFixed(unit === 'ms a post' ? 4 : 2)), unit };
  };
  tell('main thread at load, none', none, 'ms');
  const over = (peer: Peer['name']) => medianOf(thread[peer] ?? []) - none;
  for (const { name } of others) {
    tell(`main thread at load over none, ${name}`, over(name), 'ms');
    tell(`own time at load, ${name}`, medianOf(load[name] ?? []), 'ms');
    if (rest[name]?.length) tell(`own time for what is far from sight, ${name}`, medianOf(rest[name]), 'ms');
    if (isTimeline) tell(`own time a post scrolled past, ${name}`, medianOf(aPost[name] ?? []), 'ms a post');
  }
  // Against the bare script where it does anything.
  if (sample.posts > 0)
    tell('main thread at load over none, ours to bare (target 2)', over('ours') / over('bare'), '×');
  if (isTimeline)
    tell(
      'own time a post scrolled past, ours to bare (target 0.4)',
      medianOf(aPost.ours ?? []) / medianOf(aPost.bare ?? []),
      '×',
    );
  for (const peer of others) {
    const { longest, layouts, styles } = await traced(peer, sample);
    tell(`longest piece of its work at load, ${peer.name}`, longest, 'ms');
    tell(`layouts forced at load, ${peer.name} (target 0)`, layouts, 'times');
    tell(`styles forced at load, ${peer.name} (target 0)`, styles, 'times');
  }
  return figures;
}

async function measuredStorm(peers: Peer[], sample: Sample): Promise<Figures> {
  const ours = peers.find(({ name }) => name === 'ours');
  if (!ours) throw new Error('Nobody of ours is there.');
  const own: number[] = [];
  for (let round = 0; round < STORMS; round++)
    own.push(await ownTimeDuring(ours, sample, STORM_SCRIPT, STORM));
  return {
    [`${sample.name}: own time (target 3)`]: {
      value: Number(((100 * medianOf(own)) / STORM).toFixed(2)),
      unit: '% of a core',
    },
  };
}

const byPeer = (peers: Peer[]): Partial<Record<Peer['name'], number[]>> =>
  Object.fromEntries(peers.map(({ name }) => [name, []]));

const turned = <Each>(all: Each[], by: number): Each[] => [
  ...all.slice(by % all.length),
  ...all.slice(0, by % all.length),
];
