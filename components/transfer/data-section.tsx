import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { database } from '@/utils/database/database';
import { inNumbers } from '@/utils/language';
import { lastExport, watchLastExport } from '@/utils/transfer/last-export';
import { Loading } from '../ui/loading';
import { TimeAgo } from '../ui/time';
import { withParts } from '../ui/with-parts';
import { AllowAgain } from './allow-again';
import { EraseAll } from './erase-all';
import { ExportLeads } from './export-leads';
import { ImportLeads } from './import-leads';
import './transfer.css';

/** What is kept on this device: out, in, away. */
export function DataSection() {
  const leads = useLiveQuery(() => database.leads.count());
  const exportedAt = useLastExport();
  return (
    <>
      <div className="transfer-part">
        <h3>{i18n.t('transfer.export.heading')}</h3>
        <p className="soft">
          {(leads === undefined || exportedAt === undefined) && <Loading />}
          {leads !== undefined && i18n.t('transfer.export.leads', leads, { count: inNumbers(leads) })}{' '}
          {exportedAt === null && i18n.t('transfer.export.never')}
          {exportedAt &&
            withParts(i18n.t('transfer.export.last', { ago: '{ago}' }), { ago: <TimeAgo at={exportedAt} /> })}
        </p>
        <ExportLeads />
      </div>
      <div className="transfer-part">
        <h3>{i18n.t('transfer.import.heading')}</h3>
        <p className="soft">{i18n.t('transfer.import.about')}</p>
        <ImportLeads />
      </div>
      <AllowAgain />
      <EraseAll />
    </>
  );
}

/** When everything was last exported; null: never; undefined until it is known. */
function useLastExport(): string | null | undefined {
  const [at, setAt] = useState<string | null>();
  useEffect(() => {
    void lastExport().then((found) => setAt(found ?? null));
    return watchLastExport((now) => setAt(now ?? null));
  }, []);
  return at;
}
