import { i18n } from '#i18n';
import { database } from '../../database/database';
import type { Capture } from '../../model/capture';
import type { Clip, Lead } from '../../model/lead';
import { oneLine } from '../../people/who';

/**
 * What a profile added to a person who was saved before, in one sentence; undefined when it is no profile or brought nothing.
 * In the caller's transaction.
 */
export async function addedLine(
  before: Lead,
  after: Lead,
  { kind, author }: Capture,
  clip: Clip,
): Promise<string | undefined> {
  if (kind !== 'profile') return undefined;
  const clips = await database.clips.where('leadId').equals(after.id).toArray();
  const bio = oneLine(author.bio ?? '');
  const isNewBio =
    Boolean(bio) && clips.every((each) => each.id === clip.id || oneLine(each.author.bio ?? '') !== bio);
  const links = author.accounts.length > 0 && after.accounts.length > before.accounts.length;
  if (!isNewBio && !links) return undefined;
  const key = isNewBio && links ? 'saved.addedBoth' : isNewBio ? 'saved.addedBio' : 'saved.addedLinks';
  return i18n.t(key, { name: after.name });
}

/** Said when a capture completed a pair. */
export const mergedLine = (whole: Lead): string => i18n.t('saved.mergedByLinks', { name: whole.name });
