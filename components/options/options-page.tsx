import { Announcer } from '@/components/announce';
import { StoppedBanner } from '@/components/stopped/stopped-banner';
import { askToReadForms } from '@/utils/permissions';
import { DataSection } from '../transfer/data-section';
import { PersonData } from '../transfer/person-data';
import { usePersonLink } from '../transfer/use-person-link';
import { ConnectForm } from './connect-form';
import { Privacy } from './privacy';
import { SiteHealth } from './site-health';
import { useSettings } from './use-settings';
import { You } from './you';
import './page.css';
import './options.css';

/** Everything a scout sets: who they are, the form, and what stays private. */
export function OptionsPage() {
  const settings = useSettings();
  const person = usePersonLink();
  return (
    <Announcer>
      <main className="page options">
        <header className="page-head">
          <h1>Guest Scout options</h1>
          <p className="page-links">
            <a href="/leads.html">All leads</a>
            <a href="/welcome.html">How it works</a>
          </p>
        </header>
        <StoppedBanner settings={settings} allow={() => void askToReadForms()} />
        {person.leadId && <PersonData key={person.leadId} leadId={person.leadId} close={person.close} />}
        <section className="panel" aria-labelledby="you-heading">
          <div className="panel-head">
            <h2 id="you-heading">You</h2>
            <p className="soft">As the form will get them. Kept on this device as you type.</p>
          </div>
          {settings && <You settings={settings} />}
        </section>
        <section className="panel" aria-labelledby="form-heading">
          <div className="panel-head">
            <h2 id="form-heading">The nomination form</h2>
            <p className="soft">Where Send delivers.</p>
          </div>
          {settings && <ConnectForm settings={settings} />}
        </section>
        <section className="panel" aria-labelledby="health-heading">
          <div className="panel-head">
            <h2 id="health-heading">Site health</h2>
            <p className="soft">Sites change. This is how well each is being read.</p>
          </div>
          <SiteHealth />
        </section>
        <section className="panel" aria-labelledby="data-heading">
          <div className="panel-head">
            <h2 id="data-heading">Your data</h2>
            <p className="soft">What you saved, in your hands.</p>
          </div>
          <DataSection />
        </section>
        <section className="panel" aria-labelledby="privacy-heading">
          <div className="panel-head">
            <h2 id="privacy-heading">What stays private</h2>
          </div>
          <Privacy />
        </section>
      </main>
    </Announcer>
  );
}
