import { type FormPageInput, formHeaders, formPage, formUrl, NONCE, type Place } from './form-page.ts';
import { readArray } from './form-reading.ts';
import type { Forms, HeldForm } from './forms.ts';
import type { ActiveModes, ModeSwitches } from './modes.ts';
import { plainPage } from './plain-page.ts';
import { receiveAnswers } from './posted-answers.ts';
import { prefilledVisit } from './prefill.ts';
import type { Received } from './received.ts';
import { type Answer, page, type Reply, redirect } from './reply.ts';
import { type UiTexts, uiTexts } from './ui-texts.ts';

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

const FORM_PATH = /^\/forms(\/u\/\d+)?\/d\/e\/([\w-]+)\/(viewform|formResponse|closedform|alreadyresponded)$/;
const EDITOR_PATH = /^\/forms(?:\/u\/\d+)?\/d\/([\w-]+)(?:\/(?:edit|viewform))?$/;

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

/** What a form in trouble answers to reading and sending alike; null where it is not. */
export function trouble({ form, site, place, texts, active }: FormRequest): Answer | null {
  const note = (status: number, sentence: string, headers = {}) =>
    page(status, plainPage(texts.error, sentence, texts.lang), headers);
  if (active.has('gone')) return note(404, texts.gone);
  const limited = active.get('rate-limited');
  if (limited) return note(429, texts.error, { 'retry-after': String(limited.seconds ?? 60) });
  if (active.has('busy')) return note(503, texts.error);
  if (active.has('garbage')) return page(200, '\u0000\u0001)]}\u0027 <<<not a page>>> \ufffd');
  if (active.has('huge')) return page(200, `<!DOCTYPE html><title>…</title>${'x'.repeat(2_000_000)}`);
  if (active.has('closed')) return redirect(formUrl(place, form.id, 'closedform'));
  if (active.has('already')) return redirect(formUrl(place, form.id, 'alreadyresponded'));
  if (active.has('signin-redirect')) return redirect(site.signInUrl);
  return null;
}

function openForm(asked: FormRequest): Answer {
  const { form, site, active, request } = asked;
  const troubled = trouble(asked);
  if (troubled) return troubled;
  const view = readArray(form.array);
  if (view.fileUpload && !active.has('signed-in')) return redirect(site.signInUrl);
  const visit = prefilledVisit(view, request.url.searchParams);
  return page(200, shown(asked, { visit, flags: [] }), formHeaders(NONCE));
}

function endPage({ form, texts }: FormRequest, sentence: string): Answer {
  return page(200, plainPage(readArray(form.array).title, sentence, texts.lang));
}

function answerOne(asked: FormRequest, end: string): Reply {
  if (end === 'closedform') return endPage(asked, asked.texts.closed);
  if (end === 'alreadyresponded') return endPage(asked, asked.texts.already);
  if (end === 'viewform') return openForm(asked);
  if (asked.request.method === 'POST') return receiveAnswers(asked);
  return redirect(formUrl(asked.place, asked.form.id, 'viewform'));
}

/** Answers for docs.google.com/forms: reading a form and sending to it (google-forms.md §2, §3, §11). */
export function answerForms(request: Received, site: FormSite): Reply {
  const { pathname, searchParams } = request.url;
  const hl = searchParams.get('hl');
  const gone = page(404, plainPage(uiTexts(hl).error, uiTexts(hl).gone));
  const [, account = '', id = '', end = ''] = FORM_PATH.exec(pathname) ?? [];
  const form = site.forms.byId(id);
  if (!form) {
    const editorId = EDITOR_PATH.exec(pathname)?.[1] ?? '';
    const edited = site.forms.byEditorId(editorId);
    return edited ? redirect(formUrl({ origin: site.origin, account: '', hl }, edited.id, 'viewform')) : gone;
  }
  const isPageOrPost = end === 'viewform' || end === 'formResponse';
  const active = isPageOrPost
    ? site.modes.take(form.id, request.method === 'POST' ? 'POST' : 'GET')
    : new Map();
  const texts = uiTexts(active.get('language')?.language ?? hl);
  return answerOne({ site, form, place: { origin: site.origin, account, hl }, texts, active, request }, end);
}

/** A forms.gle link leads to its form. */
export function answerShort(request: Received, site: FormSite): Answer {
  const form = site.forms.byShort(request.url.pathname.slice(1));
  if (!form) return page(404, plainPage(uiTexts('en').error, uiTexts('en').gone));
  return redirect(formUrl({ origin: site.origin, account: '', hl: null }, form.id, 'viewform'));
}
