import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { topicsInUse } from '@/utils/database/search/find';
import type { Settings } from '@/utils/settings';
import { ManyProgress } from '../bulk/batch-progress';
import { NOTHING } from '../bulk/selection';
import { StageOfMany } from '../host/stage-of-many';
import { openOptions } from '../lead/page-actions';
import { StoppedBanner } from '../stopped/stopped-banner';
import { ExportSome } from '../transfer/export-some';
import { Button } from '../ui/controls/button';
import { Icon } from '../ui/icon';
import { NO_FILTERS } from './filters';
import type { Fields } from './keys/use-leads-keys';
import { LeadList } from './lead-list';
import { SelectionBar } from './leads-selection-bar';
import { Tools } from './tools';
import type { FoundLeads } from './use-found-leads';
import type { LeadsModel } from './use-leads';

/** The tools, what they found, and what can be done to those that are selected. */
export function FoundPart({
  model,
  found,
  fields,
  settings,
  stages,
}: {
  model: LeadsModel;
  found: FoundLeads;
  fields: Fields;
  settings: Settings | undefined;
  /** Shows where guests stand. */
  stages: boolean;
}) {
  const topics = useLiveQuery(topicsInUse) ?? [];
  const { place, go, selection, select } = model;
  const { numbers } = found;
  const { progress } = model.many;
  const [exporting, setExporting] = useState<string[]>();
  return (
    <section className="leads-list" aria-label={i18n.t('leads.all')}>
      <StoppedBanner settings={settings} allow={openOptions} showsPause={progress !== undefined} />
      {progress && (
        <ManyProgress
          progress={progress}
          paused={settings?.queuePaused ?? null}
          open={(lead) => go({ lead }, 'step')}
          justSent={model.many.justSent}
        />
      )}
      <Tools model={model} search={fields.search} topics={topics} stages={stages} />
      {numbers.length > 0 ? (
        <LeadList
          numbers={numbers}
          cursor={model.cursor}
          leadId={place.lead}
          selected={selection.selected}
          query={place.q}
          click={model.click}
        />
      ) : (
        <p className="list-none">
          {i18n.t('leads.nothingFound')}{' '}
          <Button
            kind="quiet"
            className="button-small"
            onClick={() => go({ q: '', group: undefined, ...NO_FILTERS })}
          >
            {i18n.t('leads.showAll')}
          </Button>
        </p>
      )}
      {selection.selected.size > 0 && (
        <SelectionBar
          count={selection.selected.size}
          found={numbers.length}
          busy={model.doing.busy}
          topics={topics}
          topicField={fields.topic}
          addTopic={model.topic}
          pass={model.pass}
          remove={model.remove}
          selectAll={model.selectAll}
          clear={() => select(NOTHING)}
          stages={stages && <StageOfMany busy={model.doing.busy} set={model.stage} />}
        >
          <Button kind="primary" className="button-small" data-send="" onClick={model.lookAtSending}>
            <Icon name="sending" size={15} /> {i18n.t('leads.send')}
          </Button>
          <Button className="button-small" onClick={() => void model.meant().then(setExporting)}>
            {i18n.t('leads.export')}
          </Button>
        </SelectionBar>
      )}
      {exporting && <ExportSome ids={exporting} close={() => setExporting(undefined)} />}
    </section>
  );
}
