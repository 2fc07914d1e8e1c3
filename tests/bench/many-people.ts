import { randomUUID } from 'node:crypto';

const WORDS =
  'we let the model draft the report and it took half the time but the numbers were wrong twice so now a person checks each table before it goes out'.split(
    ' ',
  );

/** An export of that many invented people, each with that many quotes of about 300 characters. */
export function manyPeople(leads: number, clipsEach: number): string {
  const people = Array.from({ length: leads }, (_, at) => JSON.stringify(personOf(at, clipsEach)));
  return `{"format":"guest-scout-leads","version":1,"exportedAt":"2026-11-22T10:00:00.000Z","people":[\n${people.join(',\n')}\n]}\n`;
}

function personOf(at: number, clipsEach: number) {
  const handle = `person${at}`;
  const account = { site: 'x', handle, url: `https://x.com/${handle}` };
  const day = new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString();
  const lead = {
    id: randomUUID(),
    name: `Person ${at}`,
    who: 'Librarian at a school',
    accounts: [account],
    accountKeys: [`x:${handle}`],
    why: said(at, 12),
    note: '',
    topics: ['school', `topic ${at % 50}`],
    selfNominated: false,
    sellsTools: 'unknown',
    passed: false,
    asked: {},
    createdAt: day,
    updatedAt: day,
  };
  const clips = Array.from({ length: clipsEach }, (_, nth) => ({
    id: randomUUID(),
    leadId: lead.id,
    shows: [],
    site: 'x',
    kind: 'post',
    permalink: `https://x.com/${handle}/status/${at * 10 + nth}`,
    pageUrl: 'https://x.com/home',
    pageTitle: 'Home / X',
    author: { ...account, name: lead.name, accounts: [] },
    quote: {
      text: said(at + nth, 60),
      selected: false,
      truncated: false,
      edited: false,
      translated: 'unknown',
    },
    context: [],
    isReply: 'no',
    postedAt: day,
    capturedAt: day,
    readBy: { text: 'first rule', author: 'first rule', permalink: 'time link' },
  }));
  return { lead, clips, deliveries: [], claims: [], merges: [], apart: [], nominations: [] };
}

/** That many words, other ones for each seed. */
const said = (seed: number, length: number) =>
  Array.from({ length }, (_, at) => WORDS[(seed * 7 + at * (1 + (seed % 5))) % WORDS.length]).join(' ');
