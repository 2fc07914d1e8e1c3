/**
 * The sites that have an adapter: the one list of them, for the manifest, messages, identity and surfaces alike. Below `utils/sites`,
 * because people and leads need it too. A new entry makes the compiler ask for the rest (CONTRIBUTING.md, "A site").
 * Plain values: content scripts import it.
 */
interface SiteEntry {
  /** As people write it; the same in every language. */
  name: string;
  /** Where its pages stand: scheme and host. */
  origin: string;
  /** What stands before the handle in a profile's canonical address. */
  profile: string;
  /** What people write before a handle there. */
  handlePrefix: '@' | '';
  /** Which account stands for a person who has several, the same from every scout: the lowest. */
  rank: number;
  /** Beginning of the name of other hosts that were the site's before: their links mean the same account. */
  formerHosts?: readonly string[];
}

export const SITES = {
  x: {
    name: 'X',
    origin: 'https://x.com',
    profile: 'https://x.com/',
    handlePrefix: '@',
    rank: 0,
    formerHosts: ['twitter.com'],
  },
  lobsters: {
    name: 'Lobsters',
    origin: 'https://lobste.rs',
    profile: 'https://lobste.rs/~',
    handlePrefix: '',
    rank: 2,
  },
  github: {
    name: 'GitHub',
    origin: 'https://github.com',
    profile: 'https://github.com/',
    handlePrefix: '',
    rank: 1,
  },
} as const satisfies Record<string, SiteEntry>;

/** A site that has an adapter. */
export type AdapterSite = keyof typeof SITES;

/** All of them, in the order in which people see them. */
export const ADAPTER_SITES = Object.keys(SITES) as readonly AdapterSite[];

export const isAdapterSite = (site: string): site is AdapterSite => Object.hasOwn(SITES, site);

/** The site whose pages stand at this origin (scheme and host, as `URL.origin` has it). */
export const siteAt = (origin: string | undefined): AdapterSite | undefined =>
  ADAPTER_SITES.find((site) => SITES[site].origin === origin);

/** A handle as people write it: with `@` but where its site does without. */
export const writtenHandle = ({ site, handle = '' }: { site: string; handle?: string }): string =>
  (isAdapterSite(site) ? SITES[site].handlePrefix : '@') + handle;
