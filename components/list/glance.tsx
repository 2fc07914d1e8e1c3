import { i18n } from '#i18n';
import { inNumbers } from '@/utils/language';
import type { Group } from '@/utils/model/list-state';
import { withParts } from '../ui/with-parts';
import '../ui/controls/chips.css';
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
    <fieldset className="chips glance">
      <legend className="visually-hidden">{i18n.t('popup.glance')}</legend>
      {shown.map((group) => (
        <button
          key={group}
          type="button"
          className={`chip glance-chip glance-${group}`}
          aria-pressed={chosen === group}
          onClick={() => choose(chosen === group ? undefined : group)}
        >
          {withParts(i18n.t(`popup.group.${group}`, { count: '{count}' }), {
            count: <strong>{inNumbers(counts[group])}</strong>,
          })}
        </button>
      ))}
    </fieldset>
  );
}
