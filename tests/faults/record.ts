/** What happened in a run, as the judge needs it: the server's and the killer's side of the story. */
import type { Kind } from './plan.ts';

export interface Happening {
  /** Real time, ms since 1970. */
  at: number;
  /** When it was over: a worker dies at some moment until then, a browser at once. */
  until?: number;
  what: Kind | 'POST';
  /** Whose POST it was. */
  guest?: string;
}

/** Faults after which the extension cannot know whether a row was stored. */
const UNCLEAR: readonly Kind[] = [
  'connection dropped before storing',
  'connection dropped after storing',
  'no reply, not stored',
  'no reply, stored',
  '500 before storing',
  '500 after storing',
  '503 before storing',
  '503 after storing',
  'garbage',
  '2 MB reply',
];

const KILLS: readonly Kind[] = [
  'worker killed at the POST, not stored',
  'worker killed at the POST, stored',
  'worker killed around the reply',
  'browser killed at the POST, not stored',
  'browser killed at the POST, stored',
  'browser killed around the reply',
  'worker killed while reading',
  'browser killed while reading',
  'worker killed at any moment',
  'browser killed at any moment',
];

export const isUnclear = ({ what }: Happening): boolean => UNCLEAR.includes(what as Kind);
export const isKill = ({ what }: Happening): boolean => KILLS.includes(what as Kind);

/** How often each kind was hit. */
export function countKinds(happened: Happening[], kinds: readonly Kind[]): Record<string, number> {
  return Object.fromEntries(kinds.map((kind) => [kind, happened.filter(({ what }) => what === kind).length]));
}
