import { SITE_NAMES, SiteIcon } from '@/components/site-icon';
import { ago } from '@/components/time';
import { HEALTH_SITES, type HealthSite } from '@/utils/health/rules';
import type { SiteHealth as Health } from '@/utils/health/schema';
import { whatDrifted } from '@/utils/health/sentences';
import { GITHUB_VERIFIED, LOBSTERS_VERIFIED, X_VERIFIED } from '@/utils/sites/verified';
import { CopyReport } from './copy-report';
import { useHealth } from './use-health';
import './site-health.css';

const VERIFIED = { x: X_VERIFIED, lobsters: LOBSTERS_VERIFIED, github: GITHUB_VERIFIED };

const dateOf = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** Whether each site is still read as it should be, in plain words, with a report to copy. */
export function SiteHealth() {
  return (
    <>
      <ul className="health">
        {HEALTH_SITES.map((site) => (
          <OneSite key={site} site={site} />
        ))}
      </ul>
      <p className="soft">
        A report holds the page’s structure and which rules answered. Every text, name, number and address in
        it is replaced. It takes the structure from the last page whose buttons were missing, or from a tab of
        that site that is open. Nothing is sent: you paste it where you like.
      </p>
    </>
  );
}

function OneSite({ site }: { site: HealthSite }) {
  const health = useHealth(site);
  const { on, against } = VERIFIED[site];
  const drifted = health ? whatDrifted(health) : [];
  return (
    <li className="health-site">
      <SiteIcon site={site} />
      <div className="health-words">
        {health && drifted.length === 0 && (
          <p>
            <strong>{SITE_NAMES[site]}:</strong> {expected(health)}
          </p>
        )}
        {drifted.map((sentence) => (
          <p key={sentence} className="health-drift">
            <strong>{SITE_NAMES[site]}:</strong> {sentence}
          </p>
        ))}
        <p className="health-verified">
          Last verified {dateOf.format(new Date(on))}, against {against}
        </p>
      </div>
      {health && <CopyReport site={site} health={health} verified={VERIFIED[site]} />}
    </li>
  );
}

const expected = ({ readAt }: Health) =>
  readAt ? `everything as expected (last read ${ago(readAt, Date.now())})` : 'nothing read yet';
