import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const Announce = createContext<(words: string) => void>(() => {});

/** Says something to screen readers without moving the focus. */
export const useAnnounce = () => useContext(Announce);

/** Holds the page's one live region. */
export function Announcer({ children }: { children: ReactNode }) {
  const [announced, setAnnounced] = useState({ words: '', turn: 0 });
  const announce = useCallback(
    (words: string) => setAnnounced(({ turn }) => ({ words, turn: turn + 1 })),
    [],
  );
  return (
    <Announce value={announce}>
      {children}
      <div role="status" className="visually-hidden">
        {/* A new node each time, so that the same words are read out twice. */}
        <span key={announced.turn}>{announced.words}</span>
      </div>
    </Announce>
  );
}
