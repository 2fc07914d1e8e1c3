import { escapeHtml } from '../escape.ts';
import type { Given } from './answers.ts';
import type { Entry, Item } from './form-reading.ts';
import type { UiTexts } from './ui-texts.ts';

/** What one question is drawn with. Ids are Google's `i5`, `i6`, … */
interface Drawing {
  texts: UiTexts;
  given: Map<number, Given>;
  id: string;
}

const hidden = (name: string, value: string) =>
  `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`;
const sentinel = (id: number) => `<input type="hidden" name="entry.${id}_sentinel" jsname="DTMEae">`;

function textField(entry: Entry, type: number, { texts, given, id }: Drawing): string {
  const value = given.get(entry.id)?.values[0] ?? '';
  const common = `name="entry.${entry.id}" aria-labelledby="${id}" placeholder="${escapeHtml(texts.yourAnswer)}" dir="auto"${entry.required ? ' required' : ''}`;
  if (type === 1) {
    return `<textarea class="KHxj8b tL9Q4c" jsname="YPqjbf" rows="3" ${common}>\n${escapeHtml(value)}</textarea>`;
  }
  return `<input type="text" class="whsOnd zHQkBf" jsname="YPqjbf" autocomplete="off" ${common} value="${escapeHtml(value)}">`;
}

function choice(entry: Entry, kind: 'radio' | 'checkbox', { texts, given, id }: Drawing): string {
  const answer = given.get(entry.id);
  const boxes = entry.options.map(({ text, other }) => {
    const isOn = other ? answer !== undefined && answer.other !== null : answer?.values.includes(text);
    const value = other ? '__other_option__' : text;
    const required = entry.required && kind === 'radio' ? ' required' : '';
    const box = `<input type="${kind}" name="entry.${entry.id}" value="${escapeHtml(value)}"${isOn ? ' checked' : ''}${required}>`;
    const words = `<span dir="auto" class="aDTYNe snByac">${escapeHtml(other ? texts.other : text)}</span>`;
    const free = other
      ? ` <input type="text" class="Hvn9fb zHQkBf" name="entry.${entry.id}.other_option_response" aria-label="${escapeHtml(texts.other)}" value="${escapeHtml(answer?.other ?? '')}">`
      : '';
    return `<div class="choice"><label class="docssharedWizToggleLabeledContainer">${box} ${words}</label>${free}</div>`;
  });
  const role = kind === 'radio' ? 'radiogroup' : 'list';
  return `${sentinel(entry.id)}<div role="${role}" aria-labelledby="${id}">${boxes.join('')}</div>`;
}

function dropdown(entry: Entry, { texts, given, id }: Drawing): string {
  const chosen = given.get(entry.id)?.values[0];
  const options = entry.options.map(
    ({ text }) => `<option${text === chosen ? ' selected' : ''}>${escapeHtml(text)}</option>`,
  );
  return `<select name="entry.${entry.id}" aria-labelledby="${id}"${entry.required ? ' required' : ''}><option value="">${escapeHtml(texts.choose)}</option>${options.join('')}</select>`;
}

function steps(entry: Entry, drawing: Drawing): string {
  const [low = '', high = ''] = entry.labels;
  const ends = (text: string) => (text === '' ? '' : `<span class="end">${escapeHtml(text)}</span>`);
  return `<div class="steps">${ends(low)}${choice(entry, 'radio', drawing)}${ends(high)}</div>`;
}

function grid(item: Item, drawing: Drawing): string {
  return item.entries
    .map((entry) => {
      const boxes = choice(entry, entry.many ? 'checkbox' : 'radio', drawing);
      return `<div class="steps"><span class="end">${escapeHtml(entry.row ?? '')}</span>${boxes}</div>`;
    })
    .join('');
}

function parts(entry: Entry, names: string[], given: Map<number, Given>): string {
  const numbers = (given.get(entry.id)?.values[0] ?? '').split(/\D+/).filter((part) => part !== '');
  return names
    .map((name, index) => {
      const label = name.slice(1);
      return `<label class="part">${label} <input inputmode="numeric" size="4" name="entry.${entry.id}${name}" value="${escapeHtml(numbers[index] ?? '')}"></label>`;
    })
    .join(' ');
}

