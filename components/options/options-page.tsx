import { useRef } from 'react';
import { i18n } from '#i18n';
import { StoppedBanner } from '@/components/stopped/stopped-banner';
import { Announcer } from '@/components/ui/announce';
import { Loading, useWhole } from '@/components/ui/loading';
import { askToReadForms } from '@/utils/permissions';
import { DataSection } from '../transfer/data-section';
import { PersonData } from '../transfer/person-data';
import { usePersonLink } from '../transfer/use-person-link';
import { useSettings } from '../ui/hooks/use-settings';
import { CommandKeys, hasCommands } from './commands';
import { ConnectForm } from './connect/connect-form';
import { SiteHealth } from './health/site-health';
import { Host } from './host';
import { Privacy } from './privacy';
import { You } from './you';
import './page.css';
import './options.css';

/** Everything a scout sets: who they are, the form, and what stays private. */
export function OptionsPage() {
  const settings = useSettings();
  const person = usePersonLink();
  const page = useRef<HTMLElement>(null);
  const whole = useWhole(page);
  return (
    <Announcer>
      <main className="page options" ref={page} data-loading={!whole || undefined}>
        <header className="page-head">
          <h1>{i18n.t('options.title')}</h1>
          <p className="page-links">
            <a href="/leads.html">{i18n.t('options.allLeads')}</a>
            <a href="/welcome.html">{i18n.t('options.howItWorks')}</a>
          </p>
        </header>
        <StoppedBanner settings={settings} allow={() => void askToReadForms()} />
        {person.leadId && <PersonData key={person.leadId} leadId={person.leadId} close={person.close} />}
        <section className="panel" aria-labelledby="you-heading">
          <div className="panel-head">
            <h2 id="you-heading">{i18n.t('options.you.title')}</h2>
            <p className="soft">{i18n.t('options.you.words')}</p>
          </div>
          {settings ? <You settings={settings} /> : <Loading />}
        </section>
        <section className="panel" aria-labelledby="form-heading">
          <div className="panel-head">
            <h2 id="form-heading">{i18n.t('options.form.title')}</h2>
            <p className="soft">{i18n.t('options.form.words')}</p>
          </div>
          {settings ? <ConnectForm settings={settings} /> : <Loading />}
        </section>
        <section className="panel" aria-labelledby="host-heading">
          <div className="panel-head">
            <h2 id="host-heading">{i18n.t('options.host.title')}</h2>
            <p className="soft">{i18n.t('options.host.words')}</p>
          </div>
          {settings ? <Host settings={settings} /> : <Loading />}
        </section>
        {hasCommands && (
          <section className="panel" aria-labelledby="keys-heading">
            <div className="panel-head">
              <h2 id="keys-heading">{i18n.t('options.keys.title')}</h2>
              <p className="soft">{i18n.t('options.keys.words')}</p>
            </div>
            <CommandKeys />
          </section>
        )}
        <section className="panel" aria-labelledby="health-heading">
          <div className="panel-head">
            <h2 id="health-heading">{i18n.t('options.health.title')}</h2>
            <p className="soft">{i18n.t('options.health.words')}</p>
          </div>
          <SiteHealth />
        </section>
        <section className="panel" aria-labelledby="data-heading">
          <div className="panel-head">
            <h2 id="data-heading">{i18n.t('options.data.title')}</h2>
            <p className="soft">{i18n.t('options.data.words')}</p>
          </div>
          <DataSection />
        </section>
        <section className="panel" aria-labelledby="privacy-heading">
          <div className="panel-head">
            <h2 id="privacy-heading">{i18n.t('options.privacy.title')}</h2>
          </div>
          <Privacy />
        </section>
      </main>
    </Announcer>
  );
}
