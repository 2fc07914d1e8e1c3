import { i18n } from '#i18n';
import { inNumbers } from '@/utils/language';
import { Button } from '../ui/controls/button';
import { AllLeads } from './all-leads';
import { STEP } from './use-found';

/** Below the last row, while more are found than are in the list: what it holds, and the ways to the others. */
export function MoreLeads({ shown, found, more }: { shown: number; found: number; more: () => void }) {
  const next = Math.min(STEP, found - shown);
  return (
    <div className="more-leads">
      <p>{i18n.t('popup.shownOf', { shown: inNumbers(shown), count: inNumbers(found) })}</p>
      <Button className="button-small" onClick={more}>
        {i18n.t('popup.showMore', next, { count: inNumbers(next) })}
      </Button>
      <AllLeads />
    </div>
  );
}
