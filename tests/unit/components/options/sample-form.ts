import type { Form, Question } from '@/utils/model/form';
import type { Mapping } from '@/utils/model/mapping';
import { PLAIN_FORM } from '../../../fixtures/untouched';

/** A question with an invented title; `more` changes what matters to a test. */
export function question(entryId: string, title: string, more: Partial<Question> = {}): Question {
  return {
    entryId,
    itemId: Number(entryId),
    title,
    description: '',
    type: 'text',
    required: false,
    options: [],
    other: false,
    validators: [],
    ...more,
  };
}

/** Two ways behind one address, as the team's form has them: a listening session or a suggestion. */
export function branchingForm(): Form {
  const what = question('1', 'What would you like to do?', {
    type: 'radio',
    required: true,
    options: [
      { text: 'Join a session', goTo: 100 },
      { text: 'Suggest a guest', goTo: 200 },
    ],
  });
  const nominee = question('23', 'Yourself or someone else?', {
    type: 'radio',
    required: true,
    options: [{ text: 'Myself' }, { text: 'Someone else' }],
  });
  return {
    id: 'FORM',
    url: 'https://docs.google.com/forms/d/e/FORM/viewform',
    title: 'Guests',
    ...PLAIN_FORM,
    sections: [
      { id: null, title: 'Welcome', description: '', questions: [what], goTo: 'next' },
      {
        id: 100,
        title: 'Session',
        description: '',
        questions: [question('11', 'Which day?', { required: true })],
        goTo: 'submit',
      },
      {
        id: 200,
        title: 'Guest',
        description: '',
        questions: [question('21', 'Guest’s name', { required: true }), nominee],
        goTo: 'submit',
      },
    ],
    readAt: '2026-01-02T03:04:05.000Z',
  };
}

/** What answers it, with nothing missing. */
export function fullMapping(): Mapping {
  return {
    1: { from: 'fixed', value: ['Suggest a guest'] },
    21: { from: 'guestName' },
    23: { from: 'nominee', choices: { self: 'Myself', other: 'Someone else' } },
  };
}
