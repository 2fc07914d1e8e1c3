import { escapeHtml } from './escape.ts';
import type { HeldForm, Row } from './forms/forms.ts';
import { readArray } from './google/form-reading.ts';
import { TABLE_STYLE } from './style.ts';

interface Column {
  title: string;
  /** Null for the collected address. */
  entryId: number | null;
  isLong: boolean;
}

function columnsOf(form: HeldForm): Column[] {
  const view = readArray(form.array);
  const questions = view.pages.flatMap(({ items }) =>
    items.flatMap(({ title, type, entries }) =>
      entries.map(({ id, row }) => ({
        title: row === null ? title : `${title} [${row}]`,
        entryId: id,
        isLong: type === 1,
      })),
    ),
  );
  const email = { title: 'Email address', entryId: null, isLong: false };
  return view.email === 'none' ? questions : [email, ...questions];
}

/** A row's filled cells in the order of the owner's sheet. Titles may repeat: two sections may ask the same. */
export function cellsOf(form: HeldForm, row: Row): { title: string; entryId: number | null; text: string }[] {
  return columnsOf(form)
    .map((column) => ({ title: column.title, entryId: column.entryId, text: cell(row, column) }))
    .filter(({ text }) => text !== '');
}

function cell(row: Row, { entryId }: Column): string {
  return entryId === null ? (row.emailAddress ?? '') : (row.values[entryId] ?? []).join(', ');
}

function shownTime(time: string): string {
  return `<time datetime="${escapeHtml(time)}" title="${escapeHtml(time)}">${escapeHtml(time.slice(0, 10))}<br>${escapeHtml(time.slice(11, 19))}</time>`;
}

function tableRow(row: Row, columns: Column[]): string {
  if (Object.keys(row.values).length === 0) {
    const why =
      row.pageHistory === null
        ? 'A row without answers: the request carried no pageHistory.'
        : 'A row without answers.';
    return `<tr><td>${shownTime(row.time)}</td><td class="lost" colspan="${columns.length}">${why}</td></tr>`;
  }
  const cells = columns.map(
    (column) => `<td${column.isLong ? ' class="long"' : ''}><div>${escapeHtml(cell(row, column))}</div></td>`,
  );
  return `<tr><td>${shownTime(row.time)}</td>${cells.join('')}</tr>`;
}

function table(rows: Row[], columns: Column[]): string {
  const heads = columns.map((column) => {
    const isBare = rows.every((row) => cell(row, column) === '');
    const look = isBare ? ' class="bare"' : column.isLong ? ' class="long"' : '';
    return `<th scope="col"${look}>${escapeHtml(column.title)}</th>`;
  });
  const body = rows.toReversed().map((row) => tableRow(row, columns));
  return `<div class="sheet" tabindex="0" role="region" aria-label="Rows"><table><thead><tr><th scope="col">Time (UTC)</th>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

/** The newest row as a list, so that a first nomination is read at one glance rather than by scrolling sideways. */
function newest(form: HeldForm): string {
  const row = form.rows.at(-1);
  const cells = row ? cellsOf(form, row) : [];
  if (cells.length === 0) return '';
  const lines = cells.map(({ title, text }) => `<dt>${escapeHtml(title)}</dt><dd>${escapeHtml(text)}</dd>`);
  return `<section class="newest"><h2>The newest row</h2><dl>${lines.join('')}</dl></section>`;
}

function empty(formUrl: string): string {
  return `<div class="empty"><h2>Nothing has arrived yet</h2><p>This is what the owner of the form sees. To make a first row:</p>
<ol><li>Find somebody in the browser with Guest Scout and press <strong>Suggest as guest</strong>.</li>
<li>Write one sentence of why, and press <strong>Send</strong>.</li>
<li>Come back here. The row shows up by itself.</li></ol>
<p>Or <a href="${escapeHtml(formUrl)}">fill in the form by hand</a>.</p></div>`;
}

/** Looks every two seconds whether there are other rows, so that reading is not disturbed when there are none. */
const REFRESH = `const seen=document.body.dataset.version;setInterval(async()=>{try{const r=await fetch(location.pathname+'.json',{method:'HEAD'});if(r.headers.get('x-version')!==seen)location.reload()}catch{}},2000)`;

/** Changes with every row and every change of the questions. */
export function versionOf(form: HeldForm): string {
  const titles = columnsOf(form).map(({ title }) => title);
  return `${form.rows.length}-${titles.join('').length}-${form.rows.at(-1)?.time ?? ''}`;
}

/** The stored rows as a table, newest first: what a form's owner would see in the sheet. Light and dark. */
export function rowsPage(form: HeldForm, formUrl: string): string {
  const { title } = readArray(form.array);
  const count = form.rows.length;
  const counted = count === 1 ? '1 row' : `${count} rows`;
  const summary = count === 0 ? '' : `${counted}, newest first. `;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}: ${counted}</title><style>${TABLE_STYLE}</style><noscript><meta http-equiv="refresh" content="5"></noscript></head>
<body data-version="${escapeHtml(versionOf(form))}"><header><h1>${escapeHtml(title)}</h1><p>${summary}<a href="${escapeHtml(formUrl)}">Open the form</a> · <a href="/">All practice forms</a></p></header>
${count === 0 ? empty(formUrl) : `${newest(form)}<h2>All rows</h2>${table(form.rows, columnsOf(form))}`}<script>${REFRESH}</script></body></html>`;
}
