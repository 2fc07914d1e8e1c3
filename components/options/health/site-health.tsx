import { i18n } from '#i18n';
import { Loading } from '@/components/ui/loading';
import { SITE_NAMES, SiteIcon } from '@/components/ui/site-icon';
import { ago } from '@/components/ui/time';
import { withParts } from '@/components/ui/with-parts';
import { EXPECTED } from '@/utils/health/expected';
import type { SiteHealth as Health } from '@/utils/health/schema';
import { whatDrifted } from '@/utils/health/sentences';
import { language } from '@/utils/language';
import { ADAPTER_SITES, type AdapterSite } from '@/utils/model/sites';
import { CopyReport } from './copy-report';
import { useHealth } from './use-health';
import './site-health.css';

const dateOf = (day: string) =>
  new Date(day).toLocaleDateString(language(), { dateStyle: 'medium', timeZone: 'UTC' });

/** Whether each site is still read as it should be, in plain words, with a report to copy. */
export function SiteHealth() {
  return (
    <>
      <ul className="health">
        {ADAPTER_SITES.map((site) => (
          <OneSite key={site} site={site} />
        ))}
      </ul>
      <p className="soft">{i18n.t('options.health.report')}</p>
    </>
  );
}

function OneSite({ site }: { site: AdapterSite }) {
  const health = useHealth(site);
  const day = dateOf(EXPECTED[site].verified.on);
  const drifted = health ? whatDrifted(health) : [];
  return (
    <li className="health-site">
      <SiteIcon site={site} />
      <div className="health-words">
        {!health && <Loading />}
        {health && drifted.length === 0 && <p>{about(site, expected(health))}</p>}
        {drifted.map((sentence) => (
          <p key={sentence} className="health-drift">
            {about(site, sentence)}
          </p>
        ))}
        <p className="health-verified">{i18n.t(`options.health.verified.${site}`, { day })}</p>
      </div>
      {health && <CopyReport site={site} health={health} />}
    </li>
  );
}

const about = (site: AdapterSite, words: string) =>
  withParts(i18n.t('options.health.of', { site: '{site}', words: '{words}' }), {
    site: <strong>{SITE_NAMES[site]}</strong>,
    words,
  });

const expected = ({ readAt }: Health) =>
  readAt
    ? i18n.t('options.health.expected', { ago: ago(readAt, Date.now()) })
    : i18n.t('options.health.nothing');
