import { escapeHtml } from './escape.ts';
import { FORM_STYLE } from './style.ts';

/** A page with a heading and a sentence and no form: closed, gone, an error, a sign-in page. */
export function plainPage(title: string, sentence: string, lang = 'en'): string {
  return `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><style>${FORM_STYLE}</style></head>
<body dir="ltr"><main><div class="idZHHb"><div class="pdLVYe" role="heading" aria-level="1">${escapeHtml(title)}</div><p>${escapeHtml(sentence)}</p></div></main></body></html>`;
}
