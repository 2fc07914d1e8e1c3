/** One row of the table that a drill ends with (scripts/upgrade.mjs). */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Everything } from './everything.ts';
import { newlyAsked, type Package } from './packages.ts';

interface Told {
  browser: 'Chromium' | 'Firefox';
  from: Package;
  to: Package;
  kept: string;
  /** Sentences as the scout reads them. */
  said: string[];
}

export function tell({ from, to, ...told }: Told): void {
  const asked = newlyAsked(from, to).join(', ');
  const permissions = asked ? `asks for ${asked}` : 'unchanged';
  const row = { from: named(from), to: named(to), permissions, ...told };
  if (process.env.UPGRADE_TABLE) appendFileSync(process.env.UPGRADE_TABLE, `${JSON.stringify(row)}\n`);
}

function named({ name, build }: Package): string {
  const { version } = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
  return `${name} (${version})`;
}

/** What is there, counted. */
export function counted({ tables }: Everything): string {
  const { leads = [], clips = [], deliveries = [], forms = [] } = tables;
  const states = Object.entries(Object.groupBy(deliveries, ({ state }) => String(state)));
  return [
    `${leads.length} leads`,
    `${clips.length} clips`,
    `${forms.length} form`,
    `deliveries: ${states.map(([state, all = []]) => `${all.length} ${state}`).join(', ')}`,
  ].join('; ');
}
