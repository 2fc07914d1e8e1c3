import type { Account, Site } from '../../model/account';
import type { Delivery, DeliveryState, Reason } from '../../model/delivery';
import type { Stage } from '../../model/hosts/stage';
import type { Clip, Lead } from '../../model/lead';
import { type Group, groupOf } from '../../model/list-state';
import { countNewClips, latestDelivery, newestFirst } from '../../model/sent-so-far';
import { oneLine } from '../../people/who';
import { ownWords } from '../../quotes/own-words';
import { folded, searchText, withoutScheme } from './words';

/** A quote's beginning that a list shows, in UTF-16 units. */
const BEGINNING = 280;

/** What lists show, filter and sort of one lead that is not deleted; made from it, never edited. */
export interface Row {
  /** Number of the row, given once; lists speak of rows by it. */
  n: number;
  leadId: string;
  name: string;
  sortName: string;
  who: string;
  /** The first account: what to call somebody without a name. */
  account?: Pick<Account, 'site' | 'handle' | 'url'>;
  passed: boolean;
  group: Group;
  stage?: Stage;
  /** Of the delivery that tells where the lead stands. */
  delivery?: { state: DeliveryState; reason?: Pick<Reason, 'code'> };
  /** Saved and in no form yet: what the badge counts. */
  unsent?: 1;
  /** Of the newest clip; a lead whose only clip was taken back has none. */
  site?: Site;
  capturedAt?: string;
  /** The beginning of its own words, without what it cites, on one line. */
  quote: string;
  /** These are a translation. */
  translated?: 1;
  clipCount: number;
  /** Quotes added since it was sent. */
  newClips: number;
  sites: Site[];
  topics: string[];
  shows: Clip['shows'];
  /** The newest clip's time, else the lead's own; ISO 8601. */
  latest: string;
}

export type NewRow = Omit<Row, 'n'>;

/** The row of a lead with all its clips and deliveries. */
export function rowOf(lead: Lead, clips: Clip[], deliveries: Delivery[]): NewRow {
  const clip = newestFirst(clips)[0];
  const delivery = latestDelivery(deliveries);
  const newClips = countNewClips(clips, deliveries);
  const wasSent = deliveries.some(({ state }) => state === 'sent');
  const [first] = lead.accounts;
  return {
    leadId: lead.id,
    name: lead.name,
    sortName: folded(lead.name.slice(0, 200)).trim(),
    who: lead.who.slice(0, BEGINNING),
    ...(first && { account: { site: first.site, handle: first.handle, url: first.url } }),
    passed: lead.passed,
    group: groupOf(lead, delivery, newClips),
    ...(lead.stage && { stage: lead.stage.is }),
    ...(delivery && { delivery: shownOf(delivery) }),
    ...(!lead.passed && !wasSent && { unsent: 1 }),
    ...(clip && { site: clip.site, capturedAt: clip.capturedAt }),
    quote: oneLine((clip?.quote ? ownWords(clip.quote) : '').slice(0, 2 * BEGINNING)).slice(0, BEGINNING),
    ...(clip?.quote?.translated === 'yes' && { translated: 1 }),
    clipCount: clips.length,
    newClips,
    sites: [...new Set(clips.map(({ site }) => site))],
    topics: lead.topics,
    shows: [...new Set(clips.flatMap(({ shows }) => shows))],
    latest: clip && clip.capturedAt > lead.createdAt ? clip.capturedAt : lead.createdAt,
  };
}

/** What a search finds a lead with these clips by. */
export const textOf = (lead: Lead, clips: Clip[]): string => searchText(searched(lead, clips));

const shownOf = ({ state, reason }: Delivery) => ({
  state,
  ...(reason && { reason: { code: reason.code } }),
});

/** Names, accounts, why, note, a host's line, topics; of each clip its words, its title and its link. */
function* searched(lead: Lead, clips: Clip[]): Generator<string> {
  yield* [lead.name, lead.who, lead.why, lead.note, lead.stage?.line ?? '', ...lead.topics];
  for (const { handle, url } of lead.accounts) yield* [handle ?? '', withoutScheme(url)];
  for (const { quote, title, author, permalink } of clips)
    yield* [quote?.text ?? '', title ?? '', author.name ?? '', author.handle ?? '', withoutScheme(permalink)];
}
