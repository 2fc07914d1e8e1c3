import type { Question } from './schema';

const TYPE_WORDS: Record<Question['type'], string> = {
  text: 'one line',
  paragraph: 'paragraph',
  radio: 'one choice',
  dropdown: 'one choice',
  checkboxes: 'any choices',
  scale: 'scale',
  grid: 'one choice a row',
  checkboxGrid: 'any choices a row',
  date: 'date',
  time: 'time',
  file: 'file',
  rating: 'rating',
  unknown: 'a kind Guest Scout does not know',
};

/** What kind of answer a question takes, in two or three words. */
export const typeInWords = ({ type }: Pick<Question, 'type'>) => TYPE_WORDS[type];

type Words = (args: string[]) => string;

/** Google's rules by type and subtype (google-forms.md §1.5), as what the form wants. */
const RULES: Record<string, Words> = {
  '1.1': ([than]) => `a number greater than ${than}`,
  '1.2': ([least]) => `a number, ${least} or more`,
  '1.3': ([than]) => `a number less than ${than}`,
  '1.4': ([most]) => `a number, ${most} or less`,
  '1.5': ([number]) => `the number ${number}`,
  '1.6': ([number]) => `a number other than ${number}`,
  '1.7': ([from, to]) => `a number from ${from} to ${to}`,
  '1.8': ([from, to]) => `a number not from ${from} to ${to}`,
  '1.9': () => 'a number',
  '1.10': () => 'a whole number',
  '2.100': ([part]) => `a text with “${part}” in it`,
  '2.101': ([part]) => `a text without “${part}” in it`,
  '2.102': () => 'an e-mail address',
  '2.103': () => 'a link',
  '6.202': ([most]) => `at most ${most} characters`,
  '6.203': ([least]) => `at least ${least} characters`,
  '7.200': ([least]) => `at least ${least} choices`,
  '7.201': ([most]) => `at most ${most} choices`,
  '7.204': ([count]) => `exactly ${count} choices`,
  '8.205': () => 'a different column for each row',
};

/** What a rule wants, in a few words. */
export function ruleInWords({ type, subtype, args }: Question['validators'][number]): string {
  return RULES[`${type}.${subtype}`]?.(args) ?? 'a text of a certain pattern';
}

/** All rules of a question, with the owner's own sentence where there is one; '' without any. */
export function rulesInWords({ validators }: Question): string {
  return validators.map((rule) => rule.message || ruleInWords(rule)).join(', ');
}
