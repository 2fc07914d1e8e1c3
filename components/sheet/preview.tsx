import { i18n } from '#i18n';
import { inNumbers } from '@/utils/language';
import { namesGuests } from '@/utils/sheet/columns';
import { exampleOf } from '@/utils/sheet/example';
import { orderOf } from '@/utils/sheet/open';
import { Button } from '../ui/controls/button';
import { Choice } from '../ui/controls/choice';
import { Notice } from '../ui/notice';
import { withParts } from '../ui/with-parts';
import { ColumnRoles } from './column-roles';
import { Lists } from './lists';
import { ReceiptsPart } from './receipts-part';
import { Tally } from './tally';
import { choicesOf, nameOfSheet, type Said, type Step } from './use-sheet';

export interface PreviewProps {
  step: Extract<Step, { is: 'preview' }>;
  say: (change: Partial<Said>) => void;
  take: () => void;
  cancel: () => void;
}

/** What a sheet would bring, what is still to be said of it, and the last word. */
export function Preview({ step, say, take, cancel }: PreviewProps) {
  const { sheet, said, outcome, looking } = step;
  const choices = choicesOf(sheet, said, outcome);
  const isReady = outcome !== undefined && !looking && !choices.undecided && brings(step, choices.whole);
  return (
    <div className="bring-in-body" aria-busy={looking}>
      <p className="sheet-title">
        {withParts(i18n.t('sheet.preview', { name: '{name}' }), {
          name: <bdi>{nameOfSheet(sheet.name)}</bdi>,
        })}
        {outcome && (
          <span className="soft">
            {' '}
            · {i18n.t('sheet.rows', outcome.rows, { count: inNumbers(outcome.rows) })}
          </span>
        )}
      </p>
      <Warnings step={step} />
      {outcome && (
        <>
          <Tally outcome={outcome} />
          <DayQuestion step={step} say={say} undecided={choices.undecided} />
          {outcome.names > 0 && <AloneQuestion step={step} say={say} />}
          <ReceiptsPart outcome={outcome} whole={choices.whole} say={(whole) => say({ whole })} />
          <Lists outcome={outcome} />
        </>
      )}
      <ColumnRoles
        key={namesGuests(said.columns) ? 'known' : 'unknown'}
        sheet={sheet}
        columns={said.columns}
        say={(columns) => say({ columns })}
      />
      <div className="bring-in-foot">
        <Button kind="quiet" onClick={cancel}>
          {i18n.t('sheet.cancel')}
        </Button>
        <Button kind="primary" autoFocus disabled={!isReady} onClick={take}>
          {i18n.t('sheet.take')}
        </Button>
      </div>
    </div>
  );
}

/** Is there anything to bring in, were it only what the sheet says of deliveries? */
function brings({ outcome }: PreviewProps['step'], whole: boolean): boolean {
  if (!outcome) return false;
  const { leads, merged, receipts } = outcome;
  const told = receipts.arrived.length + (whole ? receipts.missing.length : 0);
  return leads + merged.here + merged.sheet + told > 0;
}

function Warnings({ step: { sheet, said } }: Pick<PreviewProps, 'step'>) {
  const isUtf = sheet.encoding.startsWith('utf');
  const warnings = [
    sheet.table.cut && i18n.t('sheet.warn.cut'),
    !sheet.hasTitles && i18n.t('sheet.warn.noTitles'),
    sheet.form && sheet.hasTitles && !sheet.ofForm && i18n.t('sheet.warn.otherForm'),
    !namesGuests(said.columns) && i18n.t('sheet.warn.noGuests'),
    !isUtf && i18n.t('sheet.warn.encoding'),
  ].filter((words) => typeof words === 'string');
  if (warnings.length === 0) return null;
  return (
    <Notice tone="warn">
      {warnings.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </Notice>
  );
}

/** Asked where day and month could be either in every row. */
function DayQuestion({
  step: { sheet, said },
  say,
  undecided,
}: Pick<PreviewProps, 'step' | 'say'> & { undecided: boolean }) {
  // Asked where no row tells: then one of the first is an example.
  const isAsked = undecided || orderOf(sheet, said.columns, undefined) === undefined;
  const example = isAsked ? exampleOf(sheet, said.columns) : undefined;
  if (!example) return null;
  return (
    <Choice
      label={i18n.t('sheet.order.question', { example: example.cell })}
      hint={i18n.t('sheet.order.hint')}
      options={[
        { value: 'day-first', label: example.dayFirst },
        { value: 'month-first', label: example.monthFirst },
      ]}
      value={said.order}
      onValue={(order) => say({ order })}
    />
  );
}

function AloneQuestion({ step: { said, outcome }, say }: Pick<PreviewProps, 'step' | 'say'>) {
  const count = outcome?.names ?? 0;
  return (
    <label className="sheet-check">
      <input type="checkbox" checked={said.alone} onChange={() => say({ alone: !said.alone })} />
      <span>
        {i18n.t('sheet.alone.question', count, { count: inNumbers(count) })}
        <small className="soft">{i18n.t('sheet.alone.hint')}</small>
      </span>
    </label>
  );
}
