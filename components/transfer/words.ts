import { i18n } from '#i18n';
import { inNumbers, language } from '@/utils/language';
import type { Elsewhere } from '@/utils/leads/forget';
import type { Tally } from '@/utils/transfer/import';

/** "a, b, c". */
export const inOneLine = (parts: string[]): string =>
  new Intl.ListFormat(language(), { type: 'unit' }).format(parts);

/** What an import does, in one line. */
export function tallyWords({ new: made, merged, same, leftOut }: Tally): string {
  const counted = (key: 'new' | 'merged' | 'same' | 'leftOut', count: number) =>
    i18n.t(`transfer.import.${key}`, count, { count: inNumbers(count) });
  return inOneLine([
    counted('new', made),
    counted('merged', merged),
    counted('same', same),
    ...(leftOut > 0 ? [counted('leftOut', leftOut)] : []),
  ]);
}

/** "3 quotes and profiles". */
export const quotesWords = (count: number): string =>
  i18n.t('transfer.forget.quotes', count, { count: inNumbers(count) });

/** "2 sets of answers". */
export const answersWords = (count: number): string =>
  i18n.t('transfer.forget.answers', count, { count: inNumbers(count) });

/** "3 rows of the form's sheet". */
export const nominationsWords = (count: number): string =>
  i18n.t('transfer.forget.nominations', count, { count: inNumbers(count) });

/** Asks a form's owner to remove what stays in its sheet. */
export function removalLetter(elsewhere: Elsewhere[]): string {
  const references = inOneLine(elsewhere.map(({ reference }) => reference));
  return i18n.t('transfer.elsewhere.letter', elsewhere.length, { references });
}
