import { browser } from 'wxt/browser';
import { i18n } from '../page-texts';
import type { MessageName, Reply, Returned, Sent } from './protocol';

/** The background said no, or could not be reached; `message` is for people. */
export class MessageFailed extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Sends one message to the background and waits for its answer.
 * @throws {MessageFailed} code `reload` when the extension was updated under this page, `no-answer` when nothing answered,
 *   or the background's own code.
 */
export async function send<Name extends MessageName>(name: Name, data: Sent<Name>): Promise<Returned<Name>> {
  if (!browser.runtime?.id) throw reloadPage();
  let reply: Reply<Returned<Name>> | undefined;
  try {
    reply = await browser.runtime.sendMessage({ name, data });
  } catch (error) {
    if (/invalidated/i.test(`${error}`)) throw reloadPage();
    // Nobody listened: told below, like an answer that is empty.
  }
  if (!reply) throw new MessageFailed('no-answer', i18n.t('page.noAnswer'));
  if (!reply.ok) throw new MessageFailed(reply.problem.code, reply.problem.message);
  return reply.value;
}

const reloadPage = () => new MessageFailed('reload', i18n.t('page.updated'));
