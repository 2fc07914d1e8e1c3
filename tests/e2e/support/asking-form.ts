import type { FormDefinition } from '../../stand-ins/forms/form-definition.ts';

/** A form that asks the scout one thing of each kind, and what the quote shows. */
export const ASKING_FORM: FormDefinition = {
  id: '1FAIpQLSdAskingForm'.padEnd(56, '0'),
  short: 'AskingForm',
  title: 'Guests, and a few questions',
  sections: [
    {
      key: 'start',
      questions: [
        { key: 'guest', title: "Guest's name", kind: 'text', required: true },
        { key: 'quote', title: 'Specific examples', kind: 'paragraph' },
        {
          key: 'why',
          title: 'Why them?',
          kind: 'paragraph',
          required: true,
          validators: [{ type: 6, subtype: 202, args: ['60'] }],
        },
        {
          key: 'shows',
          title: 'What does it show?',
          kind: 'checkboxes',
          options: ['Concrete outcomes', 'Prompts', 'What worked', 'What did not work', 'Workflow changes'],
        },
        {
          key: 'format',
          title: 'Which format?',
          kind: 'radio',
          required: true,
          options: ['Interview', 'Round table'],
          other: true,
        },
        {
          key: 'region',
          title: 'Where do they live?',
          kind: 'dropdown',
          required: true,
          options: ['Europe ', 'Elsewhere'],
        },
        {
          key: 'languages',
          title: 'Languages for the talk',
          description: 'As far as you know.',
          kind: 'checkboxes',
          required: true,
          options: ['English', 'Deutsch', 'العربية'],
          validators: [{ type: 7, subtype: 201, args: ['2'] }],
        },
        {
          key: 'sure',
          title: 'How sure are you?',
          kind: 'scale',
          required: true,
          options: ['1', '2', '3', '4', '5'],
        },
        {
          key: 'stars',
          title: 'How good a guest?',
          kind: 'rating',
          required: true,
          options: ['1', '2', '3'],
        },
        { key: 'met', title: 'When did you first notice them?', kind: 'date', required: true },
        { key: 'hour', title: 'Best hour for a call', kind: 'time', required: true },
        {
          key: 'code',
          title: 'Your team’s code',
          kind: 'text',
          required: true,
          validators: [{ type: 6, subtype: 203, args: ['4'] }],
        },
      ],
    },
  ],
};
