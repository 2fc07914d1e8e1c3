import { useEffect } from 'react';
import { i18n } from '#i18n';
import { resumeQueue, tryNow } from '@/utils/delivery/queue';
import type { Settings } from '@/utils/settings';
import { Button } from '../ui/controls/button';
import { useRun } from '../ui/hooks/use-run';
import { inWords } from '../ui/in-words';
import { Notice } from '../ui/notice';
import { textKey } from '../ui/text-key';
import { type Stopped, useStopped } from './stopped';

const TITLES = {
  captcha: 'stopped.paused',
  'sign-in': 'stopped.paused',
  'rate-limited': 'stopped.paused',
  'by-scout': 'stopped.paused',
  'no-permission': 'stopped.noPermission',
  offline: 'stopped.offline',
} as const satisfies Record<Stopped, string>;

export interface StoppedBannerProps {
  settings: Settings | undefined;
  /** Leads to where docs.google.com can be allowed, or asks for it: whatever this surface can do. */
  allow: () => void;
  /** The scout's own pause is told and ended elsewhere in sight. */
  showsPause?: boolean;
}

/** Nothing goes by itself at the moment: why, and the one act that mends it. */
export function StoppedBanner({ settings, allow, showsPause = false }: StoppedBannerProps) {
  const stopped = useStopped(settings);
  const { run, running, failure } = useRun();
  useEffect(() => {
    const online = () => void tryNow();
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, []);
  if (!stopped || (stopped === 'by-scout' && showsPause)) return null;
  const act = (action: () => Promise<unknown>, message: string) => run(() => inWords(action), message);
  return (
    <div className="banner">
      <Notice
        tone="warn"
        title={i18n.t(TITLES[stopped])}
        action={
          stopped === 'no-permission' ? (
            <Button className="button-small" onClick={allow}>
              {i18n.t('stopped.allow')}
            </Button>
          ) : stopped === 'offline' ? (
            <Button
              className="button-small"
              busy={running}
              onClick={() => act(tryNow, i18n.t('stopped.trying'))}
            >
              {i18n.t('stopped.tryNow')}
            </Button>
          ) : (
            <Button
              className="button-small"
              busy={running}
              onClick={() => act(resumeQueue, i18n.t('stopped.resumed'))}
            >
              {i18n.t('stopped.resume')}
            </Button>
          )
        }
      >
        {failure ?? i18n.t(`stopped.why.${textKey(stopped)}`)}
      </Notice>
    </div>
  );
}
