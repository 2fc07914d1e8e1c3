import { i18n } from '#i18n';
import { inNumbers } from '../language';
import { z } from '../model/zod';
import { isClaimOfItsPage } from '../people/claims';
import { asItsPageSays, speaksForItself } from '../people/whose-page';
import { LISTS, leadSchema, MOST, type Person } from './format';

/** Something in a file that is left out. */
export interface Broken {
  /** Whose, as far as it can be told. */
  who: string;
  /** What is wrong with it. */
  why: string;
}

const listsSchema = z.record(z.string(), z.unknown());

/**
 * One person of a file. Without a usable lead nobody comes in; of the rest each entry stands for itself. What belongs to another
 * person's lead or accounts is put right or left out: a file may have been edited by anybody.
 * @param nth of the file, from 1
 */
export function readPerson(value: unknown, nth: number): { person?: Person; broken: Broken[] } {
  const given = listsSchema.safeParse(value);
  if (!given.success) return { broken: [{ who: nameless(nth), why: i18n.t('transfer.broken.damaged') }] };
  const lead = leadSchema.safeParse(given.data.lead);
  const who = nameIn(given.data.lead) || nameless(nth);
  if (!lead.success) return { broken: [{ who, why: whyNot('lead', lead.error) }] };
  const { deletedAt: _, ...living } = lead.data;
  const broken: Broken[] = [];
  /** @param isSaid whether its page can have said it; what cannot be is left out, whoever wrote it into the file */
  const list = <Name extends keyof typeof LISTS>(
    name: Name,
    isSaid: (entry: z.infer<(typeof LISTS)[Name]>) => boolean = () => true,
  ): z.infer<(typeof LISTS)[Name]>[] => {
    const entries = given.data[name];
    if (entries === undefined) return [];
    const leaveOut = (why: string): [] => {
      broken.push({ who, why });
      return [];
    };
    if (!Array.isArray(entries)) return leaveOut(i18n.t('transfer.broken.noList', { list: name }));
    const most = MOST[name];
    if (entries.length > most)
      leaveOut(i18n.t('transfer.broken.tooMany', { list: name, most: inNumbers(most) }));
    return entries.slice(0, most).flatMap((entry, at) => {
      const part = `${name} ${at + 1}`;
      const parsed = LISTS[name].safeParse(entry);
      if (!parsed.success) return leaveOut(whyNot(part, parsed.error));
      const fitting = parsed.data as z.infer<(typeof LISTS)[Name]>;
      return isSaid(fitting) ? [fitting] : leaveOut(i18n.t('transfer.broken.otherSite', { part }));
    });
  };
  const keys = new Set(living.accountKeys);
  const person: Person = {
    lead: living,
    clips: list('clips', speaksForItself).map((clip) => ({
      ...asItsPageSays(clip),
      leadId: living.id,
    })),
    deliveries: list('deliveries').map((delivery) => ({ ...delivery, leadId: living.id })),
    claims: list('claims', isClaimOfItsPage)
      .filter(({ from }) => keys.has(from))
      .map((claim) => ({ ...claim, id: `${claim.from} ${claim.to}` })),
    merges: within(living.id, list('merges')),
    nominations: list('nominations').map((nomination) => ({ ...nomination, leadId: living.id })),
    apart: list('apart')
      .filter((pair) => pair.keys.some((key) => keys.has(key)))
      .map((pair) => ({ ...pair, keys: [...pair.keys].sort(), id: [...pair.keys].sort().join(' ') })),
  };
  return { person, broken };
}

/** The merges that lead to this lead; a circle, which only a hand can make, ends where it closes. */
function within(leadId: string, merges: Person['merges']): Person['merges'] {
  const reached = new Set([leadId]);
  const found: Person['merges'] = [];
  for (let more = true; more; ) {
    more = false;
    for (const merge of merges) {
      if (!reached.has(merge.leadId) || reached.has(merge.goneId)) continue;
      reached.add(merge.goneId);
      found.push(merge);
      more = true;
    }
  }
  return found;
}

const nameless = (nth: number): string => i18n.t('transfer.broken.person', { number: inNumbers(nth) });

function nameIn(lead: unknown): string {
  const named = z.object({ name: z.string() }).safeParse(lead);
  return named.success ? named.data.name.trim().slice(0, 60) : '';
}

/** `clips 3: permalink must be a web address`; never the value itself. */
function whyNot(part: string, { issues }: z.ZodError): string {
  const [issue] = issues;
  const field = issue?.path.join('.');
  if (!field) return i18n.t('transfer.broken.whole', { part });
  // The one rule that the schemas add to those of zod is that of addresses.
  return i18n.t(issue?.code === 'custom' ? 'transfer.broken.address' : 'transfer.broken.field', {
    part,
    field,
  });
}
