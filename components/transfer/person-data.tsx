import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { inNumbers } from '@/utils/language';
import { collect } from '@/utils/transfer/collect';
import type { Person } from '@/utils/transfer/format';
import { Button } from '../ui/controls/button';
import { ExportLeads } from './export-leads';
import { ForgetPerson } from './forget-person';
import { answersWords, inOneLine, quotesWords } from './words';

/** Everything held about one person: to look at, to export, to erase. */
export function PersonData({ leadId, close }: { leadId: string; close: () => void }) {
  const person = useLiveQuery(async () => (await personOf(leadId)) ?? null, [leadId]);
  const [forgetting, setForgetting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const ready = person !== undefined;
  useEffect(() => {
    if (ready) heading.current?.focus();
  }, [ready]);

  if (!ready) return null;
  const name = person?.lead.name;
  const all = name ? i18n.t('transfer.about.all', { name }) : i18n.t('transfer.about.allUnnamed');
  return (
    <section className="panel transfer-person" aria-labelledby="person-heading">
      <div className="panel-head">
        <h2 id="person-heading" ref={heading} tabIndex={-1}>
          {name ? i18n.t('transfer.about.heading', { name }) : i18n.t('transfer.about.headingUnnamed')}
        </h2>
        <p className="soft">{person ? inCounts(person) : i18n.t('transfer.about.nothing')}</p>
      </div>
      {person && (
        <>
          <ExportLeads ids={[leadId]} person={person.lead.name} />
          <details className="transfer-list">
            <summary>{i18n.t('transfer.about.look')}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it. */}
            <section className="transfer-all" tabIndex={0} aria-label={all}>
              <pre dir="ltr">{JSON.stringify(person, null, 2)}</pre>
            </section>
          </details>
        </>
      )}
      <div className="actions transfer-actions">
        {person && (
          <Button kind="danger" onClick={() => setForgetting(true)}>
            {i18n.t('transfer.about.forget')}
          </Button>
        )}
        <Button kind="quiet" onClick={close}>
          {i18n.t('transfer.about.close')}
        </Button>
      </div>
      {forgetting && <ForgetPerson leadId={leadId} close={() => setForgetting(false)} />}
    </section>
  );
}

async function personOf(leadId: string): Promise<Person | undefined> {
  for await (const [person] of collect([leadId])) return person;
  return undefined;
}

const inCounts = ({ clips, deliveries, claims }: Person) =>
  inOneLine([
    quotesWords(clips.length),
    ...(deliveries.length > 0 ? [answersWords(deliveries.length)] : []),
    ...(claims.length > 0
      ? [i18n.t('transfer.about.links', claims.length, { count: inNumbers(claims.length) })]
      : []),
  ]);
