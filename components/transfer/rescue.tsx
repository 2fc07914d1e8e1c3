import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Announcer } from '../ui/announce';
import { Boundary } from '../ui/boundary';
import { Button } from '../ui/controls/button';
import { CopyButton } from '../ui/controls/copy-button';
import { Notice } from '../ui/notice';
import { EraseAll } from './erase-all';
import { ExportLeads } from './export-leads';
import './transfer.css';

/**
 * In the place of a surface that cannot be drawn: what failed, to be passed on, and everything that is kept, out or away. Over another
 * site's page there is no database: it is opened in a tab of its own.
 */
export default function Rescue({ fault }: { fault: string }) {
  const isOverPage = window.top !== window;
  return (
    <Announcer>
      <main className="rescue">
        <Notice
          tone="bad"
          title={<span role="alert">{i18n.t('transfer.rescue.title')}</span>}
          action={<RescueActions fault={fault} />}
        >
          <p>{i18n.t('transfer.rescue.words')}</p>
        </Notice>
        {!isOverPage && (
          // One of these may be what fails.
          <Boundary fallback={() => null}>
            <div className="transfer-part">
              <h3>{i18n.t('transfer.export.heading')}</h3>
              <ExportLeads />
            </div>
            <EraseAll />
          </Boundary>
        )}
      </main>
    </Announcer>
  );
}

function RescueActions({ fault }: { fault: string }) {
  const { version } = browser.runtime.getManifest();
  const report = `Guest Scout ${version}\n${navigator.userAgent}\n${location.pathname}\n${fault}`;
  return (
    <>
      <Button className="button-small" onClick={() => location.reload()}>
        {i18n.t('transfer.rescue.again')}
      </Button>
      <CopyButton text={report}>{i18n.t('transfer.rescue.copy')}</CopyButton>
      <Button
        kind="quiet"
        className="button-small"
        onClick={() => void browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#rescue` })}
      >
        {i18n.t('transfer.rescue.inTab')}
      </Button>
    </>
  );
}
