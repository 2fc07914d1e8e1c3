import { useId, useRef, useState } from 'react';
import { problemOf } from '@/utils/errors';
import { eraseEverything } from '@/utils/leads/erase';
import { Button } from '../button';
import { useRun } from '../lead/running';
import { Notice } from '../notice';
import { TextField } from '../text-field';

const WORD = 'erase';
/** Stands in the page's address after it, so that the page says so when it has begun anew. */
const DONE = '#erased';

/** Erases everything on this device, once the word is typed. */
export function EraseAll() {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [keepForgotten, setKeepForgotten] = useState(true);
  const [erased, setErased] = useState(() => window.location.hash === DONE);
  const { run, running, failure } = useRun();

  const erase = async () => {
    if (typed.trim().toLowerCase() !== WORD) return setWrong(true);
    const act = () =>
      eraseEverything({ keepForgotten }).catch((error) => {
        throw new Error(problemOf(error).message);
      });
    if (!(await run(act, 'Everything was erased'))) return;
    // The fields of this page still show what was typed, and would keep it again at the next letter.
    window.history.replaceState(null, '', DONE);
    window.location.reload();
  };
  const open = () => {
    setTyped('');
    setWrong(false);
    setErased(false);
    dialog.current?.showModal();
  };
  return (
    <div className="transfer-part">
      <h3>Erase</h3>
      <p className="soft">
        One person: open the lead and choose “Forget this person”. Everything: leads, quotes, answers, the
        form, your name and settings.
      </p>
      <div className="actions transfer-actions">
        <Button kind="danger" onClick={open}>
          Erase everything…
        </Button>
      </div>
      {erased && (
        <Notice tone="good">Everything was erased. Guest Scout is as it was on the first day.</Notice>
      )}
      <dialog ref={dialog} className="dialog" aria-labelledby={heading}>
        <form
          className="stack-close"
          onSubmit={(event) => {
            event.preventDefault();
            void erase();
          }}
        >
          <h2 id={heading}>Erase everything on this device?</h2>
          <p>
            There is no way back without an export. Rows that were sent stay in the form’s sheet, and files
            that you exported stay where they are.
          </p>
          <label className="transfer-keep">
            <input
              type="checkbox"
              checked={keepForgotten}
              onChange={({ currentTarget }) => setKeepForgotten(currentTarget.checked)}
            />
            <span>Keep the fingerprints of who asked not to be suggested</span>
          </label>
          <TextField
            label={`Type “${WORD}” to confirm`}
            value={typed}
            onValue={(value) => {
              setTyped(value);
              setWrong(false);
            }}
            error={wrong && `Type the word ${WORD}, or keep everything.`}
            autoComplete="off"
            autoFocus
          />
          {failure && <Notice tone="bad">{failure}</Notice>}
          <div className="dialog-actions">
            <Button type="submit" kind="danger" busy={running}>
              Erase everything
            </Button>
            <Button onClick={() => dialog.current?.close()}>Keep everything</Button>
          </div>
        </form>
      </dialog>
    </div>
  );
}
