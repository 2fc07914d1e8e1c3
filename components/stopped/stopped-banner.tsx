import { useEffect } from 'react';
import { resumeQueue, tryNow } from '@/utils/delivery/queue';
import type { Settings } from '@/utils/settings';
import { Button } from '../button';
import { inWords } from '../in-words';
import { useRun } from '../lead/running';
import { Notice } from '../notice';
import { type Stopped, useStopped } from './stopped';

const PAUSED = 'Sending is paused';

const WORDS: Record<Stopped, { title: string; why: string }> = {
  captcha: {
    title: PAUSED,
    why: 'The form wanted to see a person, so nothing more is sent by itself. Submit that one in its tab, then resume.',
  },
  'sign-in': {
    title: PAUSED,
    why: 'The form wanted you to sign in. Submit that one in its tab, then resume.',
  },
  'rate-limited': { title: PAUSED, why: 'Google asked to slow down. It goes on by itself in a few minutes.' },
  'by-scout': { title: PAUSED, why: 'You paused sending. Everything is kept.' },
  'no-permission': {
    title: 'Guest Scout may not reach the form',
    why: 'What you send is kept and waits. Allow docs.google.com, and it goes by itself.',
  },
  offline: { title: 'You are offline', why: 'What you send is kept and goes when you are back online.' },
};

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
  const { title, why } = WORDS[stopped];
  const act = (action: () => Promise<unknown>, said: string) => run(() => inWords(action), said);
  return (
    <div className="banner">
      <Notice
        tone="warn"
        title={title}
        action={
          stopped === 'no-permission' ? (
            <Button className="button-small" onClick={allow}>
              Allow docs.google.com
            </Button>
          ) : stopped === 'offline' ? (
            <Button className="button-small" busy={running} onClick={() => act(tryNow, 'Trying to send')}>
              Try now
            </Button>
          ) : (
            <Button
              className="button-small"
              busy={running}
              onClick={() => act(resumeQueue, 'Sending goes on')}
            >
              Resume
            </Button>
          )
        }
      >
        {failure ?? why}
      </Notice>
    </div>
  );
}
