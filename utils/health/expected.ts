import type { Capture } from '../model/capture';
import type { AdapterSite } from '../model/sites';
import { type Expected, type Group, PAGE_KINDS, type PageKind, type Rule } from '../sites/expected';
import { GITHUB_EXPECTED } from '../sites/github/expected';
import { LOBSTERS_EXPECTED } from '../sites/lobsters/expected';
import { X_EXPECTED } from '../sites/x/expected';
import { VALUES } from './vocabulary';

/** What every site is expected to look like. */
export const EXPECTED: Record<AdapterSite, Expected> = {
  x: X_EXPECTED,
  lobsters: LOBSTERS_EXPECTED,
  github: GITHUB_EXPECTED,
};

export const groupOf = ({ kind }: Pick<Capture, 'kind'>): Group => (kind === 'profile' ? 'profile' : 'words');

/** A rule by its name as it may be kept and shown: one of ours, else only that it is another one. */
export function knownRule(rule: Rule, name: string | undefined): string {
  if (name === undefined) return 'nothing';
  return [...rule.first, ...(rule.second ?? [])].includes(name) ? name : 'another rule';
}

/** What is kept may name a kind of an earlier version. */
export const isPageKind = (kind: string): kind is PageKind => PAGE_KINDS.includes(kind as PageKind);

/**
 * What kind of page a path of this site names; undefined where no buttons are expected. A kind that was never seen is told by
 * the shape of its address, in which every segment that is none of the sites' own words is "…".
 */
export function kindOfPage(site: AdapterSite, path: string): PageKind | `other ${string}` | undefined {
  const { pages, nothing } = EXPECTED[site];
  const kind = pages.find(([, pattern]) => pattern.test(path))?.[0];
  return kind ?? (nothing.test(path) ? undefined : `other ${shapeOf(path)}`);
}

const shapeOf = (path: string) =>
  path
    .split('/')
    .slice(0, 6)
    .map((segment) => (!segment || VALUES.has(segment) ? segment : '…'))
    .join('/')
    .slice(0, 30);
