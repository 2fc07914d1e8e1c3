import { useCallback, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { problemOf } from '@/utils/errors';
import { isNominatedList, takeNominatedList } from '@/utils/leads/nominated-list';
import { bringIn, type Choices, type Outcome, previewSheet } from '@/utils/sheet/bring-in';
import { type Column, namesGuests, type Role } from '@/utils/sheet/columns';
import type { DayOrder } from '@/utils/sheet/moments';
import { learnOrder, openSheet, orderOf, type Progress, type Sheet } from '@/utils/sheet/open';
import { rememberColumns } from '@/utils/sheet/remembered';
import { useAnnounce } from '../ui/announce';

/** What the scout says of a sheet while looking at what it would bring. */
export interface Said {
  columns: readonly Column[];
  /** Undefined: the rows tell, or it is still to be said. */
  order: DayOrder | undefined;
  alone: boolean;
  /** Undefined: as it seems. */
  whole: boolean | undefined;
}

/** Where bringing in a sheet stands. */
export type Step =
  | { is: 'none' }
  | { is: 'reading' | 'bringing'; name: string; share: number }
  | { is: 'preview'; sheet: Sheet; said: Said; outcome: Outcome | undefined; looking: boolean }
  | { is: 'done'; name: string; outcome: Outcome }
  | { is: 'failed'; message: string };

/** What to call it: by its file. */
export const nameOfSheet = (name: string): string => name || i18n.t('sheet.pasted');

/** The choices that what was said makes; `undecided`: how the dates are read is still to be said. */
export function choicesOf(sheet: Sheet, said: Said, outcome?: Outcome): Choices & { undecided: boolean } {
  const order = orderOf(sheet, said.columns, said.order);
  const seemsWhole = outcome !== undefined && outcome.lacking === 0;
  return {
    columns: said.columns,
    order: order ?? 'day-first',
    alone: said.alone,
    whole: said.whole ?? seemsWhole,
    undecided: order === undefined,
  };
}

/** Looks through a sheet, again for each thing that is said of it, and brings it in on the last word; each can be stopped. */
export function useSheet() {
  const [step, setStep] = useState<Step>({ is: 'none' });
  const stop = useRef<AbortController>(undefined);
  const announce = useAnnounce();
  useEffect(() => () => stop.current?.abort(), []);

  const begin = useCallback(() => {
    stop.current?.abort();
    stop.current = new AbortController();
    return stop.current.signal;
  }, []);

  const fail = useCallback(
    (error: unknown, signal: AbortSignal) => {
      if (signal.aborted) return;
      const { message } = problemOf(error);
      setStep({ is: 'failed', message });
      announce(message);
    },
    [announce],
  );

  const look = useCallback(
    async (sheet: Sheet, said: Said) => {
      const signal = begin();
      setStep((before) => ({
        is: 'preview',
        sheet,
        said,
        outcome: before.is === 'preview' ? before.outcome : undefined,
        looking: true,
      }));
      try {
        await learnOrder(sheet, said.columns, signal);
        const outcome = namesGuests(said.columns)
          ? await previewSheet(sheet, choicesOf(sheet, said), undefined, signal)
          : undefined;
        if (signal.aborted) return;
        setStep({ is: 'preview', sheet, said, outcome, looking: false });
        announce(i18n.t('sheet.preview', { name: nameOfSheet(sheet.name) }));
      } catch (error) {
        fail(error, signal);
      }
    },
    [begin, fail, announce],
  );

  const walking = useCallback((is: 'reading' | 'bringing', name: string, signal: AbortSignal): Progress => {
    let shown = 0;
    setStep({ is, name, share: 0 });
    return (share) => {
      if (signal.aborted || share - shown < 0.01) return;
      shown = share;
      setStep({ is, name, share });
    };
  }, []);

  const read = useCallback(
    async (file: Blob) => {
      const signal = begin();
      const name = nameOfSheet(file instanceof File ? file.name : '');
      try {
        if (await isNominatedList(file)) {
          await takeNominatedList(file);
          setStep({ is: 'none' });
          announce(i18n.t('nominated.list.taken'));
          return;
        }
        const sheet = await openSheet(file, walking('reading', name, signal), signal);
        if (signal.aborted) return;
        await look(sheet, { columns: sheet.columns, order: sheet.order, alone: false, whole: undefined });
      } catch (error) {
        fail(error, signal);
      }
    },
    [begin, walking, look, fail, announce],
  );

  const take = useCallback(
    async ({ sheet, said, outcome: before }: Extract<Step, { is: 'preview' }>) => {
      const signal = begin();
      const name = nameOfSheet(sheet.name);
      const changed = said.columns.filter((column, at) => column.role !== sheet.columns[at]?.role);
      try {
        await rememberColumns(sheet.form?.id, changed, said.order);
        const choices = choicesOf(sheet, said, before);
        const outcome = await bringIn(sheet, choices, walking('bringing', name, signal), signal);
        setStep({ is: 'done', name, outcome });
        announce(i18n.t('sheet.broughtIn', { name }));
      } catch (error) {
        fail(error, signal);
      }
    },
    [begin, walking, fail, announce],
  );

  return {
    step,
    read,
    take,
    say: (preview: Extract<Step, { is: 'preview' }>, change: Partial<Said>) =>
      void look(preview.sheet, { ...preview.said, ...change }),
    leave: useCallback(() => {
      stop.current?.abort();
      setStep({ is: 'none' });
    }, []),
  };
}

/** The columns with another role for one of them. */
export const withRole = (columns: readonly Column[], key: string, role: Role): Column[] =>
  columns.map((column) =>
    column.key === key ? { ...column, role, ...(role !== 'way' && { way: undefined }) } : column,
  );
