import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { isOnAndroid } from '@/utils/on-android';
import { lastBrought } from '@/utils/sheet/take-back';
import { ChooseFile } from '../ui/controls/choose-file';
import { Field } from '../ui/controls/field';
import { TimeAgo } from '../ui/time';
import { withParts } from '../ui/with-parts';
import { ListForScouts } from './list-for-scouts';
import { TakeBack } from './take-back';
import { areCells, givenBy } from './use-given';
import { nameOfSheet } from './use-sheet';

/** Where cells are pasted or a file is chosen; below it what was brought in last. */
export function GiveCells({ read, again = false }: { read: (file: Blob) => Promise<void>; again?: boolean }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [refused, setRefused] = useState(false);
  const last = useLiveQuery(lastBrought);
  // In a dialog the browser would begin with the button that closes it.
  useEffect(() => field.current?.focus(), []);
  const take = (file: Blob | undefined) => {
    setRefused(!file);
    if (file) void read(file);
  };
  return (
    <div className="bring-in-body">
      {!again && <p>{i18n.t(isOnAndroid() ? 'sheet.aboutWithoutKeys' : 'sheet.about')}</p>}
      <Field
        label={i18n.t('sheet.paste')}
        hint={isOnAndroid() ? undefined : i18n.t('sheet.pasteHint')}
        error={refused ? i18n.t('sheet.notCells') : undefined}
      >
        {({ id, describedBy }) => (
          <textarea
            id={id}
            ref={field}
            className="input bring-in-paste"
            aria-describedby={describedBy}
            aria-invalid={refused || undefined}
            rows={3}
            // Cells are read and not kept in the field, which a large sheet would hold up.
            value=""
            onChange={({ currentTarget: { value } }) => take(areCells(value) ? new Blob([value]) : undefined)}
            onPaste={(event) => {
              event.preventDefault();
              take(givenBy(event.clipboardData));
            }}
          />
        )}
      </Field>
      <div className="actions">
        <ChooseFile
          accept=".json,.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          name={i18n.t('sheet.fileLabel')}
          choose={take}
        >
          {i18n.t('sheet.choose')}
        </ChooseFile>
      </div>
      <ListForScouts />
      {last && (
        <div className="bring-in-last">
          <p className="soft">
            {withParts(i18n.t('sheet.last', { name: '{name}', when: '{when}' }), {
              name: <bdi>{nameOfSheet(last.name)}</bdi>,
              when: <TimeAgo at={last.at} />,
            })}
          </p>
          <TakeBack sheetId={last.id} />
        </div>
      )}
    </div>
  );
}
