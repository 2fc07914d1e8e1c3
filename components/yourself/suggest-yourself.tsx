import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { problemOf } from '@/utils/errors';
import { suggestYourself } from '@/utils/leads/suggest-yourself';
import type { Settings } from '@/utils/settings';
import { Button } from '../ui/controls/button';
import { TextField } from '../ui/controls/text-field';
import { Notice } from '../ui/notice';
import '../transfer/transfer.css';
import './yourself.css';

export interface SuggestYourselfProps {
  settings: Settings;
  /** Shows the lead that was made: there it is looked at and sent. */
  open: (leadId: string) => void;
  close: () => void;
}

/** Three questions make a lead of oneself; it is saved here, and sent only from there. */
export function SuggestYourself({ settings, open, close }: SuggestYourselfProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [name, setName] = useState(settings.scoutName);
  const [link, setLink] = useState('');
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState<{ code: string; message: string }>();
  const [busy, setBusy] = useState(false);
  // The first that is still to be typed.
  const first = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    first.current?.focus();
  }, []);
  const [isNamed] = useState(Boolean(settings.scoutName.trim()));

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    try {
      const leadId = await suggestYourself({ name, link, why });
      dialog.current?.close();
      open(leadId);
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
      requestAnimationFrame(() =>
        dialog.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
    }
  };
  const errorOf = (code: string) => (problem?.code === code ? problem.message : undefined);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={heading}
      // Escape is the dialog's: the popup behind it stays open.
      onKeyDown={(event) => event.key === 'Escape' && event.nativeEvent.stopPropagation()}
      onClose={close}
    >
      <form className="yourself-form" noValidate onSubmit={(event) => void save(event)}>
        <h2 id={heading}>{i18n.t('yourself.suggest')}</h2>
        <TextField
          label={i18n.t('options.you.name')}
          dir="auto"
          autoComplete="name"
          most={200}
          controlRef={isNamed ? undefined : first}
          value={name}
          error={errorOf('no-name')}
          onValue={setName}
        />
        <TextField
          label={i18n.t('yourself.link')}
          hint={i18n.t('yourself.linkHint')}
          dir="ltr"
          type="url"
          inputMode="url"
          autoComplete="url"
          most={1_000}
          controlRef={isNamed ? first : undefined}
          value={link}
          error={errorOf('no-address')}
          onValue={setLink}
        />
        <TextField
          label={i18n.t('yourself.why')}
          dir="auto"
          multiline
          rows={3}
          value={why}
          onValue={setWhy}
        />
        {problem && !['no-name', 'no-address'].includes(problem.code) && (
          <Notice tone="bad">{problem.message}</Notice>
        )}
        <p className="soft">{i18n.t('yourself.saved')}</p>
        <div className="dialog-actions">
          <Button onClick={() => dialog.current?.close()}>{i18n.t('yourself.cancel')}</Button>
          <Button type="submit" kind="primary" busy={busy}>
            {i18n.t('yourself.save')}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
