import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { Button } from './controls/button';
import { Icon } from './icon';
import './toast.css';

export interface ToastProps {
  words: string;
  undo: () => void;
  dismiss: () => void;
  /** The focus stays where it is. */
  quiet?: boolean;
}

/** What was just done, with the way back; it stays until it is dismissed. */
export function Toast({ words, undo, dismiss, quiet = false }: ToastProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!quiet) button.current?.focus();
  }, [quiet]);
  return (
    <div className="toast">
      <span>{words}</span>
      <Button className="button-small" ref={button} onClick={undo}>
        {i18n.t('common.undo')}
      </Button>
      <Button kind="quiet" className="button-icon" aria-label={i18n.t('common.dismiss')} onClick={dismiss}>
        <Icon name="close" />
      </Button>
    </div>
  );
}
