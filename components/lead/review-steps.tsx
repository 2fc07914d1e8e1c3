import { type MouseEvent, useEffect, useRef } from 'react';
import { onlyByHand, prefilledUrl } from '@/utils/forms/google/prefill';
import { nameOf } from '@/utils/forms/question-name';
import type { Answer, Question } from '@/utils/forms/schema';
import { Button, buttonClass } from '../button';
import { CopyButton } from '../copy-button';
import { Icon } from '../icon';
import { Notice } from '../notice';
import type { Settle } from './lead-actions';
import { reasonWords } from './reason-words';
import type { Run } from './running';
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
  if (view.form?.id !== delivery.formId) {
    return (
      <Notice
        tone="warn"
        title="Its form is not connected any more"
        action={<Button onClick={openOptions}>Open the options</Button>}
      >
        Connect the form again to submit this.
      </Notice>
    );
  }
  const { url, leftOut } = prefilledUrl(view.form, delivery.answers);
  const byHand = onlyByHand(view.form, delivery.path);
  const isSeen = delivery.reason?.code !== 'no-permission-wanted';
  const open = (event: MouseEvent) => {
    // Otherwise the browser opens it by itself, in a new window or behind this one, and nobody sees it arrive.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void run(() => openForm(delivery.id));
  };
  return (
    <Notice tone="warn" title="You submit this one" action={settle && <Verdict settle={settle} run={run} />}>
      <p>{what} Open the form, check the answers and press Submit there.</p>
      <p className="review-open">
        <a
          ref={link}
          className={buttonClass('primary')}
          href={url}
          target="_blank"
          rel="noreferrer"
          onClick={open}
        >
          <Icon name="open" /> Open the form, filled in
        </a>
      </p>
      {leftOut.length > 0 && <LeftOut answers={leftOut} />}
      {byHand.length > 0 && <p>Only you can answer, in the form: {byHand.map(inQuotes).join(', ')}.</p>}
      <p>
        {isSeen ? 'It is marked as sent when it arrives. If not, say ' : 'Afterwards, say '}
        {settle ? 'here' : 'in the Guest Scout popup in the toolbar'} whether you sent it.
      </p>
    </Notice>
  );
}

function Verdict({ settle, run }: { settle: Settle; run: Run }) {
  return (
    <>
      <Button className="button-small" onClick={() => run(() => settle.review('sent'), 'Marked as sent')}>
        I sent it
      </Button>
      <Button
        className="button-small"
        onClick={() => run(() => settle.review('again'), 'Waiting to be sent again')}
      >
        Try again
      </Button>
      <Button
        className="button-small"
        kind="quiet"
        onClick={() => run(() => settle.review('cancelled'), 'Not sent')}
      >
        Not sent
      </Button>
    </>
  );
}

function LeftOut({ answers }: { answers: Answer[] }) {
  return (
    <>
      <p>Too long for the link. Copy and paste into the form:</p>
      <ul className="review-left-out">
        {answers.map((answer) => (
          <li key={answer.entryId}>
            <span>{answer.title}</span>
            <CopyButton text={[...answer.values, answer.other ?? []].flat().join('\n')}>
              Copy<span className="visually-hidden"> the answer to {answer.title}</span>
            </CopyButton>
          </li>
        ))}
      </ul>
    </>
  );
}

const inQuotes = (question: Question) => `“${nameOf(question)}”`;
