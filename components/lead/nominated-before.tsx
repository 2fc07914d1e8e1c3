import { i18n } from '#i18n';
import { inNumbers } from '@/utils/language';
import type { LeadView } from '@/utils/model/view';
import { Icon } from '../ui/icon';
import { onDay } from '../ui/time';

/** That others suggested this person already, as the hosts' list of that day says; one's own words are added. Before Send only. */
export function NominatedBefore({ view: { nominatedBefore, delivery } }: { view: LeadView }) {
  if (!nominatedBefore || delivery?.state === 'sent') return null;
  const { count, on } = nominatedBefore;
  return (
    <p className="editor-nominated">
      <Icon name="note" size={14} />{' '}
      <span>
        {i18n.t('nominated.before', count, { count: inNumbers(count), date: onDay(`${on}T12:00:00Z`) })}
      </span>
    </p>
  );
}
