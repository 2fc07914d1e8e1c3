import type { LeadSummary } from '@/utils/leads/repository';
import { GROUPS, type Group, groupOf } from './groups';

export interface GlanceProps {
  summaries: LeadSummary[];
  chosen: Group | undefined;
  choose: (group: Group | undefined) => void;
}

/** What waits, failed or needs a look, each with its count; a click shows only those. Groups without leads are not shown. */
export function Glance({ summaries, chosen, choose }: GlanceProps) {
  const counted = GROUPS.map((entry) => ({
    ...entry,
    count: summaries.filter((summary) => groupOf(summary) === entry.group).length,
  })).filter(({ count, group }) => count > 0 || group === chosen);
  if (counted.length === 0) return null;
  return (
    <fieldset className="glance">
      <legend className="visually-hidden">Show only</legend>
      {counted.map(({ group, words, count }) => (
        <button
          key={group}
          type="button"
          className={`glance-chip glance-${group}`}
          aria-pressed={chosen === group}
          onClick={() => choose(chosen === group ? undefined : group)}
        >
          <strong>{count}</strong> {words}
        </button>
      ))}
    </fieldset>
  );
}
