import type { Group } from '@/utils/leads/rows/group';
import { GROUP_WORDS } from './groups';
import './glance.css';

export interface GlanceProps {
  /** Which groups to show, in this order. */
  groups: readonly Group[];
  counts: Record<Group, number>;
  chosen: Group | undefined;
  choose: (group: Group | undefined) => void;
}

/** What waits, failed or needs a look, each with its count; a click shows only those. Groups without leads are not shown. */
export function Glance({ groups, counts, chosen, choose }: GlanceProps) {
  const shown = groups.filter((group) => counts[group] > 0 || group === chosen);
  if (shown.length === 0) return null;
  return (
    <fieldset className="glance">
      <legend className="visually-hidden">Show only</legend>
      {shown.map((group) => (
        <button
          key={group}
          type="button"
          className={`glance-chip glance-${group}`}
          aria-pressed={chosen === group}
          onClick={() => choose(chosen === group ? undefined : group)}
        >
          <strong>{counts[group].toLocaleString()}</strong> {GROUP_WORDS[group]}
        </button>
      ))}
    </fieldset>
  );
}
