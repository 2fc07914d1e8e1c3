import { i18n } from '#i18n';
import type { Question } from '../../model/form';
import type { SourceName } from '../../model/sources';
import { takesAnyWords } from '../google/rules';
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

/**
 * A second "what do they do" takes the quote; what is a place for longer words, required or not, takes first the why and then the
 * quote. What asks for something else is none, however long its answer may be.
 */
export function longText(
  question: Question,
  recognisedAs: SourceName | undefined,
  isTaken: (from: SourceName) => boolean,
): Recognised | undefined {
  const title = question.title.trim();
  if (recognisedAs === 'why' && question.type === 'paragraph' && !isTaken('quote'))
    return { source: { from: 'quote' }, reason: i18n.t('forms.reason.ownWords', { question: title }) };
  if (recognisedAs || !isForWords(question)) return undefined;
  if (!isTaken('why'))
    return { source: { from: 'why' }, reason: i18n.t('forms.reason.longText', { question: title }) };
  if (!isTaken('quote'))
    return { source: { from: 'quote' }, reason: i18n.t('forms.reason.longTextQuote', { question: title }) };
  return undefined;
}

function isForWords(question: Question): boolean {
  const words = plain(question.title);
  return says.longText.test(words) && !says.personalData.test(words) && takesAnyWords(question);
}
