import { useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { problemOf } from '@/utils/errors';
import { language } from '@/utils/language';
import { eraseEverything } from '@/utils/leads/erase';
import { Button } from '../ui/controls/button';
import { TextField } from '../ui/controls/text-field';
import { useRun } from '../ui/hooks/use-run';
import { Notice } from '../ui/notice';

/** Stands in the page's address after it, so that the page says so when it has begun anew. */
const DONE = '#erased';

const inSmall = (text: string): string => text.toLocaleLowerCase(language());

/** Erases everything on this device, once the word is typed. */
export function EraseAll() {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [keepForgotten, setKeepForgotten] = useState(true);
  const [erased, setErased] = useState(() => window.location.hash === DONE);
  const { run, running, failure } = useRun();

  const word = i18n.t('transfer.erase.word');
  const erase = async () => {
    if (inSmall(typed.trim()) !== inSmall(word)) return setWrong(true);
    const act = () =>
      eraseEverything({ keepForgotten }).catch((error) => {
        throw new Error(problemOf(error).message);
      });
    if (!(await run(act, i18n.t('transfer.erase.said')))) return;
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
      <h3>{i18n.t('transfer.erase.heading')}</h3>
      <p className="soft">{i18n.t('transfer.erase.about')}</p>
      <div className="actions transfer-actions">
        <Button kind="danger" onClick={open}>
          {i18n.t('transfer.erase.open')}
        </Button>
      </div>
      {erased && <Notice tone="good">{i18n.t('transfer.erase.done')}</Notice>}
      <dialog ref={dialog} className="dialog" aria-labelledby={heading}>
        <form
          className="stack-close"
          onSubmit={(event) => {
            event.preventDefault();
            void erase();
          }}
        >
          <h2 id={heading}>{i18n.t('transfer.erase.question')}</h2>
          <p>{i18n.t('transfer.erase.noWayBack')}</p>
          <label className="transfer-keep">
            <input
              type="checkbox"
              checked={keepForgotten}
              onChange={({ currentTarget }) => setKeepForgotten(currentTarget.checked)}
            />
            <span>{i18n.t('transfer.erase.keepForgotten')}</span>
          </label>
          <TextField
            label={i18n.t('transfer.erase.confirm', { word })}
            value={typed}
            onValue={(value) => {
              setTyped(value);
              setWrong(false);
            }}
            error={wrong && i18n.t('transfer.erase.wrong', { word })}
            autoComplete="off"
            autoFocus
          />
          {failure && <Notice tone="bad">{failure}</Notice>}
          <div className="dialog-actions">
            <Button type="submit" kind="danger" busy={running}>
              {i18n.t('transfer.erase.button')}
            </Button>
            <Button onClick={() => dialog.current?.close()}>{i18n.t('transfer.erase.keep')}</Button>
          </div>
        </form>
      </dialog>
    </div>
  );
}
