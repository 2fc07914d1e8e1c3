import type { Forms, HeldForm } from '../forms/forms.ts';
import type { ActiveModes, Mode, ModeSwitches } from '../modes.ts';
import { plainPage } from '../plain-page.ts';
import type { Received } from '../received.ts';
import { type Answer, page, redirect } from '../reply.ts';
import { type FormPageInput, formPage, formUrl, type Place } from './form-page.ts';
import { readArray } from './form-reading.ts';
import type { UiTexts } from './ui-texts.ts';

export interface FormSite {
  forms: Forms;
  modes: ModeSwitches;
  /** `https://docs.google.com`, or the practice form's own. */
  origin: string;
  /** Where a person is sent to sign in. */
  signInUrl: string;
  /** Where the rows can be looked at; only the practice form says so. */
  rowsUrl?: (formId: string) => string;
}

/** One request for one form. */
export interface FormRequest {
  site: FormSite;
  form: HeldForm;
  place: Place;
  texts: UiTexts;
  active: ActiveModes;
  request: Received;
}

/** The page of a form as anybody who opens it sees it. */
export function shown(
  { form, place, texts, active }: FormRequest,
  input: Pick<FormPageInput, 'visit' | 'flags'>,
): string {
  const view = readArray(form.array);
  const needsSignIn = (view.signIn || active.has('signin')) && !active.has('signed-in');
  const array = needsSignIn ? form.array.with(18, 1) : form.array;
  const flags = [...input.flags, ...(needsSignIn ? (['sign-in-to-continue'] as const) : [])];
  return formPage({ view, array, visit: input.visit, flags, place, texts, captcha: active.has('captcha') });
}

/** Who may answer in the form's place, and at which address (docs/google-forms.md §5.2). */
const ELSEWHERE: Partial<Record<Mode, string>> = {
  'network-redirect': 'https://login.network.example/?next=',
  'consent-redirect': 'https://consent.google.com/ml?continue=',
  'sorry-redirect': 'https://www.google.com/sorry/index?continue=',
};

/** What a form in trouble answers to reading and sending alike; null where it is not. */
export function trouble({ form, site, place, texts, active }: FormRequest): Answer | null {
  const note = (status: number, sentence: string, headers = {}) =>
    page(status, plainPage(texts.error, sentence, texts.lang), headers);
  if (active.has('gone')) return note(404, texts.gone);
  const limited = active.get('rate-limited');
  if (limited) return note(429, texts.error, { 'retry-after': String(limited.seconds ?? 60) });
  const busy = active.get('busy');
  if (busy) return note(busy.status ?? 503, texts.error);
  if (active.has('garbage')) return page(200, '\u0000\u0001)]}\u0027 <<<not a page>>> \ufffd');
  if (active.has('huge')) return page(200, `<!DOCTYPE html><title>…</title>${'x'.repeat(2_000_000)}`);
  if (active.has('closed')) return redirect(formUrl(place, form.id, 'closedform'));
  if (active.has('already')) return redirect(formUrl(place, form.id, 'alreadyresponded'));
  if (active.has('signin-redirect')) return redirect(site.signInUrl);
  for (const [mode, address] of Object.entries(ELSEWHERE))
    if (active.has(mode as Mode))
      return redirect(`${address}${encodeURIComponent(formUrl(place, form.id, 'viewform'))}`);
  return null;
}
