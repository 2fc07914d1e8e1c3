import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { problemOf } from '@/utils/errors';
import { importFile, previewImport, type Tally } from '@/utils/transfer/import';
import { useAnnounce } from '../ui/announce';
import { tallyWords } from './words';

/** Where an import stands. */
export type Importing =
  | { step: 'none'; again?: boolean }
  | { step: 'reading' | 'importing'; name: string; share: number }
  | { step: 'preview'; name: string; file: Blob; tally: Tally }
  | { step: 'done'; name: string; tally: Tally }
  | { step: 'failed'; message: string };

/** Looks through a file first, imports it on the second word; either can be stopped. */
export function useImport() {
  const [state, setState] = useState<Importing>({ step: 'none' });
  const stop = useRef<AbortController>(undefined);
  const announce = useAnnounce();

  const walk = async (
    step: 'reading' | 'importing',
    file: File | { name: string; file: Blob },
    through: typeof previewImport,
    done: (tally: Tally) => Importing,
  ) => {
    stop.current?.abort();
    const control = new AbortController();
    stop.current = control;
    const { name } = file;
    setState({ step, name, share: 0 });
    let shown = 0;
    const progress = (share: number) => {
      if (control.signal.aborted || share - shown < 0.01) return;
      shown = share;
      setState({ step, name, share });
    };
    try {
      const tally = await through(file instanceof File ? file : file.file, progress, control.signal);
      if (control.signal.aborted) return;
      setState(done(tally));
      announce(
        i18n.t(step === 'reading' ? 'transfer.import.inFile' : 'transfer.import.imported', {
          tally: tallyWords(tally),
        }),
      );
    } catch (error) {
      if (control.signal.aborted) return;
      const problem = problemOf(error).message;
      const message = step === 'importing' ? i18n.t('transfer.import.interrupted', { problem }) : problem;
      setState({ step: 'failed', message });
      announce(message);
    }
  };

  return {
    state,
    look: (file: File) =>
      walk('reading', file, previewImport, (tally) => ({ step: 'preview', name: file.name, file, tally })),
    take: (preview: Extract<Importing, { step: 'preview' }>) =>
      walk('importing', preview, importFile, (tally) => ({ step: 'done', name: preview.name, tally })),
    leave: () => {
      stop.current?.abort();
      setState({ step: 'none', again: true });
    },
  };
}
