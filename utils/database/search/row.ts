import type { Account, Site } from '../../model/account';
import type { Delivery, DeliveryState, Reason } from '../../model/delivery';
import type { Nomination } from '../../model/hosts/nomination';
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
  /** How many rows of the form's sheet suggest this lead; absent without any. */
  nominated?: number;
  /** The beginning of the newest nomination's why, where no quote was saved here. */
  why?: string;
  /** Quotes added since it was sent. */
  newClips: number;
  sites: Site[];
  topics: string[];
  shows: Clip['shows'];
  /** The newest clip's time, else the newest nomination's, else the lead's own; ISO 8601. */
  latest: string;
}

export type NewRow = Omit<Row, 'n'>;

/** The row of a lead with all its clips, deliveries and nominations. */
export function rowOf(lead: Lead, clips: Clip[], deliveries: Delivery[], nominations: Nomination[]): NewRow {
  const clip = newestFirst(clips)[0];
  const delivery = latestDelivery(deliveries);
  const newClips = countNewClips(clips, deliveries);
  const wasSent = deliveries.some(({ state }) => state === 'sent');
  const [first] = lead.accounts;
  // Nothing of theirs was saved here: they are known by the sheet alone, and already in the form.
  const inSheet = clips.length === 0 && nominations.length > 0;
  const named = inSheet ? newestNamed(nominations) : undefined;
  return {
    leadId: lead.id,
    name: lead.name,
    sortName: folded(lead.name.slice(0, 200)).trim(),
    who: lead.who.slice(0, BEGINNING),
    ...(first && { account: { site: first.site, handle: first.handle, url: first.url } }),
    passed: lead.passed,
    group: groupOf(lead, delivery, newClips, inSheet),
    ...(lead.stage && { stage: lead.stage.is }),
    ...(delivery && { delivery: shownOf(delivery) }),
    ...(!lead.passed && !wasSent && !inSheet && { unsent: 1 }),
    ...(clip && { site: clip.site, capturedAt: clip.capturedAt }),
    quote: oneLine((clip?.quote ? ownWords(clip.quote) : '').slice(0, 2 * BEGINNING)).slice(0, BEGINNING),
    ...(clip?.quote?.translated === 'yes' && { translated: 1 }),
    clipCount: clips.length,
    ...(nominations.length > 0 && { nominated: nominations.length }),
    ...(named?.why && { why: oneLine(named.why.slice(0, 2 * BEGINNING)).slice(0, BEGINNING) }),
    newClips,
    sites: [...new Set(clips.map(({ site }) => site))],
    topics: lead.topics,
    shows: [...new Set(clips.flatMap(({ shows }) => shows))],
    latest: clip && clip.capturedAt > lead.createdAt ? clip.capturedAt : (named?.at ?? lead.createdAt),
  };
}

/** The newest of them; those without a time come last. */
const newestNamed = (nominations: Nomination[]): Nomination | undefined =>
  [...nominations].sort((one, other) => (other.at ?? '').localeCompare(one.at ?? ''))[0];

/** What a search finds a lead with these clips and nominations by. */
export const textOf = (lead: Lead, clips: Clip[], nominations: Nomination[]): string =>
  searchText(searched(lead, clips, nominations));

const shownOf = ({ state, reason }: Delivery) => ({
  state,
  ...(reason && { reason: { code: reason.code } }),
});

/** Names, accounts, why, note, a host's line, topics; of each clip its words, its title and its link; of each nomination who said what. */
function* searched(lead: Lead, clips: Clip[], nominations: Nomination[]): Generator<string> {
  yield* [lead.name, lead.who, lead.why, lead.note, lead.stage?.line ?? '', ...lead.topics];
  for (const { handle, url } of lead.accounts) yield* [handle ?? '', withoutScheme(url)];
  for (const { quote, title, author, permalink } of clips)
    yield* [quote?.text ?? '', title ?? '', author.name ?? '', author.handle ?? '', withoutScheme(permalink)];
  for (const { guest, who, scout, why, quote, reference } of nominations)
    yield* [guest, who, scout, why, withoutScheme(quote), reference ?? ''];
}