function dateField(entry: Entry, { given }: Drawing): string {
  const names = [...(entry.date.year ? ['_year'] : []), '_month', '_day'];
  return parts(entry, [...names, ...(entry.date.time ? ['_hour', '_minute'] : [])], given);
}

function field(item: Item, drawing: Drawing): string {
  const [entry] = item.entries;
  if (!entry) return '';
  if (item.type === 7) return grid(item, drawing);
  if (item.type === 0 || item.type === 1) return textField(entry, item.type, drawing);
  if (item.type === 2) return choice(entry, 'radio', drawing);
  if (item.type === 3) return dropdown(entry, drawing);
  if (item.type === 4) return choice(entry, 'checkbox', drawing);
  if (item.type === 5 || item.type === 18) return steps(entry, drawing);
  if (item.type === 9) return dateField(entry, drawing);
  if (item.type === 10) {
    return parts(entry, ['_hour', '_minute', ...(entry.duration ? ['_second'] : [])], drawing.given);
  }
  return '<p class="gubaDc">A file can be added only when signed in.</p>';
}

/** `data-params` as on the page: the item's array with required and Other as true and false (response F). */
function dataParams({ raw }: Item, id: string): string {
  const flagged = structuredClone(raw);
  for (const entry of Array.isArray(flagged[4]) ? flagged[4] : []) {
    entry[2] = entry[2] === 1;
    if (entry.length > 8 && entry[8] !== null) entry[8] = entry[8] === 1;
    for (const option of Array.isArray(entry[1]) ? entry[1] : []) {
      if (option.length > 4) option[4] = option[4] === 1;
    }
  }
  return `%.@.${JSON.stringify(flagged)},"${id}","${id}d","${id}e",false]`;
}

/** One item's block as the form's page has it; `problem` is shown under it and marks it. */
export function questionBlock(
  item: Item,
  number: number,
  given: Map<number, Given>,
  problem: string | undefined,
  texts: UiTexts,
): string {
  const id = `i${number * 5}`;
  const required = item.entries.some((entry) => entry.required);
  const star = required ? `<span class="vnumgf" aria-label="Required question"> *</span>` : '';
  const alert = problem ? `<div class="rRld8e"></div><span class="RHiWt">${escapeHtml(problem)}</span>` : '';
  return `<div class="Qr7Oae" role="listitem"><div jsmodel="CP1oW" data-params="${escapeHtml(dataParams(item, id))}"><div jsname="WsjYwc" class="geS5n${problem ? ' Jj6Lae' : ''}">
<div id="${id}" class="HoXoMd D1wxyf RjsPE" role="heading" aria-level="3"><span class="M7eMe">${escapeHtml(item.title)}</span>${star}</div>
<div class="gubaDc OIC90c RjsPE" id="${id}d">${escapeHtml(item.description)}</div>
${field(item, { texts, given, id })}
<div jsname="Rfh2Tc" class="SL4Sz" id="${id}e" role="alert">${alert}</div></div></div></div>`;
}

/** The collected address stands first and is no item: its block has no data-params. */
export function emailBlock(email: string, problem: string | undefined, texts: UiTexts): string {
  const alert = problem ? `<span class="RHiWt">${escapeHtml(problem)}</span>` : '';
  return `<div role="listitem"><div jsname="WsjYwc" class="geS5n AgroKb oQYVNd${problem ? ' Jj6Lae' : ''}">
<div class="HoXoMd D1wxyf RjsPE" role="heading" aria-level="3"><span class="M7eMe">Email</span><span class="vnumgf" aria-label="Required question"> *</span></div>
<input type="email" class="whsOnd zHQkBf" jsname="YPqjbf" autocomplete="email" name="emailAddress" aria-label="${escapeHtml(texts.yourEmail)}" placeholder="${escapeHtml(texts.yourEmail)}" required dir="auto" value="${escapeHtml(email)}">
<div jsname="Rfh2Tc" class="SL4Sz" role="alert">${alert}</div></div></div>`;
}

/** The state a browser carries from page to page. */
export function stateInputs(partial: string, history: number[], fbzx: string): string {
  return [
    hidden('fvv', '1'),
    hidden('partialResponse', partial),
    hidden('pageHistory', history.join(',')),
    hidden('fbzx', fbzx),
    hidden('submissionTimestamp', '-1'),
  ].join('');
}
