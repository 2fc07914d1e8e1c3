import { useState } from 'react';
import { i18n } from '#i18n';
import { useAnnounce } from '@/components/ui/announce';
import { Button } from '@/components/ui/controls/button';
import { Icon } from '@/components/ui/icon';
import { SITE_NAMES } from '@/components/ui/site-icon';
import type { SiteHealth } from '@/utils/health/schema';
import { takeReport } from '@/utils/health/take-report';
import type { AdapterSite } from '@/utils/model/sites';

interface CopyReportProps {
  site: AdapterSite;
  health: SiteHealth;
}

const LABEL = { busy: 'copy', copied: 'copied', failed: 'notCopied' } as const;

/** Makes the report at the click, puts it on the clipboard, and shows what was put there. */
export function CopyReport({ site, health }: CopyReportProps) {
  const [outcome, setOutcome] = useState<'busy' | 'copied' | 'failed'>();
  const [report, setReport] = useState<string>();
  const announce = useAnnounce();
  const finish = (end: 'copied' | 'failed', sentence: string) => {
    setOutcome(end);
    announce(sentence);
  };
  const copy = async () => {
    setOutcome('busy');
    try {
      const made = await takeReport(site, health);
      setReport(made);
      await navigator.clipboard.writeText(made);
      finish('copied', i18n.t('options.health.reportCopied'));
    } catch {
      finish('failed', i18n.t('options.health.notAllowed'));
    }
  };
  return (
    <>
      <Button
        kind="quiet"
        className="button-small"
        busy={outcome === 'busy'}
        // Afterwards its name is what it says then.
        aria-label={
          outcome === 'copied' || outcome === 'failed'
            ? undefined
            : i18n.t('options.health.copyAbout', { site: SITE_NAMES[site] })
        }
        onClick={() => void copy()}
      >
        <Icon name={outcome === 'copied' ? 'done' : 'copy'} size={14} />
        {i18n.t(`options.health.${outcome ? LABEL[outcome] : 'copy'}`)}
      </Button>
      {report && (
        <details className="health-report">
          <summary>{i18n.t('options.health.whatIsIn')}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it. */}
          <section className="health-all" tabIndex={0} aria-label={i18n.t('options.health.whatIsIn')}>
            <pre dir="ltr">{report}</pre>
          </section>
        </details>
      )}
    </>
  );
}
