import { i18n } from '#i18n';
import { Privacy } from '@/components/options/privacy';
import { Announcer } from '@/components/ui/announce';
import { useSettings } from '@/components/ui/hooks/use-settings';
import { Yourself } from '../yourself/yourself';
import { HowItWorks } from './how-it-works';
import { NextStep } from './next-step';
import { PracticePost } from './practice-post';
import { ProgressList } from './progress-list';
import { useInPage } from './use-in-page';
import { useKnown } from './use-known';
import { WhoNominates } from './who-nominates';
import '@/components/options/page.css';
import './welcome.css';

const openLead = (leadId: string) => location.assign(`/leads.html#lead=${leadId}`);

/** The first page a scout sees: what it does, a post to try it on, what stays private, what comes next. */
export function WelcomePage() {
  useInPage();
  const known = useKnown();
  const settings = useSettings();
  return (
    <Announcer>
      <main className="page welcome">
        <header className="hero">
          <p className="hero-name">
            <img src="/icon.svg" alt="" width={28} height={28} /> Guest Scout
          </p>
          <h1>{i18n.t('welcome.heading')}</h1>
          <p className="hero-words">{i18n.t('welcome.words')}</p>
        </header>
        <HowItWorks />
        <section className="panel" aria-labelledby="try-heading">
          <div className="panel-head">
            <h2 id="try-heading">{i18n.t('welcome.try.title')}</h2>
            <p className="soft">{i18n.t('welcome.try.words')}</p>
          </div>
          {known?.form && settings && <WhoNominates settings={settings} />}
          <div className="try">
            {known ? <ProgressList known={known} /> : <div />}
            <PracticePost />
          </div>
        </section>
        <div className="pair">
          <section className="panel" aria-labelledby="private-heading">
            <h2 id="private-heading">{i18n.t('options.privacy.title')}</h2>
            <Privacy />
          </section>
          <section className="panel" aria-labelledby="next-heading">
            <h2 id="next-heading">{i18n.t(known?.form ? 'welcome.next.ready' : 'welcome.next.title')}</h2>
            {known && <NextStep form={known.form} />}
            {known && settings && <Yourself settings={settings} open={openLead} />}
          </section>
        </div>
      </main>
    </Announcer>
  );
}
