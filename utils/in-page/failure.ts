import { MessageFailed } from '../messages/send';
import type { Capture } from '../model/capture';
import { i18n } from '../page-texts';
import type { Confirmation } from './confirmation';
import { asText } from './sentences';

/**
 * Says what failed: the background's own sentence, or one of ours for an exception.
 * After an update this page cannot save any more: the words it read can still be taken along by hand.
 */
export function sayFailure({ say }: Confirmation, error: unknown, capture?: Capture): void {
  const expected = error instanceof MessageFailed;
  if (!expected) console.error(error);
  const copy = () =>
    void navigator.clipboard.writeText(capture ? asText(capture) : '').then(
      () => say({ text: i18n.t('page.copied') }),
      () => say({ text: i18n.t('page.notCopied'), failed: true }),
    );
  say({
    text: expected ? error.message : i18n.t('page.unreadable'),
    failed: true,
    actions: expected && error.code === 'reload' && capture ? { [i18n.t('page.copyText')]: copy } : {},
  });
}
