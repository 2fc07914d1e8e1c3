import { entryIds } from '../google/form-array.ts';
import type { FormDefinition, ValidatorDefinition } from './form-definition.ts';

const EMAIL: ValidatorDefinition = { type: 2, subtype: 102, message: 'Must be a valid email address' };
const LINK: ValidatorDefinition = { type: 2, subtype: 103, message: 'Must be a valid URL' };

/** The team's form: one address, two ways through it. */
export const TEAM_FORM: FormDefinition = {
  id: '1FAIpQLSdPracticeNominationFormOfTheTeam0000000000000000',
  editorId: '1PracticeNominationFormAsItsEditorsSeeIt00',
  short: 'GuestScoutTeam1',
  title: 'Be part of the podcast',
  description: 'Join a listening session, or tell us who should be our guest.',
  documentName: 'Nominations',
  sections: [
    {
      key: 'start',
      questions: [
        {
          key: 'whatToDo',
          title: 'What would you like to do?',
          kind: 'radio',
          required: true,
          options: [
            { text: 'Sign up for a listening session', goTo: { section: 'session' } },
            { text: 'Suggest a guest', goTo: { section: 'suggestion' } },
          ],
        },
      ],
    },
    {
      key: 'session',
      title: 'Listening session',
      description: 'We listen to an episode together and talk about it. It takes an hour.',
      after: 'submit',
      questions: [
        { key: 'sessionName', title: 'Your name', kind: 'text', required: true },
        { key: 'sessionEmail', title: 'Your e-mail', kind: 'text', required: true, validators: [EMAIL] },
        {
          key: 'sessionDates',
          title: 'Which dates suit you?',
          kind: 'checkboxes',
          required: true,
          options: [
            'First Tuesday of the month',
            'Second Thursday of the month',
            'Last Saturday of the month',
          ],
          other: true,
        },
      ],
    },
    {
      key: 'suggestion',
      title: 'Suggest a guest',
      description: 'We look for people who work with AI every day and can show what changed for them.',
      questions: [
        { key: 'scoutName', title: 'Your name', kind: 'text', required: true },
        { key: 'scoutEmail', title: 'Your e-mail', kind: 'text', required: true, validators: [EMAIL] },
        {
          key: 'nominee',
          title: 'Are you suggesting yourself or someone else?',
          kind: 'radio',
          required: true,
          options: ['Myself', 'Someone else'],
        },
        { key: 'guestName', title: "Guest's name", kind: 'text', required: true },
        {
          key: 'profileLink',
          title: 'Where can we find them?',
          description: 'A link to a profile or a page of theirs.',
          kind: 'text',
          required: true,
          validators: [LINK],
        },
        { key: 'who', title: 'Who are they?', kind: 'paragraph' },
        { key: 'why', title: 'What do they do with AI, and why them?', kind: 'paragraph', required: true },
        {
          key: 'examples',
          title:
            'Specific examples (prompts, what worked, what failed, how their workflow changed, what they had to unlearn)',
          kind: 'paragraph',
        },
        {
          key: 'sellsTools',
          title: 'Do they sell AI tools?',
          kind: 'radio',
          required: true,
          options: ['Yes', 'No', "Don't know"],
        },
      ],
    },
  ],
};

/** Entry ids of the team's form by question key: `TEAM_ENTRIES.guestName`. */
export const TEAM_ENTRIES = entryIds(TEAM_FORM);
