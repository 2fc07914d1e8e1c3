import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { buttonClass } from '../ui/controls/button';

/** To the page with all leads, in a tab of its own. */
export function AllLeads() {
  return (
    <a
      className={buttonClass('quiet', 'button-small')}
      href={browser.runtime.getURL('/leads.html')}
      target="_blank"
      rel="noopener"
    >
      {i18n.t('popup.allLeads')}
    </a>
  );
}
