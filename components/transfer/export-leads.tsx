import { useState } from 'react';
import { problemOf } from '@/utils/errors';
import { exported, FORMATS, type Format, fileName } from '@/utils/transfer/export';
import { rememberExport } from '@/utils/transfer/last-export';
import { Button } from '../button';
import { Choice } from '../choice';
import { Icon } from '../icon';
import { useRun } from '../lead/running';
import { Notice } from '../notice';
import { copyText, download } from './hand-over';

export interface ExportLeadsProps {
  /** Of which leads; all without it. */
  ids?: string[];
  /** Whose, where it is one person. */
  person?: string;
}

const WHAT: Record<Format, string> = {
  json: 'Complete, to keep or to import elsewhere.',
  csv: 'A row a quote, for a spreadsheet. Without your private notes.',
  markdown: 'The quotes as the show notes want them, by person.',
};

const OPTIONS = (['json', 'csv', 'markdown'] as const).map((value) => ({
  value,
  label: FORMATS[value].name,
}));

/** Leads as a file or on the clipboard, in the form that is chosen. */
export function ExportLeads({ ids, person }: ExportLeadsProps) {
  const [format, setFormat] = useState<Format>('json');
  const [copying, setCopying] = useState(false);
  const [done, setDone] = useState<'saved' | 'copied'>();
  const { run, running, failure } = useRun();

  const choose = (chosen: Format) => {
    setFormat(chosen);
    setDone(undefined);
  };
  const save = () => {
    setCopying(false);
    setDone(undefined);
    return run(async () => {
      const file = await exported(format, ids).catch((error) =>
        Promise.reject(new Error(problemOf(error).message)),
      );
      download(file, fileName(format, new Date(), person));
      if (format === 'json' && !ids) await rememberExport();
      setDone('saved');
    }, 'Downloaded');
  };
  const copy = () => {
    setCopying(true);
    setDone(undefined);
    return run(
      () =>
        copyText(exported(format, ids)).then(
          () => setDone('copied'),
          () => {
            throw new Error(
              'Not copied: it is too long, or your browser did not allow it. Download it instead.',
            );
          },
        ),
      'Copied',
    );
  };
  return (
    <div className="stack-close">
      <Choice label="Format" hint={WHAT[format]} options={OPTIONS} value={format} onValue={choose} />
      <div className="actions transfer-actions">
        <Button busy={running && !copying} onClick={() => void save()}>
          {done === 'saved' && <Icon name="done" size={14} />}
          {done === 'saved' ? 'Downloaded' : 'Download'}
        </Button>
        <Button kind="quiet" busy={running && copying} onClick={() => void copy()}>
          <Icon name={done === 'copied' ? 'done' : 'copy'} size={14} />
          {done === 'copied' ? 'Copied' : 'Copy'}
        </Button>
      </div>
      {failure && <Notice tone="bad">{failure}</Notice>}
    </div>
  );
}
