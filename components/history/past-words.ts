import { momentOf, type Past } from '@/utils/delivery/history';
import type { Delivery } from '@/utils/delivery/schema';
import type { Answer } from '@/utils/forms/schema';
import { reasonWords } from '../lead/reason-words';
import { LOOKS } from '../state-label';
import { inFull } from '../time';

type Attempt = Delivery['attempts'][number];

/** How an attempt ended, in a sentence. */
export function attemptWords({ outcome, reason, postStartedAt }: Attempt): string {
  if (!outcome) return 'Began.';
  if (outcome === 'sent') return 'Sent.';
  const { what } = reasonWords(reason, undefined);
  const nothing = outcome === 'queued' || outcome === 'held' || !postStartedAt ? ' Nothing was sent.' : '';
  return `${what || `${LOOKS[outcome].words}.`}${nothing}`;
}

/** What went to a form as text to paste elsewhere: when, where, how it ended, then each question with its answer. */
export function asText({ delivery, formTitle }: Past, name: string): string {
  const { reference, followsUp, state, answers, answeredForm } = delivery;
  const head = [
    `${name}, ${reference}${followsUp ? ` (follow-up to ${followsUp})` : ''}`,
    `${LOOKS[state].words}, ${inFull(momentOf(delivery))}`,
    formTitle && `Form: ${formTitle}`,
    answeredForm && `Version of the form: ${versionWords(answeredForm)}`,
  ];
  const told = answers
    .map((answer) => [answer.title, valuesOf(answer).join('\n')])
    .filter(([, value]) => value)
    .map(([title, value]) => `${title}\n${value}`);
  return [head.filter(Boolean).join('\n'), ...told].join('\n\n');
}

/** "3f9a01bc, read 22 Nov 2026, 20:15" */
export const versionWords = ({ version, readAt }: NonNullable<Delivery['answeredForm']>) =>
  `${version}, read ${inFull(readAt)}`;

const valuesOf = ({ values, other }: Answer) => (other === undefined ? values : [...values, other]);
