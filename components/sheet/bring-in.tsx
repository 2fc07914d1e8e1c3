import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { Button } from '../ui/controls/button';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { withParts } from '../ui/with-parts';
import { Done } from './done';
import { GiveCells } from './give-cells';
import { Preview } from './preview';
import type { Given } from './use-given';
import { useSheet } from './use-sheet';
import './sheet.css';

/** Brings in the answers of the form, over the page: what is given, what it would bring, and what it brought. */
export function BringIn({ given, close }: { given: Given; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const sheet = useSheet();
  const { read, leave } = sheet;
  // Before anything in it takes the focus.
  useLayoutEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  useEffect(() => {
    if (given.file) void read(given.file);
  }, [given, read]);

  return (
    <dialog
      ref={dialog}
      className="bring-in"
      aria-labelledby={heading}
      // Escape is the dialog's: the page behind it stays where it is.
      onKeyDown={(event) => event.key === 'Escape' && event.nativeEvent.stopPropagation()}
      onClose={() => {
        leave();
        close();
      }}
    >
      <header className="bring-in-head">
        <h2 id={heading}>{i18n.t('sheet.heading')}</h2>
        <Button
          kind="quiet"
          className="button-icon"
          aria-label={i18n.t('sheet.close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </Button>
      </header>
      <Body sheet={sheet} close={() => dialog.current?.close()} />
    </dialog>
  );
}

function Body({ sheet, close }: { sheet: ReturnType<typeof useSheet>; close: () => void }) {
  const { step, read, take, say, leave } = sheet;
  switch (step.is) {
    case 'none':
      return <GiveCells read={read} />;
    case 'failed':
      return (
        <>
          <Notice tone="bad" title={i18n.t('sheet.failed')}>
            {step.message}
          </Notice>
          <GiveCells read={read} again />
        </>
      );
    case 'reading':
    case 'bringing':
      return (
        <div className="bring-in-progress">
          <label>
            <span>
              {withParts(i18n.t(`sheet.${step.is}`, { name: '{name}' }), { name: <bdi>{step.name}</bdi> })}
            </span>
            <progress value={step.share} />
          </label>
          <Button kind="quiet" autoFocus onClick={leave}>
            {i18n.t('sheet.stop')}
          </Button>
        </div>
      );
    case 'preview':
      return (
        <Preview
          step={step}
          say={(change) => say(step, change)}
          take={() => void take(step)}
          cancel={leave}
        />
      );
    case 'done':
      return <Done name={step.name} outcome={step.outcome} close={close} leave={leave} />;
  }
}
