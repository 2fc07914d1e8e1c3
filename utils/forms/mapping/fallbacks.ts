import { i18n } from '#i18n';
import type { Question } from '../../model/form';
import type { SourceName } from '../../model/mapping';
import { plain, says } from './question-patterns';
import type { Recognised } from './recognise-question';

/** "Who is the guest?" asks for the name where nothing else does. */
export function nameOrWho(
  question: Question,
  reached: Question[],
  recognised: Map<string, Recognised>,
): Recognised | undefined {
  const found = recognised.get(question.entryId);
  const asksWho = question.type === 'text' && says.whoNamed.test(plain(question.title));
  if (!asksWho || reached.some(({ entryId }) => recognised.get(entryId)?.source.from === 'guestName'))
    return found;
  return {
    source: { from: 'guestName' },
    reason: i18n.t('forms.reason.onlyName', { question: question.title.trim() }),
  };
}

/** A second "what do they do" takes the quote; the only long text that nothing else takes is for the why. */
export function longText(
  question: Question,
  recognisedAs: SourceName | undefined,
  isTaken: (from: SourceName) => boolean,
): Recognised | undefined {
  if (recognisedAs === 'why' && !isTaken('quote')) {
    return {
      source: { from: 'quote' },
      reason: i18n.t('forms.reason.ownWords', { question: question.title.trim() }),
    };
  }
  if (!recognisedAs && question.required && !isTaken('why') && !isTaken('quote')) {
    return {
      source: { from: 'why' },
      reason: i18n.t('forms.reason.longText', { question: question.title.trim() }),
    };
  }
  return undefined;
}
