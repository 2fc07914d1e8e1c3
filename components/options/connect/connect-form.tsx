import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useRef } from 'react';
import { i18n } from '#i18n';
import { Loading } from '@/components/ui/loading';
import { withParts } from '@/components/ui/with-parts';
import { connectedForm } from '@/utils/delivery/connected-form';
import type { ConnectedForm as Connected } from '@/utils/model/mapping';
import type { Settings } from '@/utils/settings';
import { connectWhole } from '../mapping/connect-whole';
import { ReviewForm } from '../mapping/review-form';
import { useDraft } from '../mapping/use-draft';
import { TeamForm } from '../team/team-form';
import { useTeamForm } from '../team/use-team-form';
import { ConnectedForm } from './connected-form';
import type { ConnectingForm } from './connecting';
import { PasteForm } from './paste-form';
import { REAL_PORTS } from './real-ports';
import { useConnecting } from './use-connecting';
import { useDeepLink } from './use-deep-link';
import { useFormFromTab } from './use-form-from-tab';

/** The nomination form: connected, or on its way there. */
export function ConnectForm({ settings }: { settings: Settings }) {
  const [state, connecting] = useConnecting(REAL_PORTS);
  useDeepLink(connecting);
  useDraft(connecting);
  useFormFromTab(connecting);
  const connected = useLiveQuery(async () => (await connectedForm()) ?? null);
  const given = useTeamForm();
  const reviewed = useRef(false);
  if (state.step === 'saving') reviewed.current = true;

  if (connected === undefined) return <Loading />;
  if (state.step === 'review' || state.step === 'saving') {
    return (
      <ReviewForm
        state={state}
        connecting={connecting}
        scout={{ name: settings.scoutName, email: settings.scoutEmail }}
        connected={connected ?? undefined}
      />
    );
  }
  const team = (
    <TeamForm
      given={given}
      connectedId={connected?.id}
      connect={() => void connectTeamForm(connecting, given?.setUp)}
    />
  );
  if (!connected)
    return (
      <div className="stack">
        {team}
        <PasteForm state={state} connecting={connecting} />
      </div>
    );
  return (
    <div className="stack">
      {team}
      <ConnectedForm
        connected={connected}
        connecting={connecting}
        state={state}
        settings={settings}
        fresh={reviewed.current}
      />
      <Another connected={connected} open={!state.again && (state.text !== '' || state.step !== 'enter')}>
        <PasteForm
          state={state.again ? { step: 'enter', text: state.text } : state}
          connecting={connecting}
        />
      </Another>
    </div>
  );
}

/** As if the line had been pasted and confirmed; what is open in it is left to be looked at. */
async function connectTeamForm(connecting: ConnectingForm, setUp = ''): Promise<void> {
  connecting.type(setUp);
  await connecting.submit();
  await connectWhole(connecting);
}

interface AnotherProps {
  connected: Connected;
  open: boolean;
  children: ReactNode;
}

/** Room for another form; the connected one stays until the new one is confirmed. */
function Another({ connected, open, children }: AnotherProps) {
  return (
    <details className="another" open={open || undefined}>
      <summary>{i18n.t('options.form.another')}</summary>
      <div className="stack">
        <p className="soft">
          {withParts(i18n.t('options.form.staysConnected', { title: '{title}' }), {
            title: <bdi>{connected.form.title}</bdi>,
          })}
        </p>
        {children}
      </div>
    </details>
  );
}
