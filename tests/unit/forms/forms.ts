import { formOfArray } from '@/utils/forms/google/array';
import type { Form } from '@/utils/model/form';
import { arrayOf } from './team-form';

export const FORM_URL = 'https://docs.google.com/forms/d/e/1FAIpQLSteam/viewform';

/** Options of a question; with a number: where the option leads. */
const options = (...texts: (string | [string, number])[]) =>
  texts.map((option) => (typeof option === 'string' ? [option] : [option[0], null, option[1], null, 0]));

/** One item whose entry has the same id. */
export const item = (
  id: number,
  title: string,
  type: number,
  texts?: (string | [string, number])[],
  required = 0,
  validators: unknown[] | null = null,
): unknown[] => [
  id,
  title,
  null,
  type,
  [[id, texts ? options(...texts) : null, required, null, validators]],
  null,
];

/** The form that Google's items describe. */
export function formFrom(items: unknown[], settings?: unknown[]): Form {
  const form = formOfArray(arrayOf(items, settings), {
    id: '1FAIpQLSteam',
    url: FORM_URL,
    captcha: false,
    receiptBox: false,
    emailBox: false,
    signIn: false,
    readAt: '2026-03-14T00:00:00.000Z',
  });
  if (!form) throw new Error('the items are no form');
  return form;
}
