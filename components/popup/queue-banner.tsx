import { resumeQueue } from '@/utils/delivery/queue';
import type { Settings } from '@/utils/settings';
import { Button } from '../button';
import { useRun } from '../lead/running';
import { Notice } from '../notice';
import { inWords } from './popup-actions';

const WHY: Record<NonNullable<Settings['queuePaused']>, string> = {
  captcha: 'The form wanted to see a person, so nothing more is sent by itself.',
  'sign-in': 'The form wanted you to sign in. Sign in to Google in this browser, then resume.',
  'rate-limited': 'Google asked to slow down. It goes on by itself in a few minutes.',
  'by-scout': 'You paused sending. Everything is kept.',
};

/** Nothing is sent until the scout says so. */
export function QueueBanner({ why }: { why: NonNullable<Settings['queuePaused']> }) {
  const { run, running, failure } = useRun();
  return (
    <div className="banner">
      <Notice
        tone="warn"
        title="Sending is paused"
        action={
          <Button
            className="button-small"
            busy={running}
            onClick={() => run(() => inWords(resumeQueue), 'Sending goes on')}
          >
            Resume
          </Button>
        }
      >
        {failure ?? WHY[why]}
      </Notice>
    </div>
  );
}
