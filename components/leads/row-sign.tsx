import type { Site } from '@/utils/leads/schema';
import { Icon } from '../icon';
import { SiteIcon } from '../site-icon';

/** The site; a box to tick when the pointer is over the row or it is selected. What it says is the row's `aria-selected`. */
export function RowSign({ site }: { site: Site | undefined }) {
  return (
    <span className="row-sign">
      {site && <SiteIcon site={site} />}
      <span className="row-box" aria-hidden="true">
        <Icon name="check" size={14} />
      </span>
    </span>
  );
}
