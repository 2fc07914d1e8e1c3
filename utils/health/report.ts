import { type AdapterSite, isAdapterSite } from '../model/sites';
import { driftsOf } from './drift';
import { EXPECTED, isPageKind } from './expected';
import type { SiteHealth, Structure } from './schema';

/** What a report is made of. `structure`: taken now, or kept from the last page without buttons. */
export interface Reported {
  site: AdapterSite;
  health: SiteHealth;
  version: string;
  structure: Structure | undefined;
}

/**
 * What someone who mends Guest Scout needs, as text: rules and structure only, in English whatever the scout reads. Nothing in it
 * comes from a page but words of `vocabulary.ts`; rules' names and kinds of pages are ours.
 */
export function writeReport({ site, health, version, structure }: Reported): string {
  const { verified } = EXPECTED[site];
  const fields = Object.entries(health.fields).map(([name, { firstAt, since, missed, by }]) => {
    const first = firstAt ? `first choice last on ${dayOf(firstAt)}` : 'first choice never';
    return `${name}: ${by} (${first}${since ? `; not since ${dayOf(since)}, ${missed} in a row` : ''})`;
  });
  const none = Object.entries(health.noButtons).map(
    ([kind, { since, pages }]) => `${kind}: ${pages} in a row since ${dayOf(since)}`,
  );
  const drifts = driftsOf(health).map(
    (drift) =>
      `${drift.is === 'noButtons' ? drift.kind : drift.field}: ${DRIFTS[drift.is]} since ${dayOf(drift.since)}`,
  );
  return [
    `Guest Scout ${version}, site health: ${isAdapterSite(site) ? site : ''}`,
    `Selectors verified on ${verified.on} against ${verified.against}`,
    '',
    ...section('What differs', drifts),
    ...section('What answered each field last', fields),
    ...section('Pages without buttons', none),
    ...(structure
      ? section(
          `Structure of a page (${isPageKind(structure.kind) ? structure.kind : structure.kind === 'open' ? 'open in a tab' : 'another kind'}, ${dayOf(structure.at)}), every text, name, number and address replaced`,
          [structure.text],
        )
      : section('Structure of a page', ['(no page of this site was open)'])),
  ].join('\n');
}

const DRIFTS = { noButtons: 'no buttons', notFound: 'not found', secondWay: 'read a second way' };

/** A report is read anywhere: the day in UTC. */
const dayOf = (at: string) => at.slice(0, 10);

const section = (title: string, lines: string[]) => [
  `${title}:`,
  ...(lines.length ? lines : ['nothing']),
  '',
];
