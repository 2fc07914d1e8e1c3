import { escapeHtml } from '../escape.ts';
import { FORM_STYLE } from '../style.ts';
import type { FormArray } from './form-array.ts';
import { formUrl, loadScript, type Place } from './form-page.ts';
import type { FormView } from './form-reading.ts';
import type { UiTexts } from './ui-texts.ts';

export interface SuccessPageInput {
  view: FormView;
  array: FormArray;
  place: Place;
  texts: UiTexts;
  /** The owner's own words; empty for Google's. */
  confirmation: string;
  anotherLink: boolean;
  /** Where a practice form shows what arrived; absent under Google's name. */
  rowsUrl?: string;
}

/** The page after a stored response: no form, and the form array empty (docs/google-forms.md §5.1, rule 8). */
export function successPage(input: SuccessPageInput): string {
  const { view, array, place, texts, confirmation, anotherLink, rowsUrl } = input;
  const emptied = [array[0], [], ...array.slice(2)];
  const again = `${formUrl(place, view.id, 'viewform')}${place.hl === null ? '?' : '&'}usp=form_confirm`;
  const link = anotherLink
    ? `<div class="c2gzEf"><a href="${escapeHtml(again)}">${escapeHtml(texts.another)}</a></div>`
    : '';
  const rows = rowsUrl
    ? `<p class="foot"><a href="${escapeHtml(rowsUrl)}">See the row that arrived</a></p>`
    : '';
  return `<!DOCTYPE html><html lang="${texts.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(view.documentName)}</title><style>${FORM_STYLE}</style></head>
<body dir="ltr" itemscope itemtype="http://schema.org/CreativeWork/FormObject" data-is-prepopulate-mode="false" data-form-submission-timestamp="${Date.now()}"><main><div class="Uc2NEf"><div class="RH5hzf RLS9Fe"><div class="idZHHb"><div class="pdLVYe LgNcQe" role="heading" aria-level="1">${escapeHtml(view.title)}</div><div class="vHW8K">${escapeHtml(confirmation || texts.recorded)}</div>${link}</div></div></div>${rows}</main>${loadScript(emptied)}</body></html>`;
}
