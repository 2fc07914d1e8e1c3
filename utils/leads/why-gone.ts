import { i18n } from '#i18n';
import { database } from '../database/database';
import { Failure } from '../errors';
import { fingerprintsOf, isForgotten, leadKey } from './forgotten';
import { whereIs } from './same-person/merged-into';

/** Why a lead that a surface still shows is no longer there, and what can be done. Codes: `forgotten`, `lead-gone`. */
export async function whyGone(leadId: string): Promise<Failure> {
  if (await isForgotten(await fingerprintsOf([leadKey(leadId)])))
    return new Failure('forgotten', i18n.t('saved.nowForgotten'));
  const lead = await database.leads.get(await whereIs(leadId));
  return new Failure('lead-gone', i18n.t(lead?.deletedAt ? 'saved.nowDeleted' : 'saved.nowGone'));
}
