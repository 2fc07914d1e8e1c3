import { escapeHtml, scriptJson } from '../escape.ts';
import { FORM_STYLE } from '../style.ts';
import { writePartial } from './answers.ts';
import type { FormArray } from './form-array.ts';
import type { FormView, Page } from './form-reading.ts';
import { emailBlock, questionBlock, stateInputs } from './question-markup.ts';
import type { Visit } from './submit.ts';
import type { UiTexts } from './ui-texts.ts';

/** Where the form is served: `https://docs.google.com` or the practice origin, with `/u/0` where the request had it. */
export interface Place {
  origin: string;
  account: string;
  hl: string | null;
}

/** Attributes of `div[jsname=NAIPbb]`, in the page's order; each is "true" or "false". */
const FLAGS = [
  'has-retryable-error',
  'response-too-large',
  'too-many-responses',
  'in-prepopulate-mode',
  'validation-failed',
  'sign-in-to-continue',
  'email-from-recipient-required',
  'is-editing-response',
  'show-respond-again-link',
  'response-quota-exceeded',
  'captcha-challenge-failed',
  'has-file-upload-item',
] as const;
export type Flag = (typeof FLAGS)[number];

export interface FormPageInput {
  view: FormView;
  array: FormArray;
  visit: Visit;
  flags: Flag[];
  place: Place;
  texts: UiTexts;
  /** The page does what stands for the invisible challenge when it is submitted. */
  captcha: boolean;
}

/** Address of a form's page or of where its answers go. */
export function formUrl(place: Place, id: string, end: string): string {
  const query = place.hl === null ? '' : `?hl=${encodeURIComponent(place.hl)}`;
  return `${place.origin}/forms${place.account}/d/e/${id}/${end}${query}`;
}

/** The content security policy of Google's pages, with the script's nonce. */
export function formHeaders(nonce: string): Record<string, string> {
  return {
    'content-security-policy': `base-uri 'self';object-src 'none';script-src 'report-sample' 'nonce-${nonce}' 'unsafe-inline' 'strict-dynamic' https: http: 'unsafe-eval'`,
    'x-robots-tag': 'noindex, nofollow, nosnippet',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
  };
}

export const NONCE = 'stand-in';

export function loadScript(array: FormArray): string {
  return `<script nonce="${NONCE}">var FB_PUBLIC_LOAD_DATA_ = ${scriptJson(array)};</script>`;
}

function flagsElement(flags: Flag[]): string {
  const attributes = FLAGS.map((flag) => `data-${flag}="${flags.includes(flag)}"`);
  return `<div jsname="NAIPbb" ${attributes.join(' ')}></div>`;
}

function endsHere(view: FormView, page: Page): boolean {
  const branches = page.items.some(
    ({ type, entries }) =>
      (type === 2 || type === 3) && entries.some(({ options }) => options.some(({ goTo }) => goTo !== null)),
  );
  return page.index === view.pages.length - 1 || (page.after === -3 && !branches);
}

function buttons(input: FormPageInput, page: Page): string {
  const { texts, visit, view } = input;
  const back =
    visit.history.length > 1
      ? `<button type="submit" jsname="GeGHKb" name="back" value="1" formnovalidate>${escapeHtml(texts.back)}</button>`
      : '';
  const forward = endsHere(view, page)
    ? `<button class="main" type="submit" jsname="M2UYVd" aria-label="${escapeHtml(texts.submit)}">${escapeHtml(texts.submit)}</button>`
    : `<button class="main" type="submit" jsname="OCpkoe" name="continue" value="1">${escapeHtml(texts.next)}</button>`;
  const wanted = input.captcha || view.receipt !== 'none';
  const receipt =
    view.receipt === 'optIn'
      ? `<label><input type="checkbox" name="emailReceipt" value="true"> ${escapeHtml(texts.receipt)}</label>`
      : '';
  const challenge = wanted
    ? `<textarea id="g-recaptcha-response" name="g-recaptcha-response" hidden></textarea><script nonce="${NONCE}">document.getElementById('mG61Hd').addEventListener('submit',()=>{document.getElementById('g-recaptcha-response').value='passed'})</script>`
    : '';
  return `<div class="ThHDze" data-shuffle-seed="${escapeHtml(visit.fbzx)}" data-should-execute-invisible-captcha-on-form-submit="${view.receipt !== 'none'}" data-is-receipt-checked="false">${receipt}${challenge}${forward}${back}<button class="plain" data-last type="reset" jsname="X5DuWc">${escapeHtml(texts.clear)}</button></div>`;
}

