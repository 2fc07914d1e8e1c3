import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { connectedForm, connectForm } from '@/utils/delivery/connected-form';
import type { Tally } from '@/utils/transfer/import';
import { Button } from '../ui/controls/button';
import { ChooseFile } from '../ui/controls/choose-file';
import { useRun } from '../ui/hooks/use-run';
import { Notice } from '../ui/notice';
import { withParts } from '../ui/with-parts';
import { LeftOut } from './left-out';
import { useImport } from './use-import';
import { tallyWords } from './words';

/** Brings in a JSON export: what it would do first, then on the scout's word. */
export function ImportLeads() {
  const { state, look, take, leave } = useImport();
  const choose = (
    <ChooseFile
      accept=".json,application/json"
      name={i18n.t('transfer.import.file')}
      // What had the focus is gone, unless the page has just opened.
      autoFocus={state.step === 'failed' || (state.step === 'none' && state.again)}
      choose={(file) => void look(file)}
    >
      {i18n.t('transfer.import.choose')}
    </ChooseFile>
  );
  switch (state.step) {
    case 'none':
      return <div className="actions transfer-actions">{choose}</div>;
    case 'failed':
      return (
        <Notice tone="bad" title={i18n.t('transfer.import.failed')} action={choose}>
          {state.message}
        </Notice>
      );
    case 'reading':
    case 'importing':
      return (
        <div className="transfer-progress">
          <label>
            <span>
              {withParts(i18n.t(`transfer.import.${state.step}`, { file: '{file}' }), {
                file: <bdi>{state.name}</bdi>,
              })}
            </span>
            <progress value={state.share} />
          </label>
          <Button kind="quiet" autoFocus onClick={leave}>
            {i18n.t('transfer.import.stop')}
          </Button>
        </div>
      );
    case 'preview':
      return (
        <Notice
          tone={state.tally.cut || state.tally.leftOut > 0 ? 'warn' : 'note'}
          title={withParts(i18n.t('transfer.import.preview', { file: '{file}', tally: '{tally}' }), {
            file: <bdi>{state.name}</bdi>,
            tally: tallyWords(state.tally),
          })}
          action={
            <>
              <Button
                kind="primary"
                autoFocus
                disabled={nobody(state.tally)}
                onClick={() => void take(state)}
              >
                {i18n.t('transfer.import.take')}
              </Button>
              <Button kind="quiet" onClick={leave}>
                {i18n.t('transfer.import.cancel')}
              </Button>
            </>
          }
        >
          <Details tally={state.tally} />
          <p>{i18n.t('transfer.import.nothingLost')}</p>
        </Notice>
      );
    case 'done':
      return (
        <Notice
          tone="good"
          title={i18n.t('transfer.import.imported', { tally: tallyWords(state.tally) })}
          action={
            <Button autoFocus onClick={leave}>
              {i18n.t('transfer.import.done')}
            </Button>
          }
        >
          <Details tally={state.tally} />
          <ConnectImported tally={state.tally} />
        </Notice>
      );
  }
}

const nobody = (tally: Tally) => tally.new + tally.merged === 0 && tally.forms.length === 0;

function Details({ tally }: { tally: Tally }) {
  return (
    <>
      {tally.cut && <p>{i18n.t('transfer.import.cut')}</p>}
      <LeftOut tally={tally} />
    </>
  );
}

/** Where Send goes is no file's word: the form that came along is connected by a click, if there is none. */
function ConnectImported({ tally }: { tally: Tally }) {
  const form = useLiveQuery(async () => (await connectedForm()) ?? null);
  const { run, running, failure } = useRun();
  const last = tally.forms.find(({ disconnectedAt }) => !disconnectedAt);
  if (form !== null || !last) return null;
  return (
    <div className="transfer-form">
      <p>
        {withParts(i18n.t('transfer.import.form', { form: '{form}' }), {
          form: <bdi>{last.form.title}</bdi>,
        })}
        <br />
        <span className="soft">{last.form.url}</span>
      </p>
      <Button
        className="button-small"
        busy={running}
        onClick={() => run(async () => void (await connectForm(last)), i18n.t('transfer.import.connected'))}
      >
        {i18n.t('transfer.import.connect')}
      </Button>
      {failure && <p>{failure}</p>}
    </div>
  );
}
