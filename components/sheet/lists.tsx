import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { inNumbers } from '@/utils/language';
import type { Outcome } from '@/utils/sheet/bring-in';
import { Icon } from '../ui/icon';
import { withParts } from '../ui/with-parts';

/** Whom a sheet brings, who may be one person, and what does not come in with the reason; each list folded. */
export function Lists({ outcome: { people, perhaps, doubts, leftOut } }: { outcome: Outcome }) {
  return (
    <div className="sheet-lists">
      {people.count > 0 && (
        <Fold summary={i18n.t('sheet.people', people.count, { count: inNumbers(people.count) })}>
          {() => [
            ...people.some.map(({ name, rows }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once and never changes.
              <li key={at}>
                {withParts(i18n.t('sheet.personTimes', rows, { name: '{name}', count: inNumbers(rows) }), {
                  name: <bdi>{name}</bdi>,
                })}
              </li>
            )),
            <More key="more" count={people.count - people.some.length} />,
          ]}
        </Fold>
      )}
      <Told listed={perhaps} words="perhapsCount" hint={i18n.t('sheet.perhapsHint')} />
      <Told listed={doubts} words="doubtsCount" />
      <Told listed={leftOut} words="leftOutCount" />
    </div>
  );
}

function Told({
  listed: { count, some },
  words,
  hint,
}: {
  listed: Outcome['leftOut'];
  words: 'perhapsCount' | 'doubtsCount' | 'leftOutCount';
  hint?: string;
}) {
  if (count === 0) return null;
  return (
    <Fold summary={i18n.t(`sheet.${words}`, count, { count: inNumbers(count) })} hint={hint}>
      {() => [
        ...some.map(({ row, who, why }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once and never changes.
          <li key={at}>
            {withParts(
              who
                ? i18n.t('sheet.item', { row: inNumbers(row), who: '{who}', why: '{why}' })
                : i18n.t('sheet.itemNameless', { row: inNumbers(row), why: '{why}' }),
              { who: <bdi>{who}</bdi>, why: <bdi>{why}</bdi> },
            )}
          </li>
        )),
        <More key="more" count={count - some.length} />,
      ]}
    </Fold>
  );
}

const More = ({ count }: { count: number }) =>
  count > 0 && <li>{i18n.t('sheet.more', { count: inNumbers(count) })}</li>;

/** What is folded is made when it is opened. */
function Fold({ summary, hint, children }: { summary: string; hint?: string; children: () => ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="sheet-fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Icon name="more" size={14} />
        <span>{summary}</span>
      </summary>
      {hint && <p className="soft">{hint}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
      {open && <ul tabIndex={0}>{children()}</ul>}
    </details>
  );
}
