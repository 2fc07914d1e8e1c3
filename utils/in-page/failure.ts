import type { Capture } from '../leads/schema';
import { MessageFailed } from '../messages/send';
import type { Action, Line } from './confirmation';
import { asText } from './sentences';

/**
 * What to say when an act failed: the background's own sentence, or `unexpected` for an exception of ours.
 * After an update this page cannot save any more: the words it read can still be taken along by hand.
 */
export function failureLine(
  error: unknown,
  capture?: Capture,
  unexpected = 'That did not work. Try again.',
): Line {
  if (!(error instanceof MessageFailed)) {
    console.error('Guest Scout:', error);
    return { text: unexpected, failed: true, actions: [] };
  }
  const actions = error.code === 'reload-page' && capture ? [copyAction(asText(capture))] : [];
  return { text: error.message, failed: true, actions };
}

function copyAction(text: string): Action {
  return {
    label: 'Copy the text',
    act: (say) =>
      void navigator.clipboard.writeText(text).then(
        () => say('Copied. Keep it somewhere, then reload this page.'),
        () => say('This page does not let us copy. Select the words and copy them yourself.'),
      ),
  };
}
