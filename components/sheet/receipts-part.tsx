import { i18n } from '#i18n';
import { inNumbers } from '@/utils/language';
import type { Outcome } from '@/utils/sheet/bring-in';

/** What the sheet says of what was sent from here: arrived, or not in it. */
export function ReceiptsPart({
  outcome: { receipts, lacking },
  whole,
  say,
}: {
  outcome: Outcome;
  whole: boolean;
  say: (whole: boolean) => void;
}) {
  const { arrived, missing } = receipts;
  if (arrived.length + missing.length === 0) return null;
  return (
    <div className="sheet-receipts">
      {arrived.length > 0 && (
        <>
          <h3>{i18n.t('sheet.arrived.title', arrived.length, { count: inNumbers(arrived.length) })}</h3>
          <Names of={arrived} />
        </>
      )}
      {missing.length > 0 && (
        <>
          <h3>{i18n.t('sheet.missing.title', missing.length, { count: inNumbers(missing.length) })}</h3>
          <Names of={missing} />
          <label className="sheet-check">
            <input type="checkbox" checked={whole} onChange={() => say(!whole)} />
            <span>
              {i18n.t('sheet.missing.whole')}
              <small className="soft">
                {lacking > 0
                  ? i18n.t('sheet.missing.lacking', lacking, { count: inNumbers(lacking) })
                  : i18n.t('sheet.missing.hint')}
              </small>
            </span>
          </label>
        </>
      )}
    </div>
  );
}

const MOST = 20;

function Names({ of }: { of: Outcome['receipts']['arrived'] }) {
  return (
    <ul className="sheet-references plain-list">
      {of.slice(0, MOST).map(({ reference, name }) => (
        <li key={reference}>
          <bdi>{name}</bdi> <span className="soft">{reference}</span>
        </li>
      ))}
      {of.length > MOST && <li>{i18n.t('sheet.more', { count: inNumbers(of.length - MOST) })}</li>}
    </ul>
  );
}
