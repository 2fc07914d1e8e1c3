import { useEffect, useState } from 'react';
import { CopyButton } from '@/components/copy-button';
import type { Form, Mapping } from '@/utils/forms/schema';
import { writeSetUp } from '@/utils/forms/set-up';

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
        <h4>For the other scouts</h4>
        <p className="soft">
          A set-up line holds the form’s address, its questions and these answers. Nothing about you or your
          leads.
        </p>
        {failed && (
          <p className="soft">The line could not be made. Read the form again, then try once more.</p>
        )}
      </div>
      {line && <CopyButton text={line}>Copy set-up line</CopyButton>}
      {line && <input className="input share-line" aria-label="Set-up line" readOnly value={line} />}
    </div>
  );
}
