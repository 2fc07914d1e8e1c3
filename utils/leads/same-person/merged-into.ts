import { allOf } from '../../database/all-of';
import { database } from '../../database/database';
import type { Lead, LeadEdit } from '../../model/lead';
import type { Merge } from '../../model/same-person';
import { joinedText } from '../../people/join';

/**
 * Where a lead is now: its own id, or that of the lead it was merged into. A window may still show the one that went. Merges that
 * lead round in a circle, which only a hand can make, lead nowhere: each lead in it is where it is.
 */
export async function whereIs(leadId: string): Promise<string> {
  const seen = new Set<string>();
  for (let at = leadId; !seen.has(at); ) {
    seen.add(at);
    const merge = await database.merges.where('goneId').equals(at).first();
    if (!merge) return at;
    at = merge.leadId;
  }
  return leadId;
}

/** The merges that went into these leads, and those that went into the leads that went into them: each once, whatever they say. */
export async function mergesInto(leadIds: readonly string[]): Promise<Merge[]> {
  const found = new Map<string, Merge>();
  for (let next = [...leadIds]; next.length > 0; ) {
    const merges = await allOf(database.merges, 'leadId', next);
    const fresh = merges.filter(({ id }) => !found.has(id));
    for (const merge of fresh) found.set(merge.id, merge);
    next = fresh.map(({ goneId }) => goneId);
  }
  return [...found.values()];
}

/**
 * Takes an edit that was typed into a lead while it was merged into another: the words go to where they are in the joined lead,
 * and to the lead as it will be when they are split. Undefined when it was not merged. In the caller's transaction.
 */
export async function editMoved(
  leadId: string,
  edit: LeadEdit,
  seen: ReadonlySet<string> = new Set(),
): Promise<Lead | undefined> {
  if (seen.has(leadId)) return undefined;
  const merge = await database.merges.where('goneId').equals(leadId).first();
  if (!merge) return undefined;
  const { gone } = merge;
  const lead = await database.leads.get(merge.leadId);
  const change = lead ? moved(lead, gone, edit) : edit;
  const asked = { ...gone.asked, ...edit.asked };
  await database.merges.update(merge.id, { gone: { ...gone, ...edit, asked } });
  if (!lead) return editMoved(merge.leadId, change, new Set([...seen, leadId]));
  const changed = {
    ...lead,
    ...change,
    asked: { ...lead.asked, ...edit.asked },
    updatedAt: new Date().toISOString(),
  };
  await database.leads.put(changed);
  return changed;
}

function moved(lead: Lead, before: Lead, edit: LeadEdit): LeadEdit {
  const text = (field: 'why' | 'note') =>
    edit[field] === undefined ? {} : { [field]: replaced(lead[field], before[field], edit[field]) };
  const topics = edit.topics && [
    ...new Set([...lead.topics.filter((topic) => !before.topics.includes(topic)), ...edit.topics]),
  ];
  return { ...edit, ...text('why'), ...text('note'), ...(topics && { topics }) };
}

/** A joined text with its one part exchanged; where that part was changed since, both stay. */
function replaced(joined: string, before: string, after: string): string {
  return before.trim() && joined.includes(before)
    ? joined.replace(before, () => after)
    : joinedText(joined, after);
}
