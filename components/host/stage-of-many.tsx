import { type FormEvent, useState } from 'react';
import { i18n } from '#i18n';
import { STAGES, type Stage } from '@/utils/model/hosts/stage';
import { Button } from '../ui/controls/button';
import { StageOptions } from './stage-options';

/** Chooses where several leads stand; nothing is set before the button is pressed. */
export function StageOfMany({ busy, set }: { busy: boolean; set: (stage: Stage | undefined) => void }) {
  const [chosen, choose] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen) set(STAGES.find((stage) => stage === chosen));
    choose('');
  };
  return (
    <form className="selection-topic" onSubmit={submit}>
      <select
        className="input"
        aria-label={i18n.t('stage.heading')}
        value={chosen}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">{i18n.t('stage.choose')}</option>
        <StageOptions />
        <option value="none">{i18n.t('stage.is.none')}</option>
      </select>
      <Button type="submit" className="button-small" disabled={!chosen} busy={busy}>
        {i18n.t('stage.set')}
      </Button>
    </form>
  );
}
