import { i18n } from '#i18n';
import { inNumbers } from '@/utils/language';
import type { Tally } from '@/utils/transfer/import';
import { withParts } from '../ui/with-parts';

/** What of a file is left out and why, and where this device keeps its own words; each list folded. */
export function LeftOut({ tally: { broken, leftOut, differs } }: { tally: Tally }) {
  return (
    <>
      {leftOut > 0 && (
        <details className="transfer-list">
          <summary>{i18n.t('transfer.import.broken', leftOut, { count: inNumbers(leftOut) })}</summary>
          <ul className="plain-list">
            {broken.map(({ who, why }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once and never changes.
              <li key={at}>
                <Item who={who} why={why} />
              </li>
            ))}
            {leftOut > broken.length && (
              <li>{i18n.t('transfer.import.more', { count: inNumbers(leftOut - broken.length) })}</li>
            )}
          </ul>
        </details>
      )}
      {differs.length > 0 && (
        <details className="transfer-list">
          <summary>
            {i18n.t('transfer.import.differs', differs.length, { count: inNumbers(differs.length) })}
          </summary>
          <ul className="plain-list">
            {differs.map(({ who, what }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once and never changes.
              <li key={at}>
                <Item who={who} why={what.join('; ')} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Of whom, and what. */
const Item = ({ who, why }: { who: string; why: string }) =>
  withParts(i18n.t('transfer.import.item', { who: '{who}', why: '{why}' }), { who: <bdi>{who}</bdi>, why });
