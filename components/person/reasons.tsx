import { i18n } from '#i18n';
import type { Reason } from '@/utils/model/same-person';
import { onDay, TimeAgo } from '../ui/time';

/** Who said so, on which page, when. */
export function Reasons({ reasons }: { reasons: Reason[] }) {
  return (
    <ul className="person-reasons plain-list">
      {reasons.map(({ words, page, at }) => (
        <li key={words}>
          <span dir="auto">{words}</span>{' '}
          {page ? (
            <a
              href={page}
              target="_blank"
              rel="noreferrer"
              aria-label={i18n.t('person.seen', { date: onDay(at) })}
            >
              <TimeAgo at={at} />
            </a>
          ) : (
            <TimeAgo at={at} />
          )}
        </li>
      ))}
    </ul>
  );
}
