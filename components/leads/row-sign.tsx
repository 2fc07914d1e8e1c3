import type { Row } from '@/utils/database/search/row';
import { Icon } from '../ui/icon';
import { SiteIcon } from '../ui/site-icon';

/**
 * The site, or the sheet that a lead is known by alone; a box to tick when the pointer is over the row or it is selected. What it says is
 * the row's `aria-selected`.
 */
export function RowSign({ site }: Pick<Row, 'site'>) {
  return (
    <span className="row-sign">
      {site ? (
        <SiteIcon site={site} />
      ) : (
        <span className="row-sheet">
          <Icon name="sheet" size={16} />
        </span>
      )}
      <span className="row-box" aria-hidden="true">
        <Icon name="check" size={14} />
      </span>
    </span>
  );
}
