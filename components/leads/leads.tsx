import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { connectedForm } from '@/utils/delivery/connected-form';
import { SendMany } from '../bulk/send-batch';
import { useStages } from '../host/use-stages';
import { openOptions } from '../lead/page-actions';
import { Empty } from '../list/empty';
import { BringIn } from '../sheet/bring-in';
import { type Given, useGiven } from '../sheet/use-given';
import { ForgetPerson } from '../transfer/forget-person';
import { Button } from '../ui/controls/button';
import { useSettings } from '../ui/hooks/use-settings';
import { Icon } from '../ui/icon';
import { Mark } from '../ui/mark';
import { Notice } from '../ui/notice';
import { Toast } from '../ui/toast';
import { FoundPart } from './found-part';
import { KeysSheet } from './keys/keys-sheet';
import { type Fields, useLeadsKeys } from './keys/use-leads-keys';
import { LeadDetail } from './lead-detail';
import { type LeadsModel, useLeads } from './use-leads';

/** The list and the lead beside it; where there is no room for both, one of them. */
export function Leads() {
  const model = useLeads();
  const [given, setGiven] = useState<Given>();
  const fields: Fields = {
    search: useRef(null),
    topic: useRef(null),
    keys: useRef(null),
    bringIn: () => setGiven({}),
  };
  useGiven(setGiven);
  const settings = useSettings();
  const stages = useStages(settings);
  useLeadsKeys(model, fields, stages);
  const form = useLiveQuery(async () => (await connectedForm()) ?? null);
  const { found, place, wide, many } = model;
  const [forgetting, setForgetting] = useState<string>();
  const keep = useCallback(() => setForgetting(undefined), []);

  useEffect(() => {
    document.title = place.q ? i18n.t('leads.titleOfSearch', { query: place.q }) : i18n.t('leads.title');
  }, [place.q]);

  if (!found || form === undefined) return <main className="leads" aria-busy="true" />;
  return (
    <main className="leads" data-shows={(place.lead || many.sending) && !wide ? 'lead' : 'list'}>
      <Head showKeys={() => fields.keys.current?.showModal()} bringIn={fields.bringIn} />
      {found.total === 0 ? (
        <div className="leads-empty">
          <Empty connected={form !== null} />
        </div>
      ) : (
        <FoundPart model={model} found={found} fields={fields} settings={settings} stages={stages} />
      )}
      {many.sending ? (
        <section className="detail" aria-label={i18n.t('leads.sendSeveral')}>
          <SendMany
            leadIds={many.sending}
            back={many.back}
            open={(lead) => {
              many.back();
              model.go({ lead }, 'step');
            }}
            openOptions={openOptions}
            sent={many.sent}
          />
        </section>
      ) : place.lead ? (
        <LeadDetail
          key={place.lead}
          leadId={place.lead}
          settings={settings}
          query={place.q}
          back={wide ? undefined : model.close}
          pass={model.passOne}
          setStage={stages ? model.stageOne : undefined}
          remove={model.removeOne}
          forget={setForgetting}
          gone={model.gone}
        />
      ) : (
        wide && found.total > 0 && <p className="detail-none">{i18n.t('leads.chooseOne')}</p>
      )}
      {forgetting && <ForgetPerson leadId={forgetting} close={keep} />}
      <LastDone doing={model.doing} />
      {given && <BringIn given={given} close={() => setGiven(undefined)} />}
      <KeysSheet dialog={fields.keys} stages={stages} />
    </main>
  );
}

function Head({ showKeys, bringIn }: { showKeys: () => void; bringIn: () => void }) {
  return (
    <header className="leads-head">
      <h1>
        <Mark /> {i18n.t('leads.heading')}
      </h1>
      <Button
        kind="quiet"
        className="leads-bring-in"
        aria-label={i18n.t('sheet.open')}
        title={i18n.t('sheet.hint')}
        onClick={bringIn}
      >
        <Icon name="sheet" size={18} /> <span>{i18n.t('sheet.open')}</span>
      </Button>
      <Button
        kind="quiet"
        className="button-icon leads-keys"
        aria-label={i18n.t('leads.keys.heading')}
        title={i18n.t('leads.keys.hint')}
        onClick={showKeys}
      >
        <Icon name="keys" size={18} />
      </Button>
      <Button
        kind="quiet"
        className="button-icon"
        aria-label={i18n.t('leads.options')}
        title={i18n.t('leads.options')}
        onClick={openOptions}
      >
        <Icon name="options" size={18} />
      </Button>
    </header>
  );
}

/** What was just done, with the way back, or why it was not. */
function LastDone({ doing: { failure, last, undo, dismiss } }: Pick<LeadsModel, 'doing'>) {
  return (
    <div className="leads-last-done">
      {failure && (
        <Notice
          tone="bad"
          action={
            <Button className="button-small" onClick={dismiss}>
              {i18n.t('leads.allRight')}
            </Button>
          }
        >
          {failure}
        </Notice>
      )}
      {last && <Toast words={last.words} undo={undo} dismiss={dismiss} quiet />}
    </div>
  );
}
