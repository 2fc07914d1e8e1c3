import { marksOf } from './page';
import { publicArray } from './scan';

/**
 * Is it the page after a stored response, in whatever language? 200, no form any more, and the form array empty; everything else
 * also stands in pages of other outcomes (docs/google-forms.md §5.1, rule 8).
 */
export function isSuccessPage(status: number, html: string): boolean {
  if (status !== 200 || marksOf(html).hasForm) return false;
  const array = publicArray(html);
  return array !== undefined && Array.isArray(array[1]) && array[1].length === 0;
}
