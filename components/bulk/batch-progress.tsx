import { type RefObject, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { cancelWaiting, pauseQueue, resumeQueue } from '@/utils/delivery/queue';
import { forgetBatches } from '@/utils/delivery/stored-batches';
import { inNumbers, language } from '@/utils/language';
import type { Settings } from '@/utils/settings';
import { nameOf } from '../lead/called';
import { StateLabel } from '../lead/delivery/state-label';
import { UndoSend } from '../lead/delivery/undo-send';
import { useAnnounce } from '../ui/announce';
import { Button } from '../ui/controls/button';
import { useNow } from '../ui/hooks/use-now';
import { useRun } from '../ui/hooks/use-run';
import { Icon } from '../ui/icon';
import { inWords } from '../ui/in-words';
import { Notice } from '../ui/notice';
import type { Progress } from './progress-of';
import './bulk.css';

export interface ManyProgressProps {
  progress: Progress;
  /** Why nothing goes at the moment, if so. */
  paused: Settings['queuePaused'];
  open: (leadId: string) => void;
  /** Send was pressed just now: the way back takes the focus. */
  justSent: RefObject<boolean>;
}

/** Several leads on their way: undo, then how far, pause and cancel, then how it ended; each outcome beside its lead. */
export function ManyProgress({ progress, paused, open, justSent }: ManyProgressProps) {
  const { ids, entries, waiting, held, toLookAt, undoUntil } = progress;
  const seconds = Math.max(0, Math.ceil((undoUntil - useNow(undoUntil)) / 1_000));
  const { run, running, failure } = useRun();
  const act = (action: () => Promise<unknown>, message?: string) => run(() => inWords(action), message);
  const stop = (outcome: 'undone' | 'cancelled') =>
    run(
      () => inWords(() => Promise.all(ids.map(cancelWaiting))),
      (counts) => i18n.t(`many.progress.${counts.some((count) => count > 0) ? outcome : 'nothingLeft'}`),
    );
  const ended = waiting === 0 && held === 0;
  const words = wordsOf(progress, paused);
  useEnd(ended, words);
  const box = useFocusKept(`${seconds > 0} ${ended}`, justSent);

  if (seconds > 0 && ids.length === 1) {
    return (
      <section className="progress" aria-label={i18n.t('many.progress.label')} ref={box} tabIndex={-1}>
        <UndoSend
          words={i18n.t('many.progress.countdown', waiting, { count: inNumbers(waiting), time: '{time}' })}
          seconds={seconds}
          undo={() => stop('undone')}
        />
        {failure && <Notice tone="bad">{failure}</Notice>}
      </section>
    );
  }
  return (
    <section className="progress" aria-label={i18n.t('many.progress.label')} ref={box} tabIndex={-1}>
      <div className="progress-head">
        <p className="progress-words">
          {ended && <Icon name={toLookAt > 0 ? 'look' : 'done'} />}
          {words}
        </p>
        {ended && (
          <Button className="button-small" onClick={() => act(forgetBatches)}>
            {i18n.t('many.progress.done')}
          </Button>
        )}
      </div>
      <Bar progress={progress} />
      {!ended && (
        <div className="progress-acts">
          <PauseButton paused={paused} waiting={waiting} busy={running} act={act} />
          <Button className="button-small" kind="quiet" onClick={() => stop('cancelled')}>
            {i18n.t('many.progress.cancel')}
          </Button>
        </div>
      )}
      {failure && <Notice tone="bad">{failure}</Notice>}
      <details className="fold progress-each">
        <summary>
          <Icon name="more" size={14} />
          <span>{i18n.t('many.progress.each')}</span>
          <span className="fold-aside">{asideOf(progress)}</span>
        </summary>
        <ul className="plain-list progress-list">
          {entries.map(({ lead, delivery }) => (
            <li key={delivery.id}>
              <button type="button" className="progress-lead" onClick={() => open(lead.id)}>
                <span>
                  <bdi>{nameOf(lead)}</bdi>
                </span>
                <StateLabel lead={lead} delivery={delivery} />
              </button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** Pauses and goes on in the same place; a pause that the form asked for is explained and ended above. */
function PauseButton({
  paused,
  waiting,
  busy,
  act,
}: {
  paused: Settings['queuePaused'];
  waiting: number;
  busy: boolean;
  act: (action: () => Promise<unknown>, message: string) => void;
}) {
  if (waiting === 0 || (paused && paused !== 'by-scout')) return null;
  return (
    <Button
      className="button-small"
      busy={busy}
      onClick={() =>
        paused
          ? act(resumeQueue, i18n.t('many.progress.resumed'))
          : act(pauseQueue, i18n.t('many.progress.nowPaused'))
      }
    >
      {i18n.t(paused ? 'many.progress.resume' : 'many.progress.pause')}
    </Button>
  );
}

function Bar({ progress: { entries, sent, toLookAt } }: { progress: Progress }) {
  const share = (count: number) => `${(100 * count) / entries.length}%`;
  return (
    <div
      className="progress-bar"
      role="progressbar"
      aria-label={i18n.t('many.progress.sent')}
      aria-valuemin={0}
      aria-valuemax={entries.length}
      aria-valuenow={sent}
    >
      <span className="progress-sent" style={{ inlineSize: share(sent) }} />
      <span className="progress-look" style={{ inlineSize: share(toLookAt) }} />
    </div>
  );
}

function wordsOf({ sent, entries, waiting, held }: Progress, paused: Settings['queuePaused']): string {
  const progress = waiting > 0 ? (paused ? 'paused' : 'soFar') : held > 0 ? 'held' : 'soFar';
  return i18n.t(`many.progress.${progress}`, { sent: inNumbers(sent), all: inNumbers(entries.length) });
}

/** What is neither sent nor on its way by itself. */
function asideOf({ entries, held, toLookAt }: Progress): string {
  const cancelled = entries.filter(({ delivery }) => delivery.state === 'cancelled').length;
  const told = (
    [
      ['toLookAt', toLookAt],
      ['onHold', held],
      ['givenUp', cancelled],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([key, count]) => i18n.t(`many.progress.${key}`, count, { count: inNumbers(count) }));
  return new Intl.ListFormat(language(), { type: 'unit' }).format(told);
}

function useEnd(ended: boolean, words: string): void {
  const announce = useAnnounce();
  const before = useRef(ended);
  useEffect(() => {
    if (ended && !before.current) announce(words);
    before.current = ended;
  }, [ended, words, announce]);
}

/** When the button that had the focus gives way to another, the focus goes to what took its place. */
function useFocusKept(stage: string, justSent: RefObject<boolean>) {
  const box = useRef<HTMLElement>(null);
  const before = useRef(stage);
  useEffect(() => {
    const changed = before.current !== stage || justSent.current;
    before.current = stage;
    justSent.current = false;
    if (!changed || document.activeElement !== document.body) return;
    (box.current?.querySelector<HTMLElement>('.button') ?? box.current)?.focus();
  }, [stage, justSent]);
  return box;
}
