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

/** Faults after which the extension cannot know whether a row was stored, each with the reason that it is to name. */
const UNCLEAR: Partial<Record<Kind | 'POST', string[]>> = {
  'connection dropped before storing': ['connection-lost'],
  'connection dropped after storing': ['connection-lost'],
  'no reply, not stored': ['timeout'],
  'no reply, stored': ['timeout'],
  '500 before storing': ['server-error'],
  '500 after storing': ['server-error'],
  '503 before storing': ['server-error'],
  '503 after storing': ['server-error'],
  garbage: ['unrecognised-reply'],
  '2 MB reply': ['unrecognised-reply', 'reply-too-large'],
};

/** These end every connection, whoever's. */
const CUTS: readonly Kind[] = ['HTTP/1.1 for a while', 'offline, then online'];

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
  // What became of a POST could not be written down, or the worker ended.
  'disk full for a while',
  'extension updated',
];

/** Does this explain that the fate of this guest's answer is unknown, for this reason? */
export function explains(
  { what, guest: whose }: Happening,
  guest: string | undefined,
  reason?: string,
): boolean {
  if (KILLS.includes(what as Kind)) return reason === 'interrupted' || reason === 'connection-lost';
  if (CUTS.includes(what as Kind)) return reason === 'connection-lost';
  // The browser may end the worker on its own account before it hears of it.
  const reasons = UNCLEAR[what] && [...UNCLEAR[what], 'interrupted'];
  return whose === guest && reason !== undefined && reasons?.includes(reason) === true;
}

/** Was the form another one for a while? Then a row may lack what the form did not ask at that moment. */
export const isEdit = ({ what }: Happening): boolean => what.startsWith('edit:');

/** Reasons to submit it by hand that only these give. */
const REVIEW: Record<string, readonly Kind[]> = {
  captcha: ['captcha', 'reading: captcha'],
  'sign-in': ['401'],
  'may-repeat': ['HTTP/1.1 for a while'],
};

/** Did something happen, to this guest's POST or to everybody, that makes this a reason for review? */
export const isReasonForReview = (
  reason: string | undefined,
  guest: string | undefined,
  happened: Happening[],
): boolean => {
  const causes = REVIEW[reason ?? ''];
  const isCause = ({ what, guest: whose = guest }: Happening) =>
    causes?.includes(what as Kind) && whose === guest;
  return !causes || happened.some(isCause);
};

/** How often each kind was hit. */
export function countKinds(happened: Happening[], kinds: readonly Kind[]): Record<string, number> {
  return Object.fromEntries(kinds.map((kind) => [kind, happened.filter(({ what }) => what === kind).length]));
}
