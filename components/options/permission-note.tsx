import { Notice } from '@/components/notice';
import type { ConnectedForm } from '@/utils/forms/schema';

/** A form from a set-up line or a tab that may not be reached: what that means, and what to press. Of others the banner tells. */
export function PermissionNote() {
  return (
    <Notice tone="note" title="Send opens the filled-in form in a tab">
      You submit it there. To send in the background, press “Read the form again” and allow it.
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
  if (inTab) return 'in a tab that you submit';
  if (allowed) return 'in the background';
  return via === 'address' ? 'not now: held' : 'in a tab that you submit';
}
