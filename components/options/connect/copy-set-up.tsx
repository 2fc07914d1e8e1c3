import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { CopyButton } from '@/components/ui/controls/copy-button';
import { Loading } from '@/components/ui/loading';
import { writeSetUp } from '@/utils/forms/set-up';
import type { Form } from '@/utils/model/form';
import type { Mapping } from '@/utils/model/mapping';

/** The set-up line for the other scouts: one click, and the line itself to look at. */
export function CopySetUp({ form, mapping }: { form: Form; mapping: Mapping }) {
  const [line, setLine] = useState<string>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let stale = false;
    writeSetUp(form, mapping).then(
      (written) => !stale && setLine(written),
      () => !stale && setFailed(true),
    );
    return () => {
      stale = true;
    };
  }, [form, mapping]);
  return (
    <div className="share">
      <div className="share-words">
        <h4>{i18n.t('options.setUp.title')}</h4>
        <p className="soft">{i18n.t('options.setUp.words')}</p>
        {!line && !failed && <Loading />}
        {failed && <p className="soft">{i18n.t('options.setUp.failed')}</p>}
      </div>
      {line && <CopyButton text={line}>{i18n.t('options.setUp.copy')}</CopyButton>}
      {line && (
        <input
          className="input share-line"
          aria-label={i18n.t('options.setUp.line')}
          dir="ltr"
          readOnly
          value={line}
        />
      )}
    </div>
  );
}
