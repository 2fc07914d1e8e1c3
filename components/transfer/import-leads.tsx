import { useLiveQuery } from 'dexie-react-hooks';
import { useRef } from 'react';
import { connectedForm, connectForm } from '@/utils/leads/forms';
import type { Tally } from '@/utils/transfer/import';
import { Button } from '../button';
import { useRun } from '../lead/running';
import { Notice } from '../notice';
import { LeftOut } from './left-out';
import { useImport } from './use-import';
import { inNumbers } from './words';

/** Brings in a JSON export: what it would do first, then on the scout's word. */
export function ImportLeads() {
  const { state, look, take, leave } = useImport();
  const input = useRef<HTMLInputElement>(null);
  const choose = (
    <>
      {/* What had the focus is gone, unless the page has just opened. */}
      <Button
        autoFocus={state.step === 'failed' || (state.step === 'none' && state.again)}
        onClick={() => input.current?.click()}
      >
        Choose a file…
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="File to import"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again, after it was mended.
          currentTarget.value = '';
          if (file) void look(file);
        }}
      />
    </>
  );
  switch (state.step) {
    case 'none':
      return <div className="actions transfer-actions">{choose}</div>;
    case 'failed':
      return (
        <Notice tone="bad" title="Not imported" action={choose}>
          {state.message}
        </Notice>
      );
    case 'reading':
    case 'importing':
      return (
        <div className="transfer-progress">
          <label>
            {state.step === 'reading' ? 'Looking through' : 'Importing'} <bdi>{state.name}</bdi>
            <progress value={state.share} />
          </label>
          <Button kind="quiet" autoFocus onClick={leave}>
            Stop
          </Button>
        </div>
      );
    case 'preview':
      return (
        <Notice
          tone={state.tally.cut || state.tally.leftOut > 0 ? 'warn' : 'note'}
          title={
            <>
              What <bdi>{state.name}</bdi> would bring: {inNumbers(state.tally)}
            </>
          }
          action={
            <>
              <Button
                kind="primary"
                autoFocus
                disabled={nobody(state.tally)}
                onClick={() => void take(state)}
              >
                Import
              </Button>
              <Button kind="quiet" onClick={leave}>
                Cancel
              </Button>
            </>
          }
        >
          <Details tally={state.tally} />
          <p>Nothing here is removed or overwritten, and nothing is sent.</p>
        </Notice>
      );
    case 'done':
      return (
        <Notice
          tone="good"
          title={`Imported: ${inNumbers(state.tally)}`}
          action={
            <Button autoFocus onClick={leave}>
              Done
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
      {tally.cut && (
        <p>
          The file ends in the middle: it was cut short. What stood before is whole. If there is a complete
          file, choose that one.
        </p>
      )}
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
        The form “{last.form.title}” came along. Send goes nowhere until you connect it.
        <br />
        <span className="soft">{last.form.url}</span>
      </p>
      <Button
        className="button-small"
        busy={running}
        onClick={() => run(async () => void (await connectForm(last)), 'Connected')}
      >
        Connect it
      </Button>
      {failure && <p>{failure}</p>}
    </div>
  );
}
