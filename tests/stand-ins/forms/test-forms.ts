import type { FormDefinition, QuestionDefinition } from './form-definition.ts';
import { TEAM_FORM } from './team-form.ts';

const GUEST: QuestionDefinition = { key: 'guest', title: "Guest's name", kind: 'text', required: true };
const WHY: QuestionDefinition = { key: 'why', title: 'Why should we invite them?', kind: 'paragraph' };

function onePage(
  name: string,
  questions: QuestionDefinition[],
  rest: Partial<FormDefinition>,
): FormDefinition {
  return {
    id: `1FAIpQLSd${name}`.padEnd(56, '0'),
    editorId: `1${name}Edit`.padEnd(44, '0'),
    short: name,
    title: name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
    sections: [{ key: 'start', questions }],
    ...rest,
  };
}

/** One form for each thing an owner may have set up that matters to a sender. */
export const TEST_FORMS = {
  email: onePage('OnePageWithEmail', [GUEST, WHY], { email: 'typed' }),
  file: onePage('FileQuestion', [GUEST, WHY, { key: 'photo', title: 'A photo of them', kind: 'file' }], {}),
  signIn: onePage('SignInNeeded', [GUEST, WHY], { email: 'verified' }),
  receipts: onePage('ReceiptsAlways', [GUEST, WHY], { email: 'typed', receipt: 'always' }),
  receiptOnRequest: onePage('ReceiptOnRequest', [GUEST, WHY], { email: 'typed', receipt: 'optIn' }),
  empty: onePage('NoQuestions', [], {}),
  limitOne: onePage('OneResponseEach', [GUEST, WHY], { limitOne: true }),
  textOnly: onePage('NoParagraph', [GUEST, { ...WHY, kind: 'text', required: true }], {}),
  everyType: onePage(
    'EveryType',
    [
      { key: 'text', title: 'A line', kind: 'text' },
      { key: 'paragraph', title: 'A paragraph', kind: 'paragraph' },
      { key: 'radio', title: 'One of these', kind: 'radio', options: ['Red', 'Blue'], other: true },
      { key: 'dropdown', title: 'From a list', kind: 'dropdown', options: ['North', 'South'] },
      {
        key: 'checkboxes',
        title: 'Some of these',
        kind: 'checkboxes',
        options: ['Tea', 'Milk'],
        other: true,
      },
      { key: 'scale', title: 'How sure are you?', kind: 'scale', options: ['1', '2', '3', '4', '5'] },
      { key: 'rating', title: 'How good is it?', kind: 'rating', options: ['1', '2', '3'] },
      { key: 'note', title: 'Nearly there', description: 'Nothing to fill in here.', kind: 'note' },
      {
        key: 'grid',
        title: 'When?',
        kind: 'grid',
        rows: ['Monday', 'Friday'],
        options: ['Morning', 'Evening'],
      },
      {
        key: 'many',
        title: 'Where?',
        kind: 'checkboxGrid',
        rows: ['Home', 'Work'],
        options: ['Desk', 'Sofa'],
      },
      { key: 'day', title: 'Which day?', kind: 'date' },
      { key: 'moment', title: 'Day and time', kind: 'date', date: { time: true, year: true } },
      { key: 'hour', title: 'What time?', kind: 'time' },
      { key: 'length', title: 'How long?', kind: 'time', duration: true },
    ],
    {},
  ),
} satisfies Record<string, FormDefinition>;

/** Every form the server holds at start, the team's first. */
export const ALL_FORMS: FormDefinition[] = [TEAM_FORM, ...Object.values(TEST_FORMS)];
