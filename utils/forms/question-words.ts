import { i18n } from '#i18n';
import { inNumbers } from '../language';
import type { Question } from '../model/form';
import { type Rule, type RuleName, rulesOf } from './google/rules';
import { listed } from './listed';

/** What kind of answer a question takes, in two or three words. */
export const typeInWords = ({ type }: Pick<Question, 'type'>) => i18n.t(`forms.type.${type}`);

type Words = (args: string[]) => string;

type Counted = 'mostCharacters' | 'leastCharacters' | 'leastChoices' | 'mostChoices' | 'exactChoices';

const counted =
  (rule: Counted): Words =>
  ([given]) => {
    const count = Number(given);
    return i18n.t(`forms.rule.${rule}`, count, { count: inNumbers(count) });
  };

/** What the form wants, by rule. */
const RULES: Record<RuleName, Words> = {
  greaterThan: ([number = '']) => i18n.t('forms.rule.greaterThan', { number }),
  orMore: ([number = '']) => i18n.t('forms.rule.orMore', { number }),
  lessThan: ([number = '']) => i18n.t('forms.rule.lessThan', { number }),
  orLess: ([number = '']) => i18n.t('forms.rule.orLess', { number }),
  equal: ([number = '']) => i18n.t('forms.rule.equal', { number }),
  notEqual: ([number = '']) => i18n.t('forms.rule.notEqual', { number }),
  between: ([from = '', to = '']) => i18n.t('forms.rule.between', { from, to }),
  notBetween: ([from = '', to = '']) => i18n.t('forms.rule.notBetween', { from, to }),
  number: () => i18n.t('forms.rule.number'),
  wholeNumber: () => i18n.t('forms.rule.wholeNumber'),
  with: ([part = '']) => i18n.t('forms.rule.with', { part }),
  without: ([part = '']) => i18n.t('forms.rule.without', { part }),
  email: () => i18n.t('forms.rule.email'),
  link: () => i18n.t('forms.rule.link'),
  mostCharacters: counted('mostCharacters'),
  leastCharacters: counted('leastCharacters'),
  leastChoices: counted('leastChoices'),
  mostChoices: counted('mostChoices'),
  exactChoices: counted('exactChoices'),
  differentColumns: () => i18n.t('forms.rule.differentColumns'),
  pattern: () => i18n.t('forms.rule.pattern'),
};

/** What a rule wants, in a few words. */
export const ruleInWords = ({ is, args }: Rule): string => RULES[is](args);

/** All rules of a question, with the owner's own sentence where there is one; '' without any. */
export function rulesInWords(question: Question): string {
  return listed(rulesOf(question).map((rule) => rule.message || ruleInWords(rule)));
}
