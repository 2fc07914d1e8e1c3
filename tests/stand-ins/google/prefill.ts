import { type Given, readAnswers, readEmail } from './answers.ts';
import type { Entry, FormView } from './form-reading.ts';
import { makeFbzx, type Visit } from './submit.ts';

function kept(entry: Entry, given: Given): Given {
  // An option text that does not match exactly is left out without a word (docs/google-forms.md §4).
  if (entry.options.length === 0) return given;
  const values = given.values.filter((value) => entry.options.some(({ text }) => text === value));
  return { values, other: entry.options.some(({ other }) => other) ? given.other : null };
}

/** A form as it opens: empty, or with what `viewform?entry.N=…` filled in, on every page of it. */
export function prefilledVisit(form: FormView, query: URLSearchParams): Visit {
  // A day or a time is filled in whole, as the form's own link has it; the parts that a POST has fill in nothing.
  const parts = new URLSearchParams(
    [...query].filter(([name]) => /^entry\.\d+(\.other_option_response)?$/.test(name)),
  );
  const entries = form.pages.flatMap(({ items }) => items.flatMap((item) => item.entries));
  const given = new Map(
    [...readAnswers(parts, form)].flatMap(([id, answer]) => {
      const entry = entries.find((candidate) => candidate.id === id);
      return entry ? [[id, kept(entry, answer)]] : [];
    }),
  );
  return { history: [0], given, email: readEmail(query), fbzx: makeFbzx(), problems: new Map() };
}
