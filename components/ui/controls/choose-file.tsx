import { type ReactNode, useRef } from 'react';
import { Button } from './button';

export interface ChooseFileProps {
  /** As the browser's picker takes it: `.json,application/json`. */
  accept: string;
  /** Of the field behind the button. */
  name: string;
  choose: (file: File) => void;
  autoFocus?: boolean;
  /** On the button. */
  children: ReactNode;
}

/** A button that lets somebody choose one file. */
export function ChooseFile({ accept, name, choose, autoFocus, children }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button autoFocus={autoFocus} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={name}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again, after it was mended.
          currentTarget.value = '';
          if (file) choose(file);
        }}
      />
    </>
  );
}
