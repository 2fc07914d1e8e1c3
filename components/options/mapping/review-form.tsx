import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { AnswersPreview } from '@/components/lead/delivery/answers-preview';
import { WhatChanged } from '@/components/options/connect/what-changed';
import { Button } from '@/components/ui/controls/button';
import { FieldError } from '@/components/ui/controls/field';
import { Notice } from '@/components/ui/notice';
import { gapsOf } from '@/utils/forms/mapping/gaps';
import { questionsOf } from '@/utils/forms/mapping/remap';
import { lacksPlace } from '@/utils/forms/nomination';
import { inNumbers } from '@/utils/language';
import type { ConnectedForm } from '@/utils/model/mapping';
import type { Change } from '@/utils/model/view';
import type { ConnectingForm } from '../connect/connecting';
import type { Connecting } from '../connect/connecting-steps';
import { OnlyInTab } from '../connect/only-in-tab';
import { AnotherForm } from './another-form';
import { FormTitle } from './form-title';
import { MappingEditor } from './mapping-editor';
import { sampleProjection } from './sample';
import { TakesNobody } from './takes-nobody';
import { WhatConnectingMeans } from './what-connecting-means';

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
  const count = questionsOf(form).length;
  const known = connected?.id === form.id;
  const open = Object.keys(gaps).length;
  const whole = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const lacking = lacksPlace(form, mapping, projection.path);
  const takesNobody = lacking.guest || lacking.words;
  // Connected all the same only by somebody who has read why not.
  const [warned, setWarned] = useState(false);
  const focusOn = (selector: string) => whole.current?.querySelector<HTMLElement>(selector)?.focus();
  const connect = () => {
    if (open) return focusOn('[aria-invalid="true"]');
    if (!takesNobody || warned) return void connecting.connect();
    setWarned(true);
    focusOn('[data-takes-nobody]');
  };
  const connectWords = takesNobody && warned ? 'connectAllTheSame' : known ? 'save' : 'connect';
  return (
    <div className="stack" ref={whole}>
      <FormTitle form={form} headingRef={heading}>
        {[
          i18n.t(known ? 'options.review.connected' : 'options.review.notConnected'),
          i18n.t('options.review.questions', count, { count: inNumbers(count) }),
          wayInWords(via),
        ]
          .filter(Boolean)
          .join(' · ')}
      </FormTitle>
      {connected && !known && <AnotherForm form={form} connected={connected.form} />}
      {changes && <Changes changes={changes} />}
      <OnlyInTab form={form} path={projection.path} />

      <section className="stack-close" aria-labelledby="answers-heading">
        <h3 id="answers-heading">{i18n.t('options.review.answers')}</h3>
        <p className="soft">{i18n.t('options.review.answersWords')}</p>
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
        <h3 id="preview-heading">{i18n.t('options.review.preview')}</h3>
        <p className="soft">{i18n.t('options.review.previewWords')}</p>
        <div className="sheet">
          <AnswersPreview projection={projection} form={form} sample />
        </div>
      </section>

      {open > 0 && (
        <Notice tone="warn" title={i18n.t('options.review.open', open, { count: inNumbers(open) })}>
          {i18n.t('options.review.openWords', open)}
        </Notice>
      )}
      <TakesNobody lacking={lacking} />
      {state.step === 'review' && state.problem && (
        <FieldError id="connect-problem">{state.problem}</FieldError>
      )}
      {!known && <WhatConnectingMeans />}
      <div className="actions">
        <Button kind="primary" busy={state.step === 'saving'} onClick={connect}>
          {i18n.t(`options.review.${connectWords}`)}
        </Button>
        <Button kind="quiet" onClick={connecting.leave}>
          {i18n.t('options.review.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** How the form was read, where that needed no permission. */
function wayInWords(via: ConnectedForm['via']): string {
  if (via === 'address') return '';
  return i18n.t(via === 'tab' ? 'options.review.fromTab' : 'options.review.fromSetUp');
}

function Changes({ changes }: { changes: Change[] }) {
  if (!changes.length) return <Notice tone="good" title={i18n.t('options.changed.same')} />;
  return (
    <Notice tone="note" title={i18n.t('options.changed.title')}>
      <WhatChanged changes={changes} />
    </Notice>
  );
}
