import { i18n } from '#i18n';
import { inNumbers } from '@/utils/language';
import { takeBack } from '@/utils/sheet/take-back';
import { Button } from '../ui/controls/button';
import { useRun } from '../ui/hooks/use-run';

/** Takes back all that a sheet brought. */
export function TakeBack({ sheetId, done }: { sheetId: string; done?: () => void }) {
  const { run, running, failure } = useRun();
  return (
    <>
      <Button
        className="button-small"
        busy={running}
        onClick={() => run(() => takeBack(sheetId), tookBackWords).then((worked) => worked && done?.())}
      >
        {i18n.t('sheet.takeBack')}
      </Button>
      {failure && <p>{failure}</p>}
    </>
  );
}

function tookBackWords({ nominations, stayed }: Awaited<ReturnType<typeof takeBack>>): string {
  const words = i18n.t('sheet.tookBack', nominations, { count: inNumbers(nominations) });
  return stayed > 0 ? `${words}. ${i18n.t('sheet.stayed', stayed, { count: inNumbers(stayed) })}` : words;
}
