import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { collect } from '@/utils/transfer/collect';
import type { Person } from '@/utils/transfer/format';
import { Button } from '../button';
import { ExportLeads } from './export-leads';
import { ForgetPerson } from './forget-person';
import { counted } from './words';

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
  const name = person?.lead.name || 'this person';
  return (
    <section className="panel transfer-person" aria-labelledby="person-heading">
      <div className="panel-head">
        <h2 id="person-heading" ref={heading} tabIndex={-1}>
          What is kept about {name}
        </h2>
        <p className="soft">{person ? inCounts(person) : 'Nothing: this lead is not here.'}</p>
      </div>
      {person && (
        <>
          <ExportLeads ids={[leadId]} person={person.lead.name} />
          <details className="transfer-list">
            <summary>Look at all of it</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it. */}
            <section className="transfer-all" tabIndex={0} aria-label={`All that is kept about ${name}`}>
              <pre>{JSON.stringify(person, null, 2)}</pre>
            </section>
          </details>
        </>
      )}
      <div className="actions transfer-actions">
        {person && (
          <Button kind="danger" onClick={() => setForgetting(true)}>
            Forget this person…
          </Button>
        )}
        <Button kind="quiet" onClick={close}>
          Close
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
  [
    counted(clips.length, 'quote or profile', 'quotes and profiles'),
    ...(deliveries.length > 0 ? [counted(deliveries.length, 'set of answers', 'sets of answers')] : []),
    ...(claims.length > 0
      ? [counted(claims.length, 'link to another account', 'links to other accounts')]
      : []),
  ].join(', ');
