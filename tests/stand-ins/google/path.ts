import type { Given } from './answers.ts';
import type { FormView, Page } from './form-reading.ts';

const RADIO = 2;
const DROPDOWN = 3;

function chosenGoTo(page: Page, given: Map<number, Given>): number | null {
  let goTo: number | null = null;
  for (const item of page.items) {
    if (item.type !== RADIO && item.type !== DROPDOWN) continue;
    for (const entry of item.entries) {
      const answer = given.get(entry.id);
      const option = entry.options.find(({ text, other }) =>
        other ? answer?.other !== null && answer !== undefined : answer?.values.includes(text),
      );
      // The last such question on the page wins; an option without a rule keeps the section's (docs/google-forms.md §1.6, §13).
      goTo = option?.goTo ?? goTo;
    }
  }
  return goTo;
}

/** Where this page leads with these answers: a page's index or the end. An option's rule wins over the section's. */
export function nextPage(form: FormView, index: number, given: Map<number, Given>): number | 'submit' {
  const page = form.pages[index];
  if (!page || index === form.pages.length - 1) return 'submit';
  const goTo = chosenGoTo(page, given) ?? page.after;
  if (goTo === -3) return 'submit';
  if (goTo === -1) return 0;
  if (goTo === null || goTo === -2) return index + 1;
  return form.pages.find(({ breakId }) => breakId === goTo)?.index ?? index + 1;
}

/** The pages a person with these answers would have seen. Stops where a form leads back to a page already seen. */
export function pathOf(form: FormView, given: Map<number, Given>): number[] {
  const path = [0];
  for (;;) {
    const next = nextPage(form, path.at(-1) ?? 0, given);
    if (next === 'submit' || path.includes(next)) return path;
    path.push(next);
  }
}

/**
 * Page indices in a posted pageHistory, or null where Google answers with a bare 400: section ids in place of
 * indices, more indices than pages (docs/google-forms.md §3.4).
 */
export function readHistory(text: string, form: FormView): number[] | null {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length > form.pages.length || parts.some((part) => !/^\d{1,4}$/.test(part))) return null;
  const history = parts.map(Number);
  return history[0] === 0 && history.every((index) => index < form.pages.length) ? history : null;
}
