import { type FormEvent, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { useAnnounce } from '@/components/ui/announce';
import { Button, buttonClass } from '@/components/ui/controls/button';
import { TextField } from '@/components/ui/controls/text-field';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import type { ConnectingForm } from './connecting';
import type { Entering } from './connecting-steps';
import { Ways } from './ways';
import { recognise } from './what-was-pasted';

/** As much as the draft of a connecting keeps; a set-up line has a few thousand signs. */
const MOST_PASTED = 200_000;

/** One box for the two ways to a form that are pasted; it recognises which of them was. The third way begins in the form's tab. */
export function PasteForm({ state, connecting }: { state: Entering; connecting: ConnectingForm }) {
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const kind = recognise(state.text);
  const busy = state.step === 'working';
  const refused = state.step === 'not-allowed';
  const problem = state.step === 'enter' ? state.problem : undefined;
  useEffect(() => {
    if (problem) box.current?.focus();
  }, [problem]);

  const note = state.step === 'working' ? i18n.t(`options.paste.doing.${state.doing}`) : nextOf(kind);
  const announce = useAnnounce();
  useEffect(() => {
    if (note) announce(note);
  }, [note, announce]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void connecting.submit();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Ways chosen={kind} />
      <TextField
        label={i18n.t('options.paste.label')}
        value={state.text}
        onValue={connecting.type}
        controlRef={box}
        most={MOST_PASTED}
        multiline
        rows={2}
        spellCheck={false}
        autoComplete="off"
        className="paste-box"
        dir="ltr"
        placeholder="https://forms.gle/…"
        error={problem}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
        }}
      />
      {refused && <NotAllowed />}
      <div className="actions">
        <Button kind="primary" type="submit" busy={busy}>
          {i18n.t(`options.paste.${kind === 'set-up' ? 'openSetUp' : refused ? 'askAgain' : 'readForm'}`)}
        </Button>
        {state.step === 'enter' && state.inTab && (
          <a className={buttonClass()} href={state.inTab} target="_blank" rel="noreferrer">
            <Icon name="open" size={15} /> {i18n.t('options.paste.openInTab')}
          </a>
        )}
        {busy && (
          <Button kind="quiet" onClick={connecting.leave}>
            {i18n.t('options.paste.stop')}
          </Button>
        )}
        <span className="actions-note">{note}</span>
      </div>
    </form>
  );
}

function nextOf(kind: ReturnType<typeof recognise>): string {
  if (kind === 'nothing') return '';
  return i18n.t(kind === 'address' ? 'options.paste.next.address' : 'options.paste.next.setUp');
}

function NotAllowed() {
  return (
    <Notice tone="warn" title={i18n.t('options.paste.notAllowed')}>
      {i18n.t('options.paste.notAllowedWords')}
    </Notice>
  );
}
