import { useEffect, useRef } from 'react';
import { AnswersPreview } from '@/components/answers-preview';
import { Button } from '@/components/button';
import { FieldError } from '@/components/field';
import { Notice } from '@/components/notice';
import { WhatChanged } from '@/components/what-changed';
import type { Change } from '@/utils/forms/changes';
import { gapsOf } from '@/utils/forms/gaps';
import { questionsOf } from '@/utils/forms/remap';
import type { ConnectedForm, Form } from '@/utils/forms/schema';
import type { ConnectingForm } from './connecting';
import type { Connecting } from './connecting-steps';
import { FormTitle } from './form-title';
import { MappingEditor } from './mapping-editor';
import { OnlyInTab } from './only-in-tab';
import { sampleProjection } from './sample';

interface ReviewFormProps {
  state: Extract<Connecting, { step: 'review' | 'saving' }>;
  connecting: ConnectingForm;
  scout: { name: string; email: string };
  /** What nominations go to now: this very form, or another that this one replaces. */
  connected: ConnectedForm | undefined;
}

/** What was read, what will answer it, and what the form would get: the last look before a form is connected. */
export function ReviewForm({ state, connecting, scout, connected }: ReviewFormProps) {
  const { form, mapping, reasons, via, changes } = state.review;
  const projection = sampleProjection(form, mapping, scout);
  const gaps = gapsOf(form, mapping, projection.path);
  const known = connected?.id === form.id;
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
        {known ? 'Connected' : 'Not connected yet'} · {questionsInWords(form)}
        {FROM[via]}
      </FormTitle>
      {changes && <Changes changes={changes} />}
      <OnlyInTab form={form} path={projection.path} />

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
          <AnswersPreview projection={projection} form={form} sample />
        </div>
      </section>

      {connected && !known && (
        <Notice tone="note" title={`This replaces “${connected.form.title}”`}>
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
          {known ? 'Save changes' : 'Connect this form'}
        </Button>
        <Button kind="quiet" onClick={connecting.leave}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

const FROM: Record<ConnectedForm['via'], string> = {
  address: '',
  'set-up': ' · from a set-up line, without permission',
  tab: ' · read in its tab, without permission',
};

function questionsInWords(form: Form): string {
  const count = questionsOf(form).length;
  return count === 1 ? 'one question' : `${count} questions`;
}

function Changes({ changes }: { changes: Change[] }) {
  if (!changes.length) return <Notice tone="good" title="The form is as it was when it was connected" />;
  return (
    <Notice tone="note" title="The form has changed since it was connected">
      <WhatChanged changes={changes} />
    </Notice>
  );
}
