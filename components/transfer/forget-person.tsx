import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { problemOf } from '@/utils/errors';
import { type Elsewhere, forgetPerson, type Held, heldOf } from '@/utils/leads/forget';
import { Button } from '../ui/controls/button';
import { CopyButton } from '../ui/controls/copy-button';
import { useRun } from '../ui/hooks/use-run';
import { Notice } from '../ui/notice';
import { inFull } from '../ui/time';
import { withParts } from '../ui/with-parts';
import { answersWords, nominationsWords, quotesWords, removalLetter } from './words';
import './transfer.css';

export interface ForgetPersonProps {
  leadId: string;
  /** The dialog was closed, with or without having forgotten. */
  close: (forgotten: boolean) => void;
}

/** Asks before a person is forgotten: what goes, what stays, and what cannot be reached from here. Then says that it is done. */
export function ForgetPerson({ leadId, close }: ForgetPersonProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const found = useLiveQuery(async () => (await heldOf(leadId)) ?? null, [leadId]);
  const [done, setDone] = useState<{ name: string; elsewhere: Elsewhere[] }>();
  const { run, running, failure } = useRun();
  const held = found ?? undefined;
  const ready = Boolean(held ?? done);

  useEffect(() => {
    if (ready && !dialog.current?.open) dialog.current?.showModal();
  }, [ready]);

  useEffect(() => {
    if (found === null && !done && !running) close(false);
  }, [found, done, running, close]);

  const forget = (name: string) =>
    run(async () => {
      const elsewhere = await forgetPerson(leadId).catch((error) => {
        throw new Error(problemOf(error).message);
      });
      setDone({ name, elsewhere });
    }, isForgotten(name));

  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={heading}
      // Escape is the dialog's: the page behind it stays where it is.
      onKeyDown={(event) => event.key === 'Escape' && event.nativeEvent.stopPropagation()}
      onClose={() => close(Boolean(done))}
    >
      {done ? (
        <>
          <h2 id={heading}>{isForgotten(done.name)}</h2>
          <p>{i18n.t('transfer.forget.nothingLeft')}</p>
          <StaysElsewhere elsewhere={done.elsewhere} />
          <div className="dialog-actions">
            <Button autoFocus onClick={() => dialog.current?.close()}>
              {i18n.t('transfer.forget.close')}
            </Button>
          </div>
        </>
      ) : (
        held && (
          <>
            <h2 id={heading}>
              {held.name
                ? i18n.t('transfer.forget.question', { name: held.name })
                : i18n.t('transfer.forget.questionUnnamed')}
            </h2>
            <div>
              <p>{i18n.t('transfer.forget.erased')}</p>
              <ul className="plain-list">
                {whatGoes(held).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
            <p>{i18n.t('transfer.forget.kept')}</p>
            <StaysElsewhere elsewhere={held.elsewhere} />
            {failure && <Notice tone="bad">{failure}</Notice>}
            <div className="dialog-actions">
              <Button kind="danger" busy={running} onClick={() => void forget(held.name)}>
                {i18n.t('transfer.forget.button')}
              </Button>
              <Button autoFocus onClick={() => dialog.current?.close()}>
                {i18n.t('transfer.forget.keep')}
              </Button>
            </div>
          </>
        )
      )}
    </dialog>
  );
}

const isForgotten = (name: string): string =>
  name ? i18n.t('transfer.forget.done', { name }) : i18n.t('transfer.forget.doneUnnamed');

function whatGoes({ clips, deliveries, nominations, merged }: Held): string[] {
  return [
    i18n.t('transfer.forget.typed'),
    ...(clips > 0 ? [quotesWords(clips)] : []),
    ...(deliveries > 0 ? [answersWords(deliveries)] : []),
    ...(nominations > 0 ? [nominationsWords(nominations)] : []),
    ...(merged > 0 ? [i18n.t('transfer.forget.merged')] : []),
  ];
}

function StaysElsewhere({ elsewhere }: { elsewhere: Elsewhere[] }) {
  return (
    <Notice
      tone="warn"
      title={i18n.t('transfer.elsewhere.heading')}
      action={
        elsewhere.length > 0 && (
          <CopyButton text={removalLetter(elsewhere)}>{i18n.t('transfer.elsewhere.copy')}</CopyButton>
        )
      }
    >
      <ul className="plain-list">
        {elsewhere.map((each) => (
          <li key={each.reference}>
            <InSheet {...each} />
          </li>
        ))}
        <li>{i18n.t('transfer.elsewhere.files')}</li>
        <li>{i18n.t('transfer.elsewhere.traces')}</li>
      </ul>
    </Notice>
  );
}

/** What stays in a form's sheet, and whom to ask. */
function InSheet({ certain, formTitle, at, reference }: Elsewhere) {
  const places = { form: '{form}', date: '{date}', reference: '{reference}' };
  return withParts(i18n.t(certain ? 'transfer.elsewhere.sent' : 'transfer.elsewhere.maybeSent', places), {
    form: <bdi>{formTitle}</bdi>,
    date: inFull(at),
    reference: <bdi className="transfer-reference">{reference}</bdi>,
  });
}
