import { useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { LONGEST, mailtoOf } from '@/utils/hosts/invitation';
import { nameOf } from '../lead/called';
import { inOneLine } from '../transfer/words';
import { Button, buttonClass } from '../ui/controls/button';
import { CopyButton } from '../ui/controls/copy-button';
import { Field } from '../ui/controls/field';
import { TextField } from '../ui/controls/text-field';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { type Material, useDraft } from './use-draft';
import '../transfer/transfer.css';
import './host.css';

export interface InvitationProps extends Material {
  /** Says that this guest is invited. */
  markInvited: () => void;
  close: () => void;
}

/** Where an invitation already went out, or came back, nobody is asked again. */
const BEYOND = ['invited', 'accepted', 'recorded'];

/** The letter, to be edited and then copied or opened in the mail program. It goes nowhere from here. */
export function Invitation({ markInvited, close, ...material }: InvitationProps) {
  const { lead } = material;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const draft = useDraft(material);
  const [taken, setTaken] = useState(false);
  const text = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    text.current?.focus();
  }, []);
  const isTooLong = draft.text.length > LONGEST.text || draft.subject.length > LONGEST.subject;
  const mailto = isTooLong ? undefined : mailtoOf(draft.subject, draft.text);
  const asks = taken && !BEYOND.includes(lead.stage?.is ?? '');

  return (
    <dialog
      ref={dialog}
      className="dialog invitation"
      aria-labelledby={heading}
      // Escape is the dialog's: the page behind it stays where it is.
      onKeyDown={(event) => event.key === 'Escape' && event.nativeEvent.stopPropagation()}
      onClose={close}
    >
      <h2 id={heading}>{i18n.t('invitation.to', { name: nameOf(lead) })}</h2>
      {draft.quotes.length > 1 && (
        <Field
          label={i18n.t('invitation.quote')}
          hint={draft.isEdited ? i18n.t('invitation.quoteAnew') : undefined}
        >
          {({ id, describedBy }) => (
            <select
              id={id}
              className="input"
              aria-describedby={describedBy}
              value={draft.quoteId}
              onChange={({ currentTarget }) => draft.quote(currentTarget.value)}
            >
              {draft.quotes.map(({ id: quoteId, words }) => (
                <option key={quoteId} value={quoteId}>
                  {words.slice(0, 80)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <TextField
        label={i18n.t('invitation.subject')}
        dir="auto"
        most={LONGEST.subject}
        value={draft.subject}
        onValue={(subject) => draft.write({ subject })}
      />
      <TextField
        label={i18n.t('invitation.text')}
        dir="auto"
        multiline
        rows={10}
        most={LONGEST.text}
        controlRef={text}
        value={draft.text}
        onValue={(text) => draft.write({ text })}
      />
      {draft.open.length > 0 && (
        <Notice tone="warn">{i18n.t('invitation.open', { places: inOneLine(draft.open) })}</Notice>
      )}
      {asks && (
        <Notice
          tone="note"
          title={i18n.t('invitation.ask')}
          action={
            <>
              <Button
                className="button-small"
                onClick={() => {
                  markInvited();
                  dialog.current?.close();
                }}
              >
                {i18n.t('invitation.mark')}
              </Button>
              <Button kind="quiet" className="button-small" onClick={() => setTaken(false)}>
                {i18n.t('invitation.notYet')}
              </Button>
            </>
          }
        />
      )}
      {!mailto && !isTooLong && <p className="soft">{i18n.t('invitation.tooLongForMail')}</p>}
      <div className="dialog-actions">
        {draft.isEdited && (
          <Button kind="quiet" className="button-small" onClick={draft.anew}>
            {i18n.t('invitation.anew')}
          </Button>
        )}
        {!isTooLong && (
          <CopyButton text={draft.text} copied={() => setTaken(true)}>
            {i18n.t('invitation.copy')}
          </CopyButton>
        )}
        {mailto && (
          <a className={buttonClass(undefined, 'button-small')} href={mailto} onClick={() => setTaken(true)}>
            <Icon name="open" size={14} /> {i18n.t('invitation.mail')}
          </a>
        )}
        <Button className="button-small" onClick={() => dialog.current?.close()}>
          {i18n.t('invitation.close')}
        </Button>
      </div>
    </dialog>
  );
}
