import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { ADAPTER_SITES, type AdapterSite, SITES } from '@/utils/model/sites';
import { openOptions } from '../lead/page-actions';
import { buttonClass } from '../ui/controls/button';
import { Icon } from '../ui/icon';
import { SiteIcon } from '../ui/site-icon';
import { withParts } from '../ui/with-parts';
import './empty.css';

/** A page of each site with people to suggest. */
const START: Record<AdapterSite, string> = { x: '/', lobsters: '/comments', github: '/' };

/** Before the first lead: what to do, and where. */
export function Empty({ connected }: { connected: boolean }) {
  return (
    <div className="empty">
      <h2>{i18n.t('popup.empty.heading')}</h2>
      <p>{i18n.t('popup.empty.how')}</p>
      <ul className="empty-sites plain-list">
        {ADAPTER_SITES.map((site) => (
          <li key={site}>
            <a href={SITES[site].origin + START[site]} target="_blank" rel="noreferrer">
              <SiteIcon site={site} />
              <span>
                {withParts(i18n.t('popup.empty.open', { site: SITES[site].name, where: '{where}' }), {
                  where: <small>{i18n.t(`popup.empty.where.${site}`)}</small>,
                })}
              </span>
              <Icon name="open" size={14} />
            </a>
          </li>
        ))}
      </ul>
      <p className="empty-more">
        <a
          className={buttonClass('quiet', 'button-small')}
          href={browser.runtime.getURL('/welcome.html')}
          target="_blank"
          rel="noopener"
        >
          {i18n.t('popup.empty.practice')}
        </a>
        {!connected && (
          <button type="button" className={buttonClass('quiet', 'button-small')} onClick={openOptions}>
            {i18n.t('popup.empty.connect')}
          </button>
        )}
      </p>
    </div>
  );
}
