import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { prepSheet } from '@/utils/hosts/prep-sheet';
import { nominationsOf } from '@/utils/leads/nominations';
import type { Stage } from '@/utils/model/hosts/stage';
import type { Clip, Lead } from '@/utils/model/lead';
import type { Settings } from '@/utils/settings';
import { fileName } from '@/utils/transfer/export';
import { download } from '../transfer/hand-over';
import { Button } from '../ui/controls/button';
import { CopyButton } from '../ui/controls/copy-button';
import { Invitation } from './invitation';

export interface GuestActsProps {
  lead: Lead;
  clips: Clip[];
  settings: Settings;
  setStage: (stage: Stage | undefined) => void;
}

/** What a host does with one guest: write to them, and prepare. */
export function GuestActs({ lead, clips, settings, setStage }: GuestActsProps) {
  const [writing, setWriting] = useState(false);
  const nominations = useLiveQuery(() => nominationsOf(lead.id), [lead.id]) ?? [];
  const sheet = () =>
    prepSheet(lead, clips, [
      { why: lead.why, by: settings.scoutName },
      ...nominations.map(({ scout, ...said }) => ({ ...said, by: scout })),
    ]);
  return (
    <div className="guest-acts">
      <Button className="button-small" onClick={() => setWriting(true)}>
        {i18n.t('invitation.write')}
      </Button>
      <CopyButton text={sheet}>{i18n.t('prep.copy')}</CopyButton>
      <Button
        kind="quiet"
        className="button-small"
        onClick={() =>
          download(
            new Blob([sheet()], { type: 'text/markdown;charset=utf-8' }),
            fileName('markdown', new Date(), `prep ${lead.name}`),
          )
        }
      >
        {i18n.t('prep.download')}
      </Button>
      {writing && (
        <Invitation
          lead={lead}
          clips={clips}
          nominations={nominations}
          settings={settings}
          markInvited={() => setStage('invited')}
          close={() => setWriting(false)}
        />
      )}
    </div>
  );
}
