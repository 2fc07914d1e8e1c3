import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { connectedForm } from '@/utils/delivery/connected-form';
import { problemOf } from '@/utils/errors';
import { deleteLead, restoreLead } from '@/utils/leads/edit';
import { isOnAndroid } from '@/utils/on-android';
import { ManyProgress } from '../bulk/batch-progress';
import { SendMany } from '../bulk/send-batch';
import { useMany } from '../bulk/use-bulk';
import { lastLead, rememberLead } from '../lead/last-lead';
import { openOptions } from '../lead/page-actions';
import { StoppedBanner } from '../stopped/stopped-banner';
import { ForgetPerson } from '../transfer/forget-person';
import { Announcer, useAnnounce } from '../ui/announce';
import { useSettings } from '../ui/hooks/use-settings';
import { Toast } from '../ui/toast';
import { Yourself } from '../yourself/yourself';
import { ConnectTab } from './connect-tab';
import { DetailPage } from './detail-page';
import { ListPage } from './list-page';
import { SuggestButton, UnreadableTab } from './suggest-button';
import { Suggested } from './suggested';
import { useFound } from './use-found';
import { useSuggestion } from './use-suggestion';
import { useTab } from './use-tab';
import { WaysOut } from './ways-out';
import './popup.css';

/** All leads, and one of them: the toolbar's popup; `beside`: the same in the panel beside the page. */
export function Popup({ beside = false }: { beside?: boolean }) {
  const size = beside ? ' popup-beside' : isOnAndroid() ? ' popup-page' : '';
  return (
    <Announcer>
      <main className={`popup${size}`} tabIndex={-1}>
        <Pages beside={beside} />
      </main>
    </Announcer>
  );
}

function Pages({ beside }: { beside: boolean }) {
  const found = useFound();
  const form = useLiveQuery(async () => (await connectedForm()) ?? null);
  const settings = useSettings();
  const { leadId, open, back, cameFrom } = useOpenLead();
  const { deleted, remove, restore, dismiss } = useDeleted(back);
  const { suggestion, seen } = useSuggestion(open);
  const tab = useTab();
  const [forgetting, setForgetting] = useState<string>();
  const keep = useCallback(() => setForgetting(undefined), []);

  const many = useMany();
  const { progress, sending } = many;

  const door = tab?.form && (
    <ConnectTab
      tabId={tab.id}
      page={tab.form}
      connected={tab.form.is === 'form' && tab.form.id === form?.id}
    />
  );
  if (!found.answer || !found.counts || form === undefined || leadId === 'unknown')
    return <div className="popup-wait" />;
  const showsProgress = progress !== undefined && !leadId && !sending;
  return (
    <>
      <StoppedBanner settings={settings} allow={openOptions} showsPause={showsProgress} />
      {suggestion && <Suggested suggestion={suggestion} leadId={leadId} seen={seen} />}
      {leadId && !form && tab?.form?.is === 'form' && door}
      {leadId ? (
        <DetailPage
          key={leadId}
          leadId={leadId}
          settings={settings}
          back={back}
          remove={remove}
          forget={setForgetting}
          action={tab?.readable && !door && <SuggestButton tabId={tab.id} small />}
        />
      ) : sending ? (
        <SendMany leadIds={sending} back={many.back} open={open} openOptions={openOptions} sent={many.sent} />
      ) : (
        <ListPage
          found={found}
          connected={form !== null}
          open={open}
          cameFrom={cameFrom}
          waysOut={<WaysOut panelIn={beside ? undefined : tab?.windowId} />}
          many={many}
          progress={
            progress && (
              <ManyProgress
                progress={progress}
                paused={settings?.queuePaused ?? null}
                open={open}
                justSent={many.justSent}
              />
            )
          }
          foot={settings && <Yourself settings={settings} open={open} />}
          action={
            door ??
            (tab && (tab.readable ? <SuggestButton tabId={tab.id} /> : <UnreadableTab beside={beside} />))
          }
        />
      )}
      {forgetting && <ForgetPerson leadId={forgetting} close={keep} />}
      {deleted && (
        <Toast
          key={deleted.leadId}
          words={i18n.t('popup.deleted', { name: deleted.name })}
          undo={restore}
          dismiss={dismiss}
        />
      )}
    </>
  );
}

/** Which lead is open. A popup that closes by itself opens again where it was. */
function useOpenLead() {
  const [leadId, setLeadId] = useState<string | 'unknown' | undefined>('unknown');
  const [cameFrom, setCameFrom] = useState<string>();
  useEffect(() => {
    // What was opened or left meanwhile counts.
    const first = (id?: string) => setLeadId((now) => (now === 'unknown' ? id : now));
    lastLead().then(first, () => first());
  }, []);
  const open = useCallback((id: string) => {
    setLeadId(id);
    void rememberLead(id);
  }, []);
  const back = useCallback(() => {
    setLeadId((id) => {
      setCameFrom(id);
      return undefined;
    });
    void rememberLead(undefined);
  }, []);
  return { leadId, open, back, cameFrom };
}

/** The lead deleted last, offered back for as long as the popup is open. */
function useDeleted(back: () => void) {
  const [deleted, setDeleted] = useState<{ leadId: string; name: string }>();
  const announce = useAnnounce();
  const remove = useCallback(
    async (leadId: string, name: string) => {
      await deleteLead(leadId);
      setDeleted({ leadId, name });
      announce(i18n.t('popup.deletedCanUndo', { name }));
      back();
    },
    [announce, back],
  );
  const dismiss = useCallback(() => setDeleted(undefined), []);
  const restore = useCallback(async () => {
    if (!deleted) return;
    const message = await restoreLead(deleted.leadId).then(
      () => i18n.t('popup.restored', { name: deleted.name }),
      (error) => problemOf(error).message,
    );
    setDeleted(undefined);
    // The button that had the focus goes with the toast.
    document.querySelector<HTMLElement>('main')?.focus();
    announce(message);
  }, [announce, deleted]);
  return { deleted, remove, restore, dismiss };
}
