import { useEffect, useRef } from 'react';
import { AnswersPreview } from '@/components/answers-preview';
import { Button } from '@/components/button';
import { FieldError } from '@/components/field';
import { Notice } from '@/components/notice';
import type { ConnectedForm } from '@/utils/forms/schema';
import type { ConnectingForm } from './connecting';
import type { Connecting } from './connecting-steps';
import { FormTitle } from './form-title';
import { gapsOf } from './gaps';
import { MappingEditor } from './mapping-editor';
import { sampleProjection } from './sample';

interface ReviewFormProps {
  state: Extract<Connecting, { step: 'review' | 'saving' }>;
  connecting: ConnectingForm;
  scout: { name: string; email: string };
  /** The form that this one replaces, if it is another. */
  replaces: ConnectedForm | undefined;
}

/** What was read, what will answer it, and what the form would get: the last look before a form is connected. */
export function ReviewForm({ state, connecting, scout, replaces }: ReviewFormProps) {
  const { form, mapping, reasons, via, changes } = state.review;
  const projection = sampleProjection(form, mapping, scout);
  const gaps = gapsOf(form, mapping, projection.path);
  const open = Object.keys(gaps).length;
  const whole = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const connect = () => {
    if (!open) return void connecting.connect();
    whole.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  return (
    <div className="stack" ref={whole}>
      <FormTitle form={form} headingRef={heading}>
        {via === 'set-up' ? 'From a set-up line · works without permission' : 'Not connected yet'}
      </FormTitle>
      {changes.length > 0 && <Changes changes={changes} />}

      <section className="stack-close" aria-labelledby="answers-heading">
        <h3 id="answers-heading">What answers each question</h3>
        <p className="soft">Guest Scout proposes; change whatever does not fit.</p>
        <MappingEditor
          form={form}
          mapping={mapping}
          reasons={reasons}
          path={projection.path}
          gaps={gaps}
          onAnswer={connecting.answer}
        />
      </section>

      <section className="stack-close" aria-labelledby="preview-heading">
        <h3 id="preview-heading">What the form would get</h3>
        <p className="soft">For an invented lead. Nothing is sent now.</p>
        <div className="sheet">
          <AnswersPreview projection={projection} form={form} />
        </div>
      </section>

      {replaces && (
        <Notice tone="note" title={`This replaces “${replaces.form.title}”`}>
          What was sent to it stays sent. New nominations go to the form above.
        </Notice>
      )}
      {open > 0 && (
        <Notice tone="warn" title={open === 1 ? 'One question is open' : `${open} questions are open`}>
          The form would refuse every nomination. {open === 1 ? 'It is' : 'They are'} marked above.
        </Notice>
      )}
      {state.step === 'review' && state.problem && (
        <FieldError id="connect-problem">{state.problem}</FieldError>
      )}
      <div className="actions">
        <Button kind="primary" busy={state.step === 'saving'} onClick={connect}>
          Connect this form
        </Button>
        <Button kind="quiet" onClick={connecting.leave}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

function Changes({ changes }: { changes: string[] }) {
  return (
    <Notice tone="note" title="Read again">
      <ul className="plain-list">
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </Notice>
  );
}
