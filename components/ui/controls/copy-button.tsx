import { type ReactNode, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { useAnnounce } from '../announce';
import { Icon } from '../icon';
import { Button } from './button';

export interface CopyButtonProps {
  /** Or what makes it, where that is done only when it is asked for. */
  text: string | (() => string);
  /** It is on the clipboard. */
  copied?: () => void;
  children: ReactNode;
}

/** Copies `text` and says so, to eyes and to screen readers. */
export function CopyButton({ text, copied, children }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const announce = useAnnounce();
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), 2_000);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = () =>
    navigator.clipboard.writeText(typeof text === 'string' ? text : text()).then(
      () => {
        setOutcome('copied');
        announce(i18n.t('common.copied'));
        copied?.();
      },
      () => {
        setOutcome('failed');
        announce(i18n.t('common.copyNotAllowed'));
      },
    );

  return (
    <Button kind="quiet" className="button-small" onClick={copy}>
      <Icon name={outcome === 'copied' ? 'done' : 'copy'} size={14} />
      {outcome === 'copied'
        ? i18n.t('common.copied')
        : outcome === 'failed'
          ? i18n.t('common.notCopied')
          : children}
    </Button>
  );
}
