import { plainPage } from '../plain-page.ts';
import type { Received } from '../received.ts';
import { type Answer, page, type Reply, redirect } from '../reply.ts';
import { formHeaders, formUrl, NONCE } from './form-page.ts';
import { readArray } from './form-reading.ts';
import { type FormRequest, type FormSite, shown, trouble } from './form-request.ts';
import { receiveAnswers } from './posted-answers.ts';
import { prefilledVisit } from './prefill.ts';
import { uiTexts } from './ui-texts.ts';

const FORM_PATH = /^\/forms(\/u\/\d+)?\/d\/e\/([\w-]+)\/(viewform|formResponse|closedform|alreadyresponded)$/;
const EDITOR_PATH = /^\/forms(?:\/u\/\d+)?\/d\/([\w-]+)(?:\/(?:edit|viewform))?$/;

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

/** Answers for docs.google.com/forms: reading a form and sending to it (docs/google-forms.md §2, §3, §11). */
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
