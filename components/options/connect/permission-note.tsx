import { i18n } from '#i18n';
import { Notice } from '@/components/ui/notice';
import type { ConnectedForm } from '@/utils/model/mapping';

/** A form from a set-up line or a tab that may not be reached: what that means, and what to press. Of others the banner tells. */
export function PermissionNote() {
  return (
    <Notice tone="note" title={i18n.t('options.permission.title')}>
      {i18n.t('options.permission.words')}
    </Notice>
  );
}

/** How nominations leave, in a few words. `allowed`: the form may be reached in the background. `inTab`: it wants a person all the same. */
export function sendsInWords(
  allowed: boolean | undefined,
  via: ConnectedForm['via'],
  inTab: boolean,
): string {
  if (allowed === undefined) return '…';
  if (inTab) return i18n.t('options.sending.tab');
  if (allowed) return i18n.t('options.sending.background');
  return i18n.t(via === 'address' ? 'options.sending.held' : 'options.sending.tab');
}
