import type { Question } from '../../model/form';

/** Google's codes of what a question takes (docs/google-forms.md §1.5), `type.subtype`, in the words that everybody else uses. */
const RULES = {
  '1.1': 'greaterThan',
  '1.2': 'orMore',
  '1.3': 'lessThan',
  '1.4': 'orLess',
  '1.5': 'equal',
  '1.6': 'notEqual',
  '1.7': 'between',
  '1.8': 'notBetween',
  '1.9': 'number',
  '1.10': 'wholeNumber',
  '2.100': 'with',
  '2.101': 'without',
  '2.102': 'email',
  '2.103': 'link',
  '6.202': 'mostCharacters',
  '6.203': 'leastCharacters',
  '7.200': 'leastChoices',
  '7.201': 'mostChoices',
  '7.204': 'exactChoices',
  '8.205': 'differentColumns',
} as const;

/** `pattern`: a pattern, or a rule that we do not know; only the form judges it. */
export type RuleName = (typeof RULES)[keyof typeof RULES] | 'pattern';

/** What a question takes, with the numbers or words of the rule as text. `message`: the owner's own sentence. */
export interface Rule {
  is: RuleName;
  args: string[];
  message?: string;
}

/** All rules of a question, in the form's order. */
export const rulesOf = ({ validators }: Pick<Question, 'validators'>): Rule[] =>
  validators.map(({ type, subtype, args, message }) => ({ is: nameOf(type, subtype), args, message }));

/** Rules that only a number keeps. */
const OF_NUMBER: ReadonlySet<RuleName> = new Set(
  Object.entries(RULES).flatMap(([code, is]) => (code.startsWith('1.') ? [is] : [])),
);
export const isOfNumber = (is: RuleName): boolean => OF_NUMBER.has(is);

function nameOf(type: number, subtype: number): RuleName {
  const code = `${type}.${subtype}`;
  if (Object.hasOwn(RULES, code)) return RULES[code as keyof typeof RULES];
  return type === 1 ? 'number' : 'pattern';
}

/** Takes any words as long as there are enough and not too many. */
export const takesAnyWords = (question: Pick<Question, 'validators'>): boolean =>
  rulesOf(question).every(({ is }) => is === 'mostCharacters' || is === 'leastCharacters');

/** The most characters that a question takes by its own rules; undefined where none limits them. */
export function mostCharacters(question: Pick<Question, 'validators'>): number | undefined {
  const limits = rulesOf(question)
    .filter(({ is }) => is === 'mostCharacters')
    .map(({ args }) => Number(args[0]))
    .filter((limit) => limit > 0);
  return limits.length ? Math.min(...limits) : undefined;
}
