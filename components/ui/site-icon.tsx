import { i18n } from '#i18n';
import type { Site } from '@/utils/model/account';
import { SITES } from '@/utils/model/sites';
import './site-icon.css';

/** Own plain signs, not the sites' logos: a cross, a letter, a branch, a globe. */
const PATHS: Record<Site, string> = {
  x: 'M7 7l10 10M17 7 7 17',
  lobsters: 'M9 6v12h7',
  github:
    'M8 8.5v7M8 8.5a1.8 1.8 0 1 0 0-.1M8 19a1.8 1.8 0 1 0 0-.1M16 8.5a1.8 1.8 0 1 0 0-.1M16 8.6c0 4-8 3-8 6.5',
  web: 'M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM4.7 12h14.6M12 4.5c4.3 4.6 4.3 10.4 0 15M12 4.5c-4.3 4.6-4.3 10.4 0 15',
};

/** Names are names in every language; any other page has none. */
export const SITE_NAMES: Readonly<Record<Site, string>> = {
  x: SITES.x.name,
  lobsters: SITES.lobsters.name,
  github: SITES.github.name,
  get web() {
    return i18n.t('common.theWeb');
  },
};

/** Where a quote comes from, as a small sign with its name for screen readers. */
export function SiteIcon({ site }: { site: Site }) {
  return (
    <span className={`site-icon site-${site}`}>
      <svg
        width="16"
        height="16"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={PATHS[site]} />
      </svg>
      <span className="visually-hidden">{SITE_NAMES[site]}</span>
    </span>
  );
}
