import { useState } from 'react';
import { i18n } from '#i18n';
import { type GuestStage, STAGES, type Stage } from '@/utils/model/hosts/stage';
import type { Clip, Lead, LeadEdit } from '@/utils/model/lead';
import { LIMITS } from '@/utils/model/limits';
import type { Settings } from '@/utils/settings';
import { Field } from '../ui/controls/field';
import { TextField } from '../ui/controls/text-field';
import { GuestActs } from './guest-acts';
import { StageOptions } from './stage-options';
import './host.css';

export interface GuestPartProps {
  /** As it is typed, ahead of what is stored. */
  lead: Lead;
  change: (edit: LeadEdit) => void;
  clips: Clip[];
  settings: Settings;
  setStage: (stage: Stage | undefined) => void;
}

/** A lead as a host sees it: where the guest stands, since when, and a line. */
export function GuestPart({ lead, change, clips, settings, setStage }: GuestPartProps) {
  const { stage } = lead;
  return (
    <fieldset className="guest">
      <legend className="visually-hidden">{i18n.t('stage.part')}</legend>
      <Field label={i18n.t('stage.heading')}>
        {({ id }) => (
          <select
            id={id}
            className="input"
            data-stage=""
            value={stage?.is ?? ''}
            onChange={({ currentTarget }) => setStage(STAGES.find((each) => each === currentTarget.value))}
          >
            <option value="">{i18n.t('stage.is.none')}</option>
            <StageOptions />
          </select>
        )}
      </Field>
      {stage && (
        <>
          <Since key={stage.is} stage={stage} change={change} />
          <TextField
            label={i18n.t('stage.line')}
            placeholder={i18n.t('stage.lineExample')}
            autoComplete="off"
            dir="auto"
            most={LIMITS.line}
            value={stage.line}
            onValue={(line) => change({ stage: { ...stage, line } })}
          />
        </>
      )}
      <GuestActs lead={lead} clips={clips} settings={settings} setStage={setStage} />
    </fieldset>
  );
}

/** The day it was set, or the day that was meant. An empty one is told and not kept: the day of before stays. */
function Since({ stage, change }: { stage: GuestStage; change: GuestPartProps['change'] }) {
  const [isEmpty, setEmpty] = useState(false);
  return (
    <TextField
      type="date"
      label={i18n.t('stage.since')}
      max="9999-12-31"
      error={isEmpty ? i18n.t('stage.noDay', { day: stage.on }) : undefined}
      value={isEmpty ? '' : stage.on}
      onValue={(on) => {
        setEmpty(!on);
        if (on) change({ stage: { ...stage, on } });
      }}
    />
  );
}
