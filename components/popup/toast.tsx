import { useEffect, useRef } from 'react';
import { Button } from '../button';
import { Icon } from '../icon';

export interface ToastProps {
  words: string;
  undo: () => void;
  dismiss: () => void;
}

/** What was just done, with the way back; it stays until it is dismissed. */
export function Toast({ words, undo, dismiss }: ToastProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div className="toast">
      <span>{words}</span>
      <Button className="button-small" ref={button} onClick={undo}>
        Undo
      </Button>
      <Button kind="quiet" className="button-icon" aria-label="Dismiss" onClick={dismiss}>
        <Icon name="close" />
      </Button>
    </div>
  );
}
