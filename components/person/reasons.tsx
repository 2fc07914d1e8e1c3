import { i18n } from '#i18n';
import type { Reason } from '@/utils/model/same-person';
import { onDay, TimeAgo } from '../ui/time';
import { WebLink } from '../ui/web-link';

/** Who said so, on which page, when. */
export function Reasons({ reasons }: { reasons: Reason[] }) {
  return (
    <ul className="person-reasons plain-list">
      {reasons.map(({ words, page, at }) => (
        <li key={words}>
          <span dir="auto">{words}</span>{' '}
          {page ? (
            <WebLink href={page}>
              <TimeAgo at={at} />{' '}
              <span className="visually-hidden">{i18n.t('person.seen', { date: onDay(at) })}</span>
            </WebLink>
          ) : (
            <TimeAgo at={at} />
          )}
        </li>
      ))}
    </ul>
  );
}
