import { database } from '../../database/database';
import type { Lead } from '../../model/lead';
import type { Claim } from '../../model/same-person';
import { isPractice } from '../../practice';

/** What speaks for two leads being one person. Never a name. */
export interface LeadLink {
  other: Lead;
  /** Pages of this lead's accounts that name an account of the other; and the way back. */
  out: Claim[];
  back: Claim[];
  /** Both name the same account or web page, which no third lead names. */
  shared: { ours: Claim; theirs: Claim }[];
  /** Both were captured on the same site, under two handles there. */
  sameSite: boolean;
  /** The scout said that they are two people. */
  apart: boolean;
}

/** Every other lead that something links to this one. Runs inside the caller's transaction, or in none to look only. */
export async function linksOf(lead: Lead): Promise<LeadLink[]> {
  const { claims, leads, apart } = database;
  const ours = lead.accountKeys;
  const [out, towards] = await Promise.all([
    claims.where('from').anyOf(ours).toArray(),
    claims.where('to').anyOf(ours).toArray(),
  ]);
  const named = out.filter(({ how }) => how !== 'renamed').map(({ to }) => to);
  const alike = (await claims.where('to').anyOf(named).toArray()).filter(({ from }) => !ours.includes(from));
  const keys = [...out.map(({ to }) => to), ...[...towards, ...alike].map(({ from }) => from)];
  if (keys.length === 0 || isPractice(lead)) return [];
  const [found, parted] = await Promise.all([
    leads
      .where('accountKeys')
      .anyOf([...new Set(keys)])
      .distinct()
      .toArray(),
    apart.where('keys').anyOf(ours).toArray(),
  ]);
  const partedFrom = new Set(parted.flatMap((pair) => pair.keys).filter((key) => !ours.includes(key)));
  const others = found.filter((each) => each.id !== lead.id && !each.deletedAt && !isPractice(each));
  const crowded = crowdedAmong(alike, others);
  const link = (other: Lead): LeadLink => {
    const theirs = other.accountKeys;
    const holds = (key: string, { how }: Claim) =>
      theirs.includes(key) && !(how === 'renamed' && haveTwoIds(lead, other));
    return {
      other,
      out: out.filter((claim) => holds(claim.to, claim)),
      back: towards.filter((claim) => holds(claim.from, claim)),
      shared: out.flatMap((ours) => {
        const match = alike.find(({ from, to }) => to === ours.to && theirs.includes(from));
        return match && !crowded.has(ours.to) ? [{ ours, theirs: match }] : [];
      }),
      sameSite: sitesOf(lead).some((site) => sitesOf(other).includes(site)),
      apart: theirs.some((key) => partedFrom.has(key)),
    };
  };
  return others.map(link).filter(({ out, back, shared }) => out.length + back.length + shared.length > 0);
}

/**
 * Is it certain? Accounts with handles on two sites that name each other. Not where both leads have an account on one site: a
 * company's account names all its people. Nor by a web page, which may be many people's.
 */
export function isMutual({ out, back, sameSite, apart }: LeadLink): boolean {
  return !sameSite && !apart && out.some(isBetweenHandles) && back.some(isBetweenHandles);
}

/** Is it worth asking? Two accounts of one site that only link to the same page are two colleagues. */
export function isWorthAsking({ out, back, shared, sameSite, apart }: LeadLink): boolean {
  return !apart && (out.length + back.length > 0 || (!sameSite && shared.length > 0));
}

const isBetweenHandles = ({ how, fromAccount, toAccount }: Claim) =>
  how !== 'renamed' && Boolean(fromAccount.handle && toAccount.handle);

const sitesOf = ({ accountKeys }: Lead) =>
  [...new Set(accountKeys.map((key) => key.split(/[:#]/)[0] ?? ''))].filter((site) => site !== 'web');

/** Two stable ids on the same site: what was called so before is somebody else now. */
function haveTwoIds(one: Lead, other: Lead): boolean {
  const ids = (lead: Lead) => lead.accountKeys.filter((key) => key.includes('#') && !key.includes(':'));
  const sites = (keys: string[]) => keys.map((key) => key.split('#')[0]);
  return ids(one).some((id) => !ids(other).includes(id) && sites(ids(other)).includes(id.split('#')[0]));
}

/** Accounts and pages that two or more other leads name as well. */
function crowdedAmong(alike: Claim[], others: Lead[]): Set<string> {
  const namedBy = Map.groupBy(alike, ({ to }) => to);
  const crowds = [...namedBy].filter(([, claims]) => {
    const owners = others.filter((lead) => claims.some(({ from }) => lead.accountKeys.includes(from)));
    return owners.length > 1;
  });
  return new Set(crowds.map(([to]) => to));
}
