import { PAGE_NAMES } from './page-kinds';
import { type HealthSite, isHealthSite } from './rules';
import type { SiteHealth, Structure } from './schema';
import { day, whatDrifted } from './sentences';

/** What a report is made of. `structure`: taken now, or kept from the last page without buttons. */
export interface Reported {
  site: HealthSite;
  health: SiteHealth;
  verified: { on: string; against: string };
  version: string;
  structure: Structure | undefined;
}

/**
 * What someone who mends Guest Scout needs, as text: rules and structure only. Nothing in it comes from a page but words of
 * `vocabulary.ts`; rules' names and kinds of pages are ours.
 */
export function writeReport({ site, health, verified, version, structure }: Reported): string {
  const fields = Object.entries(health.fields).map(([name, { firstAt, since, missed, by }]) => {
    const first = firstAt ? `first choice last on ${firstAt.slice(0, 10)}` : 'first choice never';
    return `${name}: ${by} (${first}${since ? `; not since ${since.slice(0, 10)}, ${missed} in a row` : ''})`;
  });
  const none = Object.entries(health.noButtons).map(
    ([kind, { since, pages }]) => `${kind}: ${pages} in a row since ${since.slice(0, 10)}`,
  );
  return [
    `Guest Scout ${version}, site health: ${isHealthSite(site) ? site : ''}`,
    `Selectors verified on ${verified.on} against ${verified.against}`,
    '',
    ...section('What differs', whatDrifted(health)),
    ...section('What answered each field last', fields),
    ...section('Pages without buttons', none),
    ...(structure
      ? section(
          `Structure of a page (${PAGE_NAMES[structure.kind] ?? 'open in a tab'}, ${day(structure.at)}), every text, name, number and address replaced`,
          [structure.text],
        )
      : section('Structure of a page', ['(no page of this site was open)'])),
  ].join('\n');
}

const section = (title: string, lines: string[]) => [
  `${title}:`,
  ...(lines.length ? lines : ['nothing']),
  '',
];
