import { type FormEvent, useEffect, useRef } from 'react';
import { Button, buttonClass } from '@/components/button';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { TextField } from '@/components/text-field';
import type { ConnectingForm } from './connecting';
import type { Entering } from './connecting-steps';
import { recognise } from './recognise';
import { Ways } from './ways';

/** As much as the draft of a connecting keeps; a set-up line has a few thousand signs. */
const MOST_PASTED = 200_000;

const DOING = {
  asking: 'Waiting for your browser’s permission…',
  reading: 'Reading the form…',
  opening: 'Opening the set-up line…',
};

/** One box for the two ways to a form that are pasted; it recognises which of them was. The third way begins in the form's tab. */
export function PasteForm({ state, connecting }: { state: Entering; connecting: ConnectingForm }) {
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const kind = recognise(state.text);
  const busy = state.step === 'working';
  const problem = state.step === 'enter' ? state.problem : undefined;
  useEffect(() => {
    if (problem) box.current?.focus();
  }, [problem]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void connecting.submit();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Ways chosen={kind} />
      <TextField
        label="Set-up line or form address"
        value={state.text}
        onValue={connecting.type}
        controlRef={box}
        most={MOST_PASTED}
        multiline
        rows={2}
        spellCheck={false}
        autoComplete="off"
        className="paste-box"
        placeholder="https://forms.gle/…"
        error={problem}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
        }}
      />
      {state.step === 'not-allowed' && <NotAllowed />}
      <div className="actions">
        <Button kind="primary" type="submit" busy={busy}>
          {kind === 'set-up'
            ? 'Open the set-up line'
            : state.step === 'not-allowed'
              ? 'Ask again'
              : 'Read the form'}
        </Button>
        {state.step === 'enter' && state.inTab && (
          <a className={buttonClass()} href={state.inTab} target="_blank" rel="noreferrer">
            <Icon name="open" size={15} /> Open the form in a tab
          </a>
        )}
        {busy && (
          <Button kind="quiet" onClick={connecting.leave}>
            Stop
          </Button>
        )}
        <span className="actions-note" role="status">
          {state.step === 'working' ? DOING[state.doing] : NEXT[kind]}
        </span>
      </div>
    </form>
  );
}

const NEXT = {
  nothing: '',
  address: 'Your browser may ask you to allow docs.google.com and forms.gle.',
  'set-up': 'No permission is needed.',
};

function NotAllowed() {
  return (
    <Notice tone="warn" title="The browser did not allow reading the form">
      Ask again and allow docs.google.com and forms.gle. Without permission: paste a set-up line from one of
      the hosts, or open the form in a tab and connect it there.
    </Notice>
  );
}
