import { Button } from '../button';

/** The ten seconds in which Send can be taken back, passing in sight. */
export function UndoSend({ seconds, undo }: { seconds: number; undo: () => void }) {
  return (
    <div className="undo-send">
      <p aria-hidden="true">
        Sending in <strong>{seconds} s</strong>
      </p>
      <Button onClick={undo}>Undo</Button>
      <span className="undo-send-bar" style={{ scale: `${Math.min(seconds / 10, 1)} 1` }} />
    </div>
  );
}
