import { randomBytes } from 'node:crypto';
import type { Row } from '../forms/forms.ts';
import { type Given, isAnswered, readAnswers, readEmail, shownValues } from './answers.ts';
import type { FormView } from './form-reading.ts';
import { nextPage, pathOf, readHistory } from './path.ts';
import type { UiTexts } from './ui-texts.ts';
import { findProblems, type Problems } from './validate.ts';

/** Where somebody is in a form: what its page shows and hands on. */
export interface Visit {
  /** Page indices seen; the last one is shown. */
  history: number[];
  given: Map<number, Given>;
  email: string;
  fbzx: string;
  problems: Problems;
}

export type Judgement =
  /** HTTP 400 and a page without any form. */
  | { kind: 'bare' }
  /** HTTP 200 with the next, or the previous, page. */
  | { kind: 'page'; visit: Visit }
  /** HTTP 400 with the form and the questions marked. */
  | { kind: 'refused'; visit: Visit; flag: 'validation-failed' | 'captcha-challenge-failed' }
  /** HTTP 200; `row` is to be stored. */
  | { kind: 'accepted'; visit: Visit; row: Row };

/** A signed 64-bit number as text, as `fbzx` and `data-shuffle-seed` are. */
export function makeFbzx(): string {
  return randomBytes(8).readBigInt64BE().toString();
}

function rowOf(form: FormView, visit: Visit, pageHistory: string | null, body: string): Row {
  // Several pages and no pageHistory: Google stores a row without answers (docs/google-forms.md §3.4).
  const isLost = pageHistory === null && form.pages.length > 1;
  const values: Row['values'] = {};
  for (const index of isLost ? [] : visit.history) {
    for (const entry of form.pages[index]?.items.flatMap(({ entries }) => entries) ?? []) {
      const answer = visit.given.get(entry.id);
      if (isAnswered(answer)) values[entry.id] = shownValues(answer);
    }
  }
  const row: Row = {
    time: new Date().toISOString(),
    values,
    pageHistory,
    path: pathOf(form, visit.given),
    body,
  };
  if (form.email === 'typed' && !isLost) row.emailAddress = visit.email;
  return row;
}

function readVisit(form: FormView, parts: URLSearchParams): Visit | null {
  const history = readHistory(parts.get('pageHistory') ?? '0', form);
  if (!history) return null;
  return {
    history,
    given: readAnswers(parts, form),
    email: readEmail(parts).trim(),
    fbzx: parts.get('fbzx') ?? makeFbzx(),
    problems: new Map(),
  };
}

function lacksCaptcha(form: FormView, parts: URLSearchParams, always: boolean): boolean {
  const wanted =
    always || form.receipt === 'always' || (form.receipt === 'optIn' && parts.get('emailReceipt') === 'true');
  return wanted && (parts.get('g-recaptcha-response') ?? '') === '';
}

/**
 * What Google does with a posted body (docs/google-forms.md §3, §11). Stores nothing itself. It knows no duplicates:
 * the same body twice is accepted twice.
 */
export function judge(form: FormView, body: string, texts: UiTexts, captcha: boolean): Judgement {
  const parts = new URLSearchParams(body);
  const visit = readVisit(form, parts);
  if (!visit) return { kind: 'bare' };
  const { history, given, email } = visit;
  if (parts.get('back') === '1') {
    return {
      kind: 'page',
      visit: { ...visit, history: history.length > 1 ? history.slice(0, -1) : history },
    };
  }
  const pageHistory = parts.get('pageHistory');
  if (pageHistory === null && form.pages.length > 1) {
    return { kind: 'accepted', visit, row: rowOf(form, visit, null, body) };
  }
  const problems = findProblems(form, history, given, email, texts);
  if (problems.size > 0) return { kind: 'refused', visit: { ...visit, problems }, flag: 'validation-failed' };
  if (parts.get('continue') === '1') {
    const next = nextPage(form, history.at(-1) ?? 0, given);
    if (next !== 'submit') {
      // A form may lead back to a page already seen: then the way there is forgotten.
      const seen = history.indexOf(next);
      return {
        kind: 'page',
        visit: { ...visit, history: [...history.slice(0, seen < 0 ? undefined : seen), next] },
      };
    }
  }
  if (lacksCaptcha(form, parts, captcha)) return { kind: 'refused', visit, flag: 'captcha-challenge-failed' };
  return { kind: 'accepted', visit, row: rowOf(form, visit, pageHistory, body) };
}
