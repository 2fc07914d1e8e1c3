import { useState } from 'react';
import { i18n } from '#i18n';
import { problemOf } from '@/utils/errors';
import { exported, FORMATS, type Format, fileName } from '@/utils/transfer/export';
import { rememberExport } from '@/utils/transfer/last-export';
import { Button } from '../ui/controls/button';
import { Choice } from '../ui/controls/choice';
import { useRun } from '../ui/hooks/use-run';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { copyText, download } from './hand-over';

export interface ExportLeadsProps {
  /** Of which leads; all without it. */
  ids?: string[];
  /** Whose, where it is one person. */
  person?: string;
}

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
    }, i18n.t('transfer.export.downloaded'));
  };
  const copy = () => {
    setCopying(true);
    setDone(undefined);
    return run(
      () =>
        copyText(exported(format, ids)).then(
          () => setDone('copied'),
          () => {
            throw new Error(i18n.t('transfer.export.notCopied'));
          },
        ),
      i18n.t('transfer.export.copied'),
    );
  };
  return (
    <div className="stack-close">
      <Choice
        label={i18n.t('transfer.export.format')}
        hint={i18n.t(`transfer.export.${format}`)}
        options={OPTIONS}
        value={format}
        onValue={choose}
      />
      <div className="actions transfer-actions">
        <Button busy={running && !copying} onClick={() => void save()}>
          {done === 'saved' && <Icon name="done" size={14} />}
          {done === 'saved' ? i18n.t('transfer.export.downloaded') : i18n.t('transfer.export.download')}
        </Button>
        <Button kind="quiet" busy={running && copying} onClick={() => void copy()}>
          <Icon name={done === 'copied' ? 'done' : 'copy'} size={14} />
          {done === 'copied' ? i18n.t('transfer.export.copied') : i18n.t('transfer.export.copy')}
        </Button>
      </div>
      {failure && <Notice tone="bad">{failure}</Notice>}
    </div>
  );
}
