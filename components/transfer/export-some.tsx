import { useEffect, useId, useRef } from 'react';
import { i18n } from '#i18n';
import { inNumbers } from '@/utils/language';
import { Button } from '../ui/controls/button';
import { ExportLeads } from './export-leads';
import './transfer.css';

/** The leads that are selected as a file or on the clipboard, over the page; Escape closes it, as the browser does with dialogs. */
export function ExportSome({ ids, close }: { ids: string[]; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={heading} onClose={close}>
      <h2 id={heading}>{i18n.t('transfer.export.some', ids.length, { count: inNumbers(ids.length) })}</h2>
      <ExportLeads ids={ids} />
      <div className="dialog-actions">
        <Button onClick={() => dialog.current?.close()}>{i18n.t('transfer.export.close')}</Button>
      </div>
    </dialog>
  );
}
