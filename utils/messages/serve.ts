import { i18n } from '#i18n';
import { problemOf } from '../errors';
import type { Problem } from '../model/problem';
import { isMessageName, POLICY } from './policy';
import type { MessageName, Reply, Returned } from './protocol';
import { count } from './rate';
import { REPLIES } from './replies';
import { identify, type MessageSender } from './sender';

/**
 * Answers one message: known, from somebody who may send it, not too often, fitting, done. Never throws and never rejects: errors do not survive
 * messaging, so a failure is a value with a sentence for people.
 */
export async function serve(message: unknown, sender: MessageSender): Promise<Reply<Returned<MessageName>>> {
  const { name, data } = (message && typeof message === 'object' ? message : {}) as {
    name?: unknown;
    data?: unknown;
  };
  if (!isMessageName(name)) return no('unknown-message', i18n.t('messages.unknownMessage'));
  const from = identify(sender);
  if (!from || !POLICY[name].from.includes(from.kind)) {
    return no('not-allowed', i18n.t('messages.notAllowed'));
  }
  try {
    const { takes, aMinute } = POLICY[name];
    if (aMinute && from.kind === 'site') count(name, from.tabId, aMinute);
    const sent = takes.parse(data);
    const reply = REPLIES[name] as (sent: unknown, from: unknown) => Promise<Returned<MessageName>>;
    return { ok: true, value: await reply(sent, from) };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

const no = (code: string, message: string): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { code, message },
});
