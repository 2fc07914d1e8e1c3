import { prefilledUrl } from '@/utils/forms/google/prefill';
import type { Answer } from '@/utils/forms/schema';
import { Button, buttonClass } from '../button';
import { CopyButton } from '../copy-button';
import { Icon } from '../icon';
import { Notice } from '../notice';

import { reasonWords } from './reason-words';
import type { StatePanelProps } from './state-panels';

/** The form, filled in, in a tab of its own: the scout submits it there and says so here. */
export default function ReviewSteps({ view, delivery, run, settle, openOptions }: StatePanelProps) {
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
  const { url, leftOut } = prefilledUrl(view.form.form, delivery.answers);
  return (
    <Notice
      tone="warn"
      title="You submit this one"
      action={
        settle ? (
          <>
            <Button
              className="button-small"
              onClick={() => run(() => settle.review('sent'), 'Marked as sent')}
            >
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
        ) : undefined
      }
    >
      <p>{what} Open the form, check the answers and press Submit there.</p>
      <p className="review-open">
        <a className={buttonClass('primary')} href={url} target="_blank" rel="noreferrer">
          <Icon name="open" /> Open the form, filled in
        </a>
      </p>
      {leftOut.length > 0 && <LeftOut answers={leftOut} />}
      {!settle && <p>Afterwards, say in the Guest Scout popup in the toolbar whether you sent it.</p>}
    </Notice>
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
