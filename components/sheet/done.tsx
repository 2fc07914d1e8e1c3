import { i18n } from '#i18n';
import type { Outcome } from '@/utils/sheet/bring-in';
import { Button } from '../ui/controls/button';
import { Notice } from '../ui/notice';
import { withParts } from '../ui/with-parts';
import { Lists } from './lists';
import { TakeBack } from './take-back';
import { Tally } from './tally';

/** What a sheet brought, with the way back. */
export function Done({
  name,
  outcome,
  close,
  leave,
}: {
  name: string;
  outcome: Outcome;
  close: () => void;
  leave: () => void;
}) {
  return (
    <div className="bring-in-body">
      <Notice
        tone="good"
        title={withParts(i18n.t('sheet.broughtIn', { name: '{name}' }), { name: <bdi>{name}</bdi> })}
        action={
          <>
            <Button kind="primary" autoFocus onClick={close}>
              {i18n.t('sheet.done')}
            </Button>
            <TakeBack sheetId={outcome.sheetId} done={leave} />
          </>
        }
      >
        <Tally outcome={outcome} />
      </Notice>
      <Lists outcome={outcome} />
    </div>
  );
}
