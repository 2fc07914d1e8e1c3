import { i18n } from '#i18n';
import { inNumbers } from '../language';
import type { Question } from '../model/form';
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

/** Google's rules by type and subtype (docs/google-forms.md §1.5), as what the form wants. */
const RULES: Record<string, Words> = {
  '1.1': ([number = '']) => i18n.t('forms.rule.greaterThan', { number }),
  '1.2': ([number = '']) => i18n.t('forms.rule.orMore', { number }),
  '1.3': ([number = '']) => i18n.t('forms.rule.lessThan', { number }),
  '1.4': ([number = '']) => i18n.t('forms.rule.orLess', { number }),
  '1.5': ([number = '']) => i18n.t('forms.rule.equal', { number }),
  '1.6': ([number = '']) => i18n.t('forms.rule.notEqual', { number }),
  '1.7': ([from = '', to = '']) => i18n.t('forms.rule.between', { from, to }),
  '1.8': ([from = '', to = '']) => i18n.t('forms.rule.notBetween', { from, to }),
  '1.9': () => i18n.t('forms.rule.number'),
  '1.10': () => i18n.t('forms.rule.wholeNumber'),
  '2.100': ([part = '']) => i18n.t('forms.rule.with', { part }),
  '2.101': ([part = '']) => i18n.t('forms.rule.without', { part }),
  '2.102': () => i18n.t('forms.rule.email'),
  '2.103': () => i18n.t('forms.rule.link'),
  '6.202': counted('mostCharacters'),
  '6.203': counted('leastCharacters'),
  '7.200': counted('leastChoices'),
  '7.201': counted('mostChoices'),
  '7.204': counted('exactChoices'),
  '8.205': () => i18n.t('forms.rule.differentColumns'),
};

/** What a rule wants, in a few words. */
export function ruleInWords({ type, subtype, args }: Question['validators'][number]): string {
  return RULES[`${type}.${subtype}`]?.(args) ?? i18n.t('forms.rule.pattern');
}

/** All rules of a question, with the owner's own sentence where there is one; '' without any. */
export function rulesInWords({ validators }: Question): string {
  return listed(validators.map((rule) => rule.message || ruleInWords(rule)));
}
