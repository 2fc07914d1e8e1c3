import { type ReactNode, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/controls/button';
import { Loading } from '@/components/ui/loading';
import { Notice } from '@/components/ui/notice';
import { whyInTab } from '@/utils/forms/in-tab';
import { adviceForOwner } from '@/utils/forms/mapping/advice';
import { lacksPlace } from '@/utils/forms/nomination';
import { inNumbers } from '@/utils/language';
import type { ConnectedForm as Connected } from '@/utils/model/mapping';
import type { Settings } from '@/utils/settings';
import { dayAndTime } from '../../ui/day-and-time';
import { useMayReach } from '../../ui/hooks/use-may-reach';
import { ForOwner } from '../mapping/for-owner';
import { FormTitle } from '../mapping/form-title';
import { MissingYou } from '../mapping/missing-you';
import { sampleProjection } from '../mapping/sample';
import { TakesNobody } from '../mapping/takes-nobody';
import { ChangedForm } from './changed-form';
import type { ConnectingForm } from './connecting';
import type { Entering } from './connecting-steps';
import { CopySetUp } from './copy-set-up';
import { Disconnect } from './disconnect';
import { OnlyInTab } from './only-in-tab';
import { PermissionNote, sendsInWords } from './permission-note';

interface ConnectedFormProps {
  connected: Connected;
  connecting: ConnectingForm;
  state: Entering;
  settings: Settings;
  /** Connected just now, on this page: the focus comes here. */
  fresh: boolean;
}

/** The form that nominations go to, and all that can be done about it. */
export function ConnectedForm({ connected, connecting, state, settings, fresh }: ConnectedFormProps) {
  const { form, mapping, via } = connected;
  const heading = useRef<HTMLHeadingElement>(null);
  const allowed = useMayReach(form.url);
  const scout = { name: settings.scoutName, email: settings.scoutEmail };
  const { path } = sampleProjection(form, mapping, scout);
  const asked = path.flatMap((index) => form.sections[index]?.questions ?? []);
  const answered = asked.filter(({ entryId }) => (mapping[entryId]?.from ?? 'skip') !== 'skip').length;
  const advice = adviceForOwner(form, mapping);
  useEffect(() => {
    if (fresh) heading.current?.focus();
  }, [fresh]);
  return (
    <div className="stack">
      {allowed === undefined && <Loading />}
      <FormTitle form={form} headingRef={heading}>
        <span className="good">{i18n.t('options.form.connected')}</span>
      </FormTitle>
      <dl className="facts">
        <Fact name={i18n.t('options.form.read')}>{dayAndTime(form.readAt)}</Fact>
        <Fact name={i18n.t('options.form.answered')}>
          {i18n.t('options.form.answeredOf', asked.length, {
            answered: inNumbers(answered),
            count: inNumbers(asked.length),
          })}
        </Fact>
        <Fact name={i18n.t('options.form.sends')}>
          {sendsInWords(allowed, via, whyInTab(form, path) !== undefined)}
        </Fact>
      </dl>
      <ChangedForm connected={connected} remap={() => connecting.remap(connected)} />
      <TakesNobody lacking={lacksPlace(form, mapping, path)} />
      <MissingYou asked={asked} mapping={mapping} settings={settings} />
      <OnlyInTab form={form} path={path} />
      {allowed === false && via !== 'address' && !whyInTab(form, path) && <PermissionNote />}
      <CopySetUp form={form} mapping={mapping} />
      {advice.length > 0 && <ForOwner advice={advice} form={form} />}
      {state.again && state.step !== 'working' && <NotRead state={state} />}
      <div className="actions">
        <Button onClick={() => connecting.change(connected)}>{i18n.t('options.form.change')}</Button>
        <Button
          busy={state.again && state.step === 'working'}
          onClick={() => void connecting.readAgain(connected)}
        >
          {i18n.t('options.form.readAgain')}
        </Button>
        <Disconnect id={connected.id} />
      </div>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function NotRead({ state }: { state: Exclude<Entering, { step: 'working' }> }) {
  return (
    <Notice tone="bad" title={i18n.t('options.form.notRead')}>
      {state.step === 'not-allowed' ? i18n.t('options.form.notAllowed') : state.problem}
    </Notice>
  );
}
