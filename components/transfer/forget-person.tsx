import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useId, useRef, useState } from 'react';
import { problemOf } from '@/utils/errors';
import { type Elsewhere, forgetPerson, type Held, heldOf } from '@/utils/leads/forget';
import { Button } from '../button';
import { CopyButton } from '../copy-button';
import { useRun } from '../lead/running';
import { Notice } from '../notice';
import { counted, elsewhereWords, removalLetter } from './words';
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
    }, `${name} is forgotten`);

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
          <h2 id={heading}>{done.name} is forgotten</h2>
          <p>
            Nothing of them is left here. If you suggest them again, Guest Scout says that they asked not to
            be.
          </p>
          <StaysElsewhere elsewhere={done.elsewhere} />
          <div className="dialog-actions">
            <Button autoFocus onClick={() => dialog.current?.close()}>
              Close
            </Button>
          </div>
        </>
      ) : (
        held && (
          <>
            <h2 id={heading}>Forget {held.name || 'this person'}?</h2>
            <div>
              <p>Erased on this device, at once and for good:</p>
              <ul className="plain-list">
                {whatGoes(held).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
            <p>
              Kept: a fingerprint that tells nobody who it is. With it a later click on “Suggest as guest”
              says “asked not to be suggested” and saves nothing.
            </p>
            <StaysElsewhere elsewhere={held.elsewhere} />
            {failure && <Notice tone="bad">{failure}</Notice>}
            <div className="dialog-actions">
              <Button kind="danger" busy={running} onClick={() => void forget(held.name || 'This person')}>
                Forget for good
              </Button>
              <Button autoFocus onClick={() => dialog.current?.close()}>
                Keep
              </Button>
            </div>
          </>
        )
      )}
    </dialog>
  );
}

function whatGoes({ clips, deliveries, merged }: Held): string[] {
  return [
    'their name, accounts and links, and all that you typed',
    ...(clips > 0 ? [`${counted(clips, 'quote or profile', 'quotes and profiles')}`] : []),
    ...(deliveries > 0 ? [`${counted(deliveries, 'set', 'sets')} of answers`] : []),
    ...(merged > 0 ? ['the leads merged into this one, and the way back'] : []),
  ];
}

function StaysElsewhere({ elsewhere }: { elsewhere: Elsewhere[] }) {
  return (
    <Notice
      tone="warn"
      title="What cannot be erased from here"
      action={
        elsewhere.length > 0 && (
          <CopyButton text={removalLetter(elsewhere)}>Copy a message to the owner</CopyButton>
        )
      }
    >
      <ul className="plain-list">
        {elsewhere.map((each) => (
          <li key={each.reference}>
            {elsewhereWords(each)} <span className="transfer-reference">{each.reference}</span>.
          </li>
        ))}
        <li>Files that you exported before: delete or replace them.</li>
      </ul>
    </Notice>
  );
}
