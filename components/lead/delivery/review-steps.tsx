import { type MouseEvent, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { onlyByHand, prefilledUrl } from '@/utils/forms/google/tab/prefill';
import { nameOf } from '@/utils/forms/question-name';
import { language } from '@/utils/language';
import type { Answer } from '@/utils/model/answers';
import type { Question } from '@/utils/model/form';
import { Button, buttonClass } from '../../ui/controls/button';
import { CopyButton } from '../../ui/controls/copy-button';
import type { Run } from '../../ui/hooks/use-run';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import type { Settle } from '../lead-actions';
import { reasonWords } from './reason-words';
import type { StatePanelProps } from './state-panels';

/** The form, filled in, in a tab of its own: the scout submits it there; where its success page cannot be seen, they say so here. */
export default function ReviewSteps(props: StatePanelProps) {
  const { view, delivery, run, settle, openOptions, openForm, fresh } = props;
  const link = useRef<HTMLAnchorElement>(null);
  // What follows Send stands at the top, out of sight: the focus brings it there.
  useEffect(() => {
    if (fresh) link.current?.focus();
  }, [fresh]);
  const { what } = reasonWords(delivery.reason, view.form?.form);
  const { url, leftOut } = view.form ? prefilledUrl(view.form, delivery.answers) : {};
  if (view.form?.id !== delivery.formId || !url || !leftOut) {
    return (
      <Notice
        tone="warn"
        title={i18n.t('lead.review.gone')}
        action={<Button onClick={openOptions}>{i18n.t('lead.state.openOptions')}</Button>}
      >
        {i18n.t('lead.review.goneHow')}
      </Notice>
    );
  }
  const byHand = onlyByHand(view.form, delivery.path);
  const isSeen = delivery.reason?.code !== 'no-permission-wanted';
  const open = (event: MouseEvent) => {
    // Otherwise the browser opens it by itself, in a new window or behind this one, and nobody sees it arrive.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void run(() => openForm(delivery.id));
  };
  return (
    <Notice
      tone="warn"
      title={i18n.t('lead.review.title')}
      action={settle && <Verdict settle={settle} run={run} />}
    >
      <p>
        {what} {i18n.t('lead.review.how')}
      </p>
      <p className="review-open">
        <a
          ref={link}
          className={buttonClass('primary')}
          href={url}
          target="_blank"
          rel="noreferrer"
          onClick={open}
        >
          <Icon name="open" /> {i18n.t('lead.review.open')}
        </a>
      </p>
      {leftOut.length > 0 && <LeftOut answers={leftOut} />}
      {byHand.length > 0 && <p>{i18n.t('lead.review.byHand', { questions: listed(byHand) })}</p>}
      <p>{afterwards(isSeen, settle !== undefined)}</p>
    </Notice>
  );
}

function Verdict({ settle, run }: { settle: Settle; run: Run }) {
  return (
    <>
      <Button
        className="button-small"
        onClick={() => run(() => settle.review('sent'), i18n.t('lead.state.markedSent'))}
      >
        {i18n.t('lead.review.sent')}
      </Button>
      <Button
        className="button-small"
        onClick={() => run(() => settle.review('again'), i18n.t('lead.state.sentAgain'))}
      >
        {i18n.t('lead.review.again')}
      </Button>
      <Button
        className="button-small"
        kind="quiet"
        onClick={() => run(() => settle.review('cancelled'), i18n.t('lead.state.notSent'))}
      >
        {i18n.t('lead.review.cancelled')}
      </Button>
    </>
  );
}

function LeftOut({ answers }: { answers: Answer[] }) {
  return (
    <>
      <p>{i18n.t('lead.review.leftOut')}</p>
      <ul className="review-left-out">
        {answers.map((answer) => (
          <li key={answer.entryId}>
            <bdi>{answer.title}</bdi>
            <CopyButton text={[...answer.values, answer.other ?? []].flat().join('\n')}>
              <span aria-hidden="true">{i18n.t('lead.review.copy')}</span>
              <span className="visually-hidden">
                {i18n.t('lead.review.copyOf', { question: answer.title })}
              </span>
            </CopyButton>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The questions in quotation marks, with what a language puts between. */
const listed = (questions: Question[]) =>
  new Intl.ListFormat(language(), { type: 'unit' }).format(
    questions.map((question) => i18n.t('lead.quoted', { text: nameOf(question) })),
  );

/** Whether it shows by itself that it was sent, and where to say so otherwise. */
function afterwards(isSeen: boolean, here: boolean): string {
  if (isSeen) return i18n.t(here ? 'lead.review.seenHere' : 'lead.review.seenInPopup');
  return i18n.t(here ? 'lead.review.unseenHere' : 'lead.review.unseenInPopup');
}
