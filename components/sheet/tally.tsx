import { i18n } from '#i18n';
import { inNumbers } from '@/utils/language';
import type { Outcome } from '@/utils/sheet/bring-in';
import { withParts } from '../ui/with-parts';

/** What becomes of the rows, each counted once. */
export function Tally({ outcome }: { outcome: Outcome }) {
  const { leads, merged, same, session, alone, leftOut } = outcome;
  const isNew = leads + merged.here + merged.sheet > 0;
  const lines: [key: Parameters<typeof counted>[0], count: number][] = [
    ['leads', leads],
    ['merged', merged.sheet],
    ['here', merged.here],
    ['same', same],
    ['session', session],
    ['alone', alone],
    ['leftOut', leftOut.count],
  ];
  return (
    <>
      {!isNew && <p>{i18n.t('sheet.nothingNew')}</p>}
      <ul className="sheet-tally plain-list">
        {lines
          .filter(([, count]) => count > 0)
          .map(([key, count]) => (
            <li key={key}>{counted(key, count)}</li>
          ))}
      </ul>
    </>
  );
}

function counted(key: 'leads' | 'merged' | 'here' | 'same' | 'session' | 'alone' | 'leftOut', count: number) {
  return withParts(i18n.t(`sheet.tally.${key}`, count, { count: '{count}' }), {
    count: <strong>{inNumbers(count)}</strong>,
  });
}
