import { useEffect, useRef } from 'react';
import { Button } from '../button';

/** The ten seconds in which Send can be taken back; they pass in sight and take the focus, since the Send button is gone. */
export function UndoSend({ seconds, inTab, undo }: { seconds: number; inTab: boolean; undo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div className="undo-send">
      <p aria-hidden="true">
        {inTab ? 'The form is ready in' : 'Sending in'} <strong>{seconds} s</strong>
      </p>
      <Button onClick={undo} ref={button}>
        Undo
      </Button>
      <span className="undo-send-bar" style={{ scale: `${Math.min(seconds / 10, 1)} 1` }} />
    </div>
  );
}
