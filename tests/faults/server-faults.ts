/** The plan's faults at the server's door: whose request it is, what becomes of it, and what is done to the browser meanwhile. */

import { TEAM_ENTRIES, TEAM_FORM } from '../stand-ins/forms/team-form.ts';
import type { Received } from '../stand-ins/received.ts';
import type { Mode, ModeOptions, StandIn } from '../stand-ins/server.ts';
import { edited, original, replaceWith } from './edited-forms.ts';
import type { Kind, PlannedLead, PostFault, ReadFault } from './plan.ts';
import type { TestBrowser } from './test-browser.ts';

/** What the run lends to the faults. */
export interface Lent {
  standIn(): StandIn;
  browser(): Pick<TestBrowser, 'killWorker' | 'killBrowser' | 'allow' | 'timeOut'>;
  happened(what: Kind | 'POST', guest?: string): () => void;
  /** Keeps the run waiting until it is done. */
  meanwhile(act: () => Promise<void>): void;
}

export interface ServerFaults {
  before(request: Received): Promise<(() => void) | undefined>;
  /** The leads whose POSTs may come now. */
  expect(leads: PlannedLead[]): void;
  /** Meets the next reading of the form. */
  armRead(fault: ReadFault | null): void;
}

type Switch = [mode: Mode, options?: ModeOptions];

const POST_MODES: Partial<Record<PostFault, Switch>> = {
  'connection dropped before storing': ['drop-before-storing'],
  'connection dropped after storing': ['drop-after-storing'],
  'no reply, not stored': ['stall-before-storing'],
  'no reply, stored': ['stall-after-storing'],
  'late reply': ['stall-after-storing', { seconds: 0.4 }],
  429: ['rate-limited'],
  '500 before storing': ['busy', { status: 500 }],
  '500 after storing': ['busy-after-storing', { status: 500 }],
  '503 before storing': ['busy'],
  '503 after storing': ['busy-after-storing'],
  garbage: ['garbage'],
  '2 MB reply': ['huge'],
  401: ['signin'],
  'redirect to sign-in': ['signin-redirect'],
  'redirect to a network login': ['network-redirect'],
  'redirect to consent': ['consent-redirect'],
  'redirect to /sorry/': ['sorry-redirect'],
  'closed form': ['closed'],
  captcha: ['captcha'],
  'form edited before the POST': ['edited-before-post'],
  'worker killed at the POST, not stored': ['stall-before-storing'],
  'worker killed at the POST, stored': ['stall-after-storing'],
  'browser killed at the POST, not stored': ['stall-before-storing'],
  'browser killed at the POST, stored': ['stall-after-storing'],
};

const READ_MODES: Partial<Record<ReadFault, Switch>> = {
  'reading: 429': ['rate-limited'],
  'reading: 500': ['busy', { status: 500 }],
  'reading: 503': ['busy'],
  'reading: garbage': ['garbage'],
  'reading: 2 MB reply': ['huge'],
  'reading: redirect to sign-in': ['signin-redirect'],
  'reading: closed form': ['closed'],
  'reading: captcha': ['captcha'],
};

export function serverFaults(lent: Lent): ServerFaults {
  const planned = new Map<string, PlannedLead>();
  const posted = new Map<string, number>();
  let reading: ReadFault | null = null;
  /** A form that is closed, or behind a sign-in, is so for the reading that follows, too. */
  let follows: { mode: Switch; times: number } | undefined;

  const set = ([mode, options]: Switch, on: 'GET' | 'POST') =>
    lent.standIn().setMode(TEAM_FORM.id, mode, { ...options, on, times: 1 });
  /** A redirect to another host is read once more, to tell it from a lost connection. */
  const timesRead = (fault: string) => (fault.includes('redirect') ? 2 : 1);
  const after = (ms: number, act: () => Promise<void>) =>
    lent.meanwhile(async () => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      await act();
    });
  const editBack = (ms: number) =>
    after(ms, async () => lent.standIn().editForm(TEAM_FORM.id, replaceWith(original())));

  function kill(fault: string, what: Kind, ms: number, guest?: string): void {
    const { killWorker, killBrowser } = lent.browser();
    after(ms, async () => {
      const over = lent.happened(what, guest);
      if (fault.includes('browser killed')) return killBrowser();
      await killWorker();
      over();
    });
  }

  async function takeAway(ms: number): Promise<void> {
    await lent.browser().allow(false);
    after(ms, () => lent.browser().allow(true));
  }

  async function beforePost(request: Received): Promise<() => void> {
    const guest = new URLSearchParams(request.body).get(`entry.${TEAM_ENTRIES.guestName}`) ?? '';
    const nth = posted.get(guest) ?? 0;
    posted.set(guest, nth + 1);
    lent.happened('POST', guest);
    const lead = planned.get(guest);
    const fault = lead?.posts[nth];
    if (!lead || !fault) return () => undefined;
    if (!fault.includes('killed')) lent.happened(fault, guest);
    if (fault.includes('permission')) await takeAway(lead.delay + 200);
    if (fault.includes('killed')) kill(fault, fault, lead.delay, guest);
    if (fault.startsWith('no reply')) after(lead.delay + 100, () => lent.browser().timeOut());
    if (fault.startsWith('form edited')) editBack(lead.delay * 3);
    const mode = POST_MODES[fault];
    if (mode && (fault === 'closed form' || fault.startsWith('redirect')))
      follows = { mode, times: timesRead(fault) };
    return () => {
      if (mode) set(mode, 'POST');
    };
  }

  async function beforeReading(): Promise<() => void> {
    if (follows) {
      const { mode, times } = follows;
      follows = times > 1 ? { mode, times: times - 1 } : undefined;
      return () => set(mode, 'GET');
    }
    const fault = reading;
    reading = null;
    if (!fault) return () => undefined;
    if (!fault.includes('killed')) lent.happened(fault);
    if (fault.includes('killed')) kill(fault, fault, 0);
    if (fault.includes('permission')) await takeAway(300);
    const mode = READ_MODES[fault];
    if (mode && timesRead(fault) > 1) follows = { mode, times: timesRead(fault) - 1 };
    return () => {
      if (mode) set(mode, 'GET');
      if (!fault.includes('edited')) return;
      // An option that every suggestion chooses has another name.
      lent.standIn().editForm(TEAM_FORM.id, edited('edit: option renamed'));
      editBack(300);
    };
  }

  return {
    async before({ method, host, url, body, ...rest }) {
      if (host !== 'docs.google.com' || !url.pathname.includes(TEAM_FORM.id)) return undefined;
      if (method === 'POST') return beforePost({ method, host, url, body, ...rest });
      return url.pathname.endsWith('/viewform') ? beforeReading() : undefined;
    },
    expect(leads) {
      for (const lead of leads) planned.set(lead.name, lead);
    },
    armRead(fault) {
      reading = fault;
    },
  };
}
