import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { checkBatch, type Going, sendBatch } from '@/utils/delivery/batch';
import { problemOf } from '@/utils/errors';
import { inNumbers } from '@/utils/language';
import type { Form } from '@/utils/model/form';
import { nameOf } from '../lead/called';
import { AnswersPreview } from '../lead/delivery/answers-preview';
import { BackButton } from '../ui/controls/back-button';
import { Button } from '../ui/controls/button';
import { useEscape } from '../ui/hooks/use-escape';
import { useRun } from '../ui/hooks/use-run';
import { Icon } from '../ui/icon';
import { inWords } from '../ui/in-words';
import { Notice } from '../ui/notice';
import { LeftOutLead } from './left-out';
import './bulk.css';

export interface SendManyProps {
  leadIds: string[];
  back: () => void;
  /** One lead, to mend what it needs. */
  open: (leadId: string) => void;
  openOptions: () => void;
  /** They are queued, and Send can be undone. */
  sent: () => void;
}

/** Before several leads go at once: the answers of each exactly as the form will get them, and what stays behind and why. */
export function SendMany({ leadIds, back, open, openOptions, sent }: SendManyProps) {
  const checked = useLiveQuery(() => checkBatch(leadIds).catch(problemOf), [leadIds]);
  const { run, running, failure } = useRun();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEscape(back);

  const ready = checked && 'going' in checked ? checked : undefined;
  const count = ready?.going.length ?? 0;
  const inTab = ready?.going.some(({ delivery }) => delivery.state === 'review');
  const send = async () => {
    let went = 0;
    await run(
      () => inWords(() => sendBatch(leadIds)),
      ({ going }) => {
        went = going.length;
        return sentWords(going);
      },
    );
    if (went > 0) sent();
  };
  return (
    <div className="send-many">
      <header className="send-many-head">
        <BackButton name={i18n.t('many.back')} onClick={back} />
        <div className="send-many-title">
          <h1 ref={heading} tabIndex={-1}>
            {ready ? i18n.t('many.sendLeads', count, { count: inNumbers(count) }) : i18n.t('many.send')}
          </h1>
          {ready && <p dir="auto">{ready.form.form.title}</p>}
        </div>
      </header>
      <div className="send-many-body">
        {checked && 'message' in checked && (
          <Notice tone="warn" action={<Button onClick={openOptions}>{i18n.t('many.openOptions')}</Button>}>
            {checked.message}
          </Notice>
        )}
        {ready && ready.leftOut.length > 0 && (
          <section className="send-many-part">
            <h2>
              {i18n.t('many.leftOut', ready.leftOut.length, { count: inNumbers(ready.leftOut.length) })}
            </h2>
            <ul className="left-out-list plain-list">
              {ready.leftOut.map((leftOut) => (
                <LeftOutLead key={leftOut.leadId} leftOut={leftOut} form={ready.form.form} open={open} />
              ))}
            </ul>
          </section>
        )}
        {ready && count > 0 && (
          <section className="send-many-part">
            <h2>{i18n.t('many.willGet')}</h2>
            {ready.going.map((going, at) => (
              <GoingLead key={going.lead.id} going={going} form={ready.form.form} opened={at === 0} />
            ))}
          </section>
        )}
      </div>
      <footer className="send-many-foot">
        {failure && <Notice tone="bad">{failure}</Notice>}
        <p>{footWords(count, inTab)}</p>
        <Button kind="primary" busy={running} disabled={count === 0} onClick={send}>
          <Icon name="sending" />{' '}
          {count > 0 ? i18n.t('many.sendCount', { count: inNumbers(count) }) : i18n.t('many.send')}
        </Button>
      </footer>
    </div>
  );
}

/** What became of Send: other leads may have gone than stood here when it was pressed. */
function sentWords(going: Going[]): string {
  if (going.length === 0) return i18n.t('many.noneGoes');
  return i18n.t(
    going.some(({ delivery }) => delivery.state === 'review') ? 'many.forYou' : 'many.inTenSeconds',
  );
}

function GoingLead({ going, form, opened }: { going: Going; form: Form; opened: boolean }) {
  const { lead, delivery, projection } = going;
  return (
    <details className="fold" open={opened}>
      <summary>
        <Icon name="more" size={14} />
        <span>
          <bdi>{nameOf(lead)}</bdi>
        </span>
        <span className="fold-aside">
          {delivery.followsUp
            ? i18n.t('many.followUpTo', { reference: delivery.followsUp })
            : delivery.reference}
        </span>
      </summary>
      <div className="fold-body">
        <AnswersPreview projection={projection} form={form} />
      </div>
    </details>
  );
}

function footWords(count: number, inTab: boolean | undefined): string {
  if (count === 0) return i18n.t('many.saved');
  return i18n.t(inTab ? 'many.savedInTab' : 'many.savedApart');
}
