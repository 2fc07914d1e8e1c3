import { useState } from 'react';
import { i18n } from '#i18n';
import type { Settings } from '@/utils/settings';
import { Button, buttonClass } from '../ui/controls/button';
import { Icon } from '../ui/icon';
import { SuggestYourself } from './suggest-yourself';
import { useListening } from './use-listening';
import './yourself.css';

/** What one can do for oneself, without any page: be suggested as a guest, or come and listen where the form takes that. */
export function Yourself({ settings, open }: { settings: Settings; open: (leadId: string) => void }) {
  const [asking, setAsking] = useState(false);
  const listening = useListening({ name: settings.scoutName, email: settings.scoutEmail });
  // All of it at once, so that nothing moves when the rest of it comes.
  if (listening === undefined) return null;
  return (
    <section className="yourself" aria-label={i18n.t('yourself.label')}>
      <Button kind="quiet" className="button-small" onClick={() => setAsking(true)}>
        {i18n.t('yourself.suggest')}
      </Button>
      {listening && (
        <a
          className={buttonClass('quiet', 'button-small')}
          href={listening}
          target="_blank"
          rel="noreferrer"
          title={i18n.t('yourself.listenHint')}
        >
          {i18n.t('yourself.listen')} <Icon name="open" size={13} />
        </a>
      )}
      {asking && <SuggestYourself settings={settings} open={open} close={() => setAsking(false)} />}
    </section>
  );
}
