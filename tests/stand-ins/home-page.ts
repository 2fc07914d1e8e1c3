import { escapeHtml } from './escape.ts';
import type { HeldForm } from './forms/forms.ts';
import { readArray } from './google/form-reading.ts';
import { TABLE_STYLE } from './style.ts';

/** The practice server's front page: its forms, and where their rows are. */
export function homePage(forms: HeldForm[], origin: string): string {
  const entries = forms.map((form) => {
    const rows = form.rows.length === 1 ? '1 row' : `${form.rows.length} rows`;
    return `<li><strong>${escapeHtml(readArray(form.array).title)}</strong><a href="${origin}/forms/d/e/${form.id}/viewform">Open the form</a> · <a href="${origin}/rows/${form.id}">${rows}</a><br><span>${escapeHtml(origin)}/forms/d/e/${escapeHtml(form.id)}/viewform</span></li>`;
  });
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Practice forms</title><style>${TABLE_STYLE}</style></head>
<body><header><h1>Practice forms</h1><p>They behave like Google Forms and live on this computer only.</p></header><ul class="forms">${entries.join('')}</ul></body></html>`;
}
