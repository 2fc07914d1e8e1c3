import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { database } from '@/utils/leads/database';
import { lastExport, watchLastExport } from '@/utils/transfer/last-export';
import { TimeAgo } from '../time';
import { AllowAgain } from './allow-again';
import { EraseAll } from './erase-all';
import { ExportLeads } from './export-leads';
import { ImportLeads } from './import-leads';
import { counted } from './words';
import './transfer.css';

/** What is kept on this device: out, in, away. */
export function DataSection() {
  const leads = useLiveQuery(() => database.leads.count());
  const exportedAt = useLastExport();
  return (
    <>
      <div className="transfer-part">
        <h3>Export</h3>
        <p className="soft">
          {leads !== undefined && `${counted(leads, 'lead')} on this device. `}
          {exportedAt === null ? (
            'Never exported: if this device is lost, they are too.'
          ) : exportedAt ? (
            <>
              Last exported as JSON: <TimeAgo at={exportedAt} />.
            </>
          ) : null}
        </p>
        <ExportLeads />
      </div>
      <div className="transfer-part">
        <h3>Import</h3>
        <p className="soft">
          A JSON file that was exported here or on another device. You see first what it would bring. It adds
          and joins; it removes nothing.
        </p>
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
