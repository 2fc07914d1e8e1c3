import { i18n } from '#i18n';
import { momentOf, type Past } from '@/utils/delivery/history';
import type { Answer } from '@/utils/model/answers';
import type { Delivery } from '@/utils/model/delivery';
import { reasonWords } from '../lead/delivery/reason-words';
import { inFull } from '../ui/time';

type Attempt = Delivery['attempts'][number];
type Version = NonNullable<Delivery['answeredForm']>;

/** How an attempt ended, in a sentence. */
export function attemptWords({ outcome, reason, postStartedAt }: Attempt): string {
  if (!outcome) return i18n.t('history.began');
  const ended = i18n.t(`history.ended.${outcome}`);
  if (outcome === 'sent') return ended;
  const { what } = reasonWords(reason, undefined);
  const nothing = outcome === 'queued' || outcome === 'held' || !postStartedAt;
  return [what || ended, nothing && i18n.t('history.nothingSent')].filter(Boolean).join(' ');
}

/** What went to a form as text to paste elsewhere: when, where, how it ended, then each question with its answer. */
export function asText({ delivery, formTitle }: Past, name: string): string {
  const { reference, followsUp, state, answers, answeredForm } = delivery;
  const head = [
    followsUp
      ? i18n.t('history.copied.headFollowUp', { name, reference, followsUp })
      : i18n.t('history.copied.head', { name, reference }),
    i18n.t(`history.copied.${state}`, { when: inFull(momentOf(delivery)) }),
    formTitle && i18n.t('history.copied.form', { title: formTitle }),
    answeredForm && i18n.t('history.copied.version', shownVersion(answeredForm)),
  ];
  const told = answers
    .map((answer) => [answer.title, valuesOf(answer).join('\n')])
    .filter(([, value]) => value)
    .map(([title, value]) => `${title}\n${value}`);
  return [head.filter(Boolean).join('\n'), ...told].join('\n\n');
}

/** "3f9a01bc, read 22 Nov 2026, 20:15" */
export const versionWords = (form: Version) => i18n.t('history.versionRead', shownVersion(form));

const shownVersion = ({ version, readAt }: Version) => ({ version, when: inFull(readAt) });

const valuesOf = ({ values, other }: Answer) => (other === undefined ? values : [...values, other]);
