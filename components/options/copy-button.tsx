import { useState } from 'react';
import { Button } from '@/components/button';
import { Icon } from '@/components/icon';

interface CopyButtonProps {
  /** Nothing yet: it is still being made. */
  text: string | undefined;
  label: string;
}

/** Copies a text and says whether it did. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const [done, setDone] = useState<'copied' | 'failed'>();
  const copy = async () => {
    if (text === undefined) return;
    await navigator.clipboard.writeText(text).then(
      () => setDone('copied'),
      () => setDone('failed'),
    );
  };
  return (
    <span className="copy">
      <Button onClick={copy} disabled={text === undefined}>
        <Icon name={done === 'copied' ? 'done' : 'copy'} />
        {label}
      </Button>
      <span className="soft" role="status">
        {done === 'copied' && 'Copied.'}
        {done === 'failed' && 'The browser did not let it be copied. Select the text and copy it.'}
      </span>
    </span>
  );
}
