import type { Tally } from '@/utils/transfer/import';
import { counted } from './words';

/** What of a file is left out and why, and where this device keeps its own words; each list folded. */
export function LeftOut({ tally: { broken, leftOut, differs } }: { tally: Tally }) {
  return (
    <>
      {leftOut > 0 && (
        <details className="transfer-list">
          <summary>{counted(leftOut, 'entry', 'entries')} left out, and why</summary>
          <ul className="plain-list">
            {broken.map(({ who, why }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once and never changes.
              <li key={at}>
                <bdi>{who}</bdi>: {why}
              </li>
            ))}
            {leftOut > broken.length && <li>and {(leftOut - broken.length).toLocaleString('en')} more</li>}
          </ul>
        </details>
      )}
      {differs.length > 0 && (
        <details className="transfer-list">
          <summary>
            {counted(differs.length, 'lead')} where the file says something else: what is here stays
          </summary>
          <ul className="plain-list">
            {differs.map(({ who, what }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once and never changes.
              <li key={at}>
                <bdi>{who}</bdi>: {what.join('; ')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
