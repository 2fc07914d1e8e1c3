import { useState } from 'react';
import { useAnnounce } from '@/components/announce';
import { Button } from '@/components/button';
import { Icon } from '@/components/icon';
import { SITE_NAMES } from '@/components/site-icon';
import type { HealthSite } from '@/utils/health/rules';
import type { SiteHealth } from '@/utils/health/schema';
import { takeReport } from '@/utils/health/take-report';

interface CopyReportProps {
  site: HealthSite;
  health: SiteHealth;
  verified: { on: string; against: string };
}

/** Makes the report at the click, puts it on the clipboard, and shows what was put there. */
export function CopyReport({ site, health, verified }: CopyReportProps) {
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
      const made = await takeReport(site, health, verified);
      setReport(made);
      await navigator.clipboard.writeText(made);
      finish('copied', 'Report copied');
    } catch {
      finish('failed', 'Not copied. Your browser did not allow it.');
    }
  };
  return (
    <>
      <Button
        kind="quiet"
        className="button-small"
        busy={outcome === 'busy'}
        aria-label={`Copy report about ${SITE_NAMES[site]}`}
        onClick={() => void copy()}
      >
        <Icon name={outcome === 'copied' ? 'done' : 'copy'} size={14} />
        {outcome === 'copied' ? 'Copied' : outcome === 'failed' ? 'Not copied' : 'Copy report'}
      </Button>
      {report && (
        <details className="health-report">
          <summary>What is in it</summary>
          <pre>{report}</pre>
        </details>
      )}
    </>
  );
}
