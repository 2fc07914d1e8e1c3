/** Whether an address is of a page of the form with this id. */
export const isPageOf = (formId: string, url: string): boolean =>
  URL.parse(url)?.pathname.includes(`/d/e/${formId}/`) ?? false;

/**
 * Whether the page shown may still hold the answers that a prefilled address brought: sections follow one another at the address of
 * the answers; a form that opens anew must carry the same ones.
 * @param prefilled the address that was opened.
 * @param shown the address of the page now.
 */
export function holdsPrefilled(formId: string, prefilled: string, shown: string): boolean {
  if (!isPageOf(formId, shown)) return false;
  const page = new URL(shown);
  if (!page.pathname.endsWith('/viewform')) return true;
  const own = [...new URL(prefilled).searchParams].filter(([name]) => name !== 'usp');
  return own.length > 0 && own.every(([name, value]) => page.searchParams.getAll(name).includes(value));
}
