import type { LeadSummary } from './list';

/** Does every word of the query stand somewhere in the lead, its quotes or its sources? Case and accents do not count. */
export function matches(summary: LeadSummary, query: string): boolean {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const { lead, quotes } = summary;
  const accounts = lead.accounts.flatMap(({ handle, url }) => [`@${handle ?? ''}`, url]);
  const text = plain(
    [lead.name, lead.who, lead.why, lead.note, ...lead.topics, ...accounts, ...quotes].join('\n'),
  );
  return wanted.every((word) => text.includes(word));
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
