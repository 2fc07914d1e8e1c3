import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { DeliveryState } from '@/utils/model/delivery';
import { isOpen } from '@/utils/model/delivery-states';
import type { LeadView } from '@/utils/model/view';
import { Button } from '../../ui/controls/button';
import { useRun } from '../../ui/hooks/use-run';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import type { KeepState } from '../edit-keeper';
import type { KeepFailure } from '../kept-lead';
import type { LeadActions } from '../lead-actions';
import { SendButton } from './send-button';
import type { SendGate } from './send-gate';
import { UndoSend } from './undo-send';

export interface SendBarProps {
  view: LeadView;
  actions: LeadActions;
  /** Waits until what was typed is stored. */
  settled: () => Promise<boolean>;
  keepState: KeepState;
  /** Why what was typed could not be stored. */
  keepFailure: KeepFailure | undefined;
  showMissing: () => void;
  /** In which Send can still be undone. */
  seconds: number;
  removeWord: string;
  gate: SendGate;
}

/** So long after the last letter the view may still show the answers of before. */
const CATCHES_UP_MS = 1_000;

/** Always in sight: where this lead stands, and the next deliberate act. */
export function SendBar({
  view,
  actions,
  settled,
  keepState,
  keepFailure,
  showMissing,
  seconds,
  removeWord,
  gate,
}: SendBarProps) {
  const { delivery } = view;
  const countingDown = seconds > 0;
  const foot = useFocusKept(countingDown);
  const { run, running, failure } = useRun();
  const typedAt = useRef(0);
  useEffect(() => {
    if (keepState !== 'kept') typedAt.current = Date.now();
  }, [keepState]);

  const send = async (followUp: boolean) => {
    if (gate.waits) return;
    if (gate.elsewhere) return void (await run(gate.elsewhere));
    // Just after typing the view may be behind, and the problems solved already; the queue looks again in any case.
    const upToDate = keepState === 'kept' && Date.now() - typedAt.current > CATCHES_UP_MS;
    const missing = Boolean(view.projection?.problems.length);
    if (upToDate && missing) return showMissing();
    const sent = await run(async () => {
      if (!(await settled())) throw new Error(i18n.t('lead.send.notStored'));
      return actions.send(followUp);
    }, sentWords);
    if (!sent && missing) showMissing();
  };

  return (
    <footer className="send" ref={foot} tabIndex={-1}>
      {failure && <Notice tone="bad">{failure}</Notice>}
      {keepState === 'failed' && (
        <Notice
          tone="bad"
          title={i18n.t('lead.send.notStoredYet')}
          action={
            <>
              <Button onClick={() => void settled()}>{i18n.t('lead.send.tryAgain')}</Button>
              {keepFailure?.full && (
                <Button kind="quiet" onClick={actions.openOptions}>
                  {i18n.t('lead.send.export')}
                </Button>
              )}
            </>
          }
        >
          {keepFailure?.message}
        </Notice>
      )}
      {countingDown ? (
        <UndoSend seconds={seconds} undo={() => run(actions.unsend, i18n.t('lead.send.undone'))} />
      ) : (
        <div className="send-row">
          <SendButton
            view={view}
            running={running}
            send={send}
            openOptions={actions.openOptions}
            gate={gate}
          />
          <Button
            kind="danger"
            className="button-small send-remove"
            onClick={() => run(actions.remove)}
            disabled={delivery?.state === 'sending'}
          >
            <Icon name="remove" size={15} /> {removeWord}
          </Button>
        </div>
      )}
    </footer>
  );
}

/** Said of what became of Send, which may be another thing than what was shown when it was pressed. */
function sentWords(state: DeliveryState | undefined): string | undefined {
  if (state === 'review') return i18n.t('lead.send.inTab');
  if (state === 'queued') return i18n.t('lead.send.inTenSeconds');
  return state && isOpen(state) ? i18n.t(`lead.send.underWay.${state}`) : undefined;
}

/** When the button that had the focus gives way to another, the focus goes to what took its place. */
function useFocusKept(countingDown: boolean) {
  const foot = useRef<HTMLElement>(null);
  const before = useRef(countingDown);
  useEffect(() => {
    if (before.current === countingDown) return;
    before.current = countingDown;
    if (document.activeElement !== document.body) return;
    const next = foot.current?.querySelector<HTMLElement>('.undo-send .button, .button-primary');
    (next ?? foot.current)?.focus();
  }, [countingDown]);
  return foot;
}