function formTag({ visit, view, place }: FormPageInput, page: Page): string {
  const answers = [...visit.given].map(([id, { values, other }]) => {
    const all = other === null ? values : [...values, other];
    return [String(id), [null, id, all, other !== null]];
  });
  const response = `%.@.${answers.length > 0 ? `${JSON.stringify(answers)}]` : ']'}`;
  const first = page.index === 0 ? ' data-is-first-page="true"' : '';
  return `<form action="${escapeHtml(formUrl(place, view.id, 'formResponse'))}" target="_self" method="POST" id="mG61Hd" jsmodel="TOfxwf Q91hve CEkLOc" data-shuffle-seed="${escapeHtml(visit.fbzx)}" data-clean-viewform-url="${escapeHtml(formUrl({ ...place, account: '', hl: null }, view.id, 'viewform'))}" data-response="${escapeHtml(response)}" data-dlp-data="%.@.null,false]" data-first-entry="${page.first}" data-last-entry="${page.last}"${first}>`;
}

function heading(view: FormView, page: Page, texts: UiTexts): string {
  const required = page.items.some(({ entries }) => entries.some((entry) => entry.required));
  const note =
    required || view.email === 'typed' ? `<div class="md0UAd">${escapeHtml(texts.requiredNote)}</div>` : '';
  const description =
    page.index === 0 ? `<div class="cBGGJ OIC90c" dir="auto">${escapeHtml(view.description)}</div>` : '';
  const section =
    page.index === 0
      ? ''
      : `<div class="section" role="heading" aria-level="2">${escapeHtml(page.title)}</div><div class="card cBGGJ">${escapeHtml(page.description)}</div>`;
  return `<div class="Dq4amc"><div class="F9yp7e ikZYwf LgNcQe" dir="auto" role="heading" aria-level="1">${escapeHtml(view.title)}</div>${description}${note}</div>${section}`;
}

/** A form's page: also the next section, and the page that marks what was refused. */
export function formPage(input: FormPageInput): string {
  const { view, visit, texts, flags, array } = input;
  const page = view.pages[visit.history.at(-1) ?? 0] ?? view.pages[0];
  if (!page) throw new Error('A form has at least one page.');
  const email =
    view.email === 'typed' && page.index === 0
      ? emailBlock(visit.email, visit.problems.get('email'), texts)
      : '';
  const questions = page.items.map((item, index) =>
    questionBlock(item, index + 1, visit.given, visit.problems.get(item.id), texts),
  );
  const onOtherPages = new Map(
    [...visit.given].filter(
      ([id]) => !page.items.some(({ entries }) => entries.some((entry) => entry.id === id)),
    ),
  );
  const partial = writePartial(onOtherPages, visit.fbzx, page.index === 0 ? '' : visit.email);
  return `<!DOCTYPE html><html lang="${texts.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(view.documentName)}</title><style>${FORM_STYLE}</style></head>
<body dir="ltr" itemscope itemtype="http://schema.org/CreativeWork/FormObject" data-is-prepopulate-mode="false" data-is-response-view="true"><main>${flagsElement(flags)}
${formTag(input, page)}${heading(view, page, texts)}<div class="o3Dpx" role="list">${email}${questions.join('')}</div>${buttons(input, page)}${stateInputs(partial, visit.history, visit.fbzx)}</form>
<p class="foot">A practice form on this computer. What you send stays here.</p></main>${loadScript(array)}</body></html>`;
}
