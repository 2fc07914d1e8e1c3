import type { Capture } from '../leads/schema';
import { MessageFailed } from '../messages/send';
import type { Confirmation } from './confirmation';
import { asText, UNREADABLE } from './sentences';

/**
 * Says what failed: the background's own sentence, or one of ours for an exception.
 * After an update this page cannot save any more: the words it read can still be taken along by hand.
 */
export function sayFailure({ say }: Confirmation, error: unknown, capture?: Capture): void {
  const expected = error instanceof MessageFailed;
  if (!expected) console.error('Guest Scout:', error);
  const copy = () =>
    void navigator.clipboard.writeText(capture ? asText(capture) : '').then(
      () => say({ text: 'Copied. Reload this page.' }),
      () => say({ text: 'Not allowed here: copy it by hand.', failed: true }),
    );
  say({
    text: expected ? error.message : UNREADABLE,
    failed: true,
    actions: expected && error.code === 'reload-page' && capture ? { 'Copy the text': copy } : {},
  });
}
