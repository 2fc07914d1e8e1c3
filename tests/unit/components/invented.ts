import type { Delivery } from '@/utils/model/delivery';
import type { Form, Question } from '@/utils/model/form';
import type { Clip, Lead } from '@/utils/model/lead';
import type { Mapping } from '@/utils/model/mapping';
import type { LeadView } from '@/utils/model/view';
import { PLAIN_FORM, UNTOUCHED_LEAD } from '../../fixtures/untouched';

const AT = '2026-05-01T10:00:00.000Z';
const ID = '7b0d4f3e-5a57-4c93-9a0e-0c5ad1a3a001';

export const lead: Lead = {
  id: ID,
  ...UNTOUCHED_LEAD,
  name: 'Ines Marlowe',
  who: 'Runs support engineering',
  accounts: [{ site: 'x', handle: 'inesmarlowe', url: 'https://x.com/inesmarlowe' }],
  accountKeys: ['x:inesmarlowe'],
  createdAt: AT,
  updatedAt: AT,
};

export const clip: Clip = {
  id: ID,
  leadId: ID,
  shows: [],
  site: 'x',
  kind: 'post',
  permalink: 'https://x.com/inesmarlowe/status/1',
  pageUrl: 'https://x.com/inesmarlowe/status/1',
  pageTitle: '',
  author: { site: 'x', handle: 'inesmarlowe', accounts: [] },
  quote: {
    text: 'First line\n\nsecond <b>line</b>',
    selected: false,
    truncated: false,
    edited: false,
    translated: 'no',
  },
  context: [],
  isReply: 'no',
  capturedAt: AT,
  readBy: {},
};

export function question(entryId: string, title: string, more: Partial<Question> = {}): Question {
  return {
    entryId,
    itemId: Number(entryId),
    title,
    description: '',
    type: 'text',
    required: true,
    options: [],
    other: false,
    validators: [],
    ...more,
  };
}

export const why = question('1', 'Why them?', { type: 'paragraph' });
export const found = question('2', 'How did you come across them?', {
  type: 'radio',
  options: [{ text: 'A post' }, { text: 'A talk' }],
});

export const form: Form = {
  id: 'FORM1',
  url: 'https://docs.google.com/forms/d/e/FORM1/viewform',
  title: 'Nominations',
  ...PLAIN_FORM,
  sections: [{ id: null, title: '', description: '', questions: [why, found], goTo: 'submit' }],
  readAt: AT,
};

const mapping: Mapping = { 1: { from: 'why' }, 2: { from: 'ask' } };

/** A lead as a surface gets it; both required questions stand unanswered. */
export const view: LeadView = {
  lead,
  clips: [clip],
  form: { id: 'FORM1', form, mapping, via: 'address', connectedAt: AT },
  projection: {
    answers: [],
    path: [0],
    problems: [
      { question: why, kind: 'missing', message: 'Add one sentence of why.' },
      { question: found, kind: 'missing', message: 'Answer how you came across them.' },
    ],
    asks: [found],
    shortened: {},
  },
  newClips: 0,
  sendsInTab: false,
  practice: false,
};

export function delivery(change: Partial<Delivery>): Delivery {
  return {
    id: ID,
    leadId: ID,
    formId: 'FORM1',
    reference: 'GS-7K2M9Q',
    clipIds: [ID],
    answers: [],
    path: [0],
    state: 'queued',
    attempts: [],
    nextAttemptAt: AT,
    createdAt: AT,
    updatedAt: AT,
    ...change,
  };
}
