import { i18n } from '#i18n';
import { hasSidePanel, openSidePanel } from '@/utils/side-panel';
import { openOptions } from '../lead/page-actions';
import { Button } from '../ui/controls/button';
import { Icon } from '../ui/icon';
import { AllLeads } from './all-leads';

/** From the popup to where there is more room: all leads in a tab, the panel beside the page, the options. */
export function WaysOut({ panelIn }: { panelIn: number | undefined }) {
  return (
    <nav className="ways-out" aria-label="Guest Scout">
      <AllLeads />
      {panelIn !== undefined && hasSidePanel() && (
        <Button
          kind="quiet"
          className="button-icon"
          aria-label={i18n.t('popup.beside')}
          title={i18n.t('popup.beside')}
          onClick={() => void openSidePanel(panelIn).then(() => window.close())}
        >
          <Icon name="panel" size={18} />
        </Button>
      )}
      <Button
        kind="quiet"
        className="button-icon"
        aria-label={i18n.t('popup.options')}
        title={i18n.t('popup.options')}
        onClick={openOptions}
      >
        <Icon name="options" size={18} />
      </Button>
    </nav>
  );
}
