import { i18n } from '#i18n';
import { inNumbers } from '@/utils/language';
import { type Column, namesGuests, ROLES, type Role } from '@/utils/sheet/columns';
import { bodyOf, type Sheet } from '@/utils/sheet/open';
import { Field } from '../ui/controls/field';
import { Icon } from '../ui/icon';
import { withRole } from './use-sheet';

/** Cells that are looked at for an example, and how much of one is shown. */
const LOOKED_AT = 50;
const SHOWN = 60;

/** What each column is; open where nothing says whom the rows suggest. */
export function ColumnRoles({
  sheet,
  columns,
  say,
}: {
  sheet: Sheet;
  columns: readonly Column[];
  say: (columns: Column[]) => void;
}) {
  const rows = bodyOf(sheet).slice(0, LOOKED_AT);
  return (
    <details className="sheet-fold" open={!namesGuests(columns)}>
      <summary>
        <Icon name="more" size={14} />
        <span>{i18n.t('sheet.columns.summary', columns.length, { count: inNumbers(columns.length) })}</span>
      </summary>
      <div className="sheet-columns">
        {columns.map((column, at) => {
          const example = rows.map(({ cells }) => cells[at]?.trim() ?? '').find(Boolean);
          return (
            <Field
              key={column.key}
              label={
                <bdi>{column.title || i18n.t('sheet.columns.untitled', { number: inNumbers(at + 1) })}</bdi>
              }
              hint={example && <bdi>{i18n.t('sheet.columns.example', { cell: shortened(example) })}</bdi>}
            >
              {({ id, describedBy }) => (
                <select
                  id={id}
                  className="input"
                  aria-describedby={describedBy}
                  value={column.role}
                  onChange={({ currentTarget }) =>
                    say(withRole(columns, column.key, currentTarget.value as Role))
                  }
                >
                  {ROLES.filter((role) => role !== 'way' || column.way).map((role) => (
                    <option key={role} value={role}>
                      {i18n.t(`sheet.role.${role}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          );
        })}
      </div>
    </details>
  );
}

const shortened = (cell: string) => {
  const line = cell.replace(/\s+/gu, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line;
};
