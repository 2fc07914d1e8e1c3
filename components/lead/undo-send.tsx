import { Button } from '../button';

export interface UndoSendProps {
  seconds: number;
  undo: () => void;
  /** What stands before the seconds. */
  words?: string;
}

/** The ten seconds in which Send can be taken back, passing in sight. */
export function UndoSend({ seconds, undo, words = 'Sending in' }: UndoSendProps) {
  return (
    <div className="undo-send">
      <p aria-hidden="true">
        {words} <strong>{seconds} s</strong>
      </p>
      <Button onClick={undo}>Undo</Button>
      <span className="undo-send-bar" style={{ scale: `${Math.min(seconds / 10, 1)} 1` }} />
    </div>
  );
}
