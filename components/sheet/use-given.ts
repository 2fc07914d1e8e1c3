import { useEffect, useRef } from 'react';

/** What the page was given: a file or cells, or nothing yet. */
export interface Given {
  file?: Blob;
}

/** Do these words look like cells: several, in rows? */
export const areCells = (text: string): boolean => /\t/.test(text) || /[,;].*\n.*[,;]/.test(text);

/** Hears of a file that is dropped on the page, and of cells that are pasted while no field has the focus. */
export function useGiven(give: (given: Given) => void): void {
  const latest = useRef(give);
  latest.current = give;
  useEffect(() => {
    const isElsewhere = (target: EventTarget | null) =>
      target instanceof Element && target.closest('input, textarea, select, dialog[open]') !== null;
    const paste = (event: ClipboardEvent) => {
      if (isElsewhere(event.target)) return;
      const file = givenBy(event.clipboardData);
      if (!file) return;
      event.preventDefault();
      latest.current({ file });
    };
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file || document.querySelector('dialog[open]:not(.bring-in)')) return;
      event.preventDefault();
      latest.current({ file });
    };
    document.addEventListener('paste', paste);
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('paste', paste);
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, []);
}

/** A file on the clipboard, or cells; undefined where it holds neither. */
export function givenBy(data: DataTransfer | null): Blob | undefined {
  const [file] = data?.files ?? [];
  const text = data?.getData('text/plain') ?? '';
  if (areCells(text)) return new Blob([text]);
  return file?.type.startsWith('image/') ? undefined : file;
}
