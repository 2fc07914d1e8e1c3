/** Forms and set-up lines as a stranger could make them: by hand, with nothing of the extension's own code. */
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { Form, Question } from '../../../utils/model/form';
import type { Mapping } from '../../../utils/model/mapping';
import { PLAIN_FORM } from '../../fixtures/untouched.ts';

export const addressOf = (id: string) => `https://docs.google.com/forms/d/e/${id}/viewform`;

const question = (entryId: string, title: string, change: Partial<Question> = {}): Question => ({
  entryId,
  itemId: Number(entryId),
  title,
  description: '',
  type: 'paragraph',
  required: false,
  options: [],
  other: false,
  validators: [],
  ...change,
});

/** A form that asks for a name, a link and why. `whys`: what changes of one more question that why answers, each. */
export function handMadeForm(id: string, title: string, whys: Partial<Question>[] = [{}]) {
  const form: Form = {
    id,
    url: addressOf(id),
    title,
    ...PLAIN_FORM,
    sections: [
      {
        id: null,
        title: '',
        description: '',
        questions: [
          question('1', 'Guest’s name', { type: 'text' }),
          question('2', 'Where can we find them?', { type: 'text' }),
          ...whys.map((change, at) => question(`${at + 3}`, `Why them? (${at + 1})`, change)),
        ],
        goTo: 'submit',
      },
    ],
    readAt: '2026-11-22T10:00:00.000Z',
  };
  const mapping: Mapping = {
    1: { from: 'guestName' },
    2: { from: 'profileLink' },
    ...Object.fromEntries(whys.map((_, at) => [`${at + 3}`, { from: 'why' as const }])),
  };
  return { form, mapping };
}

/** The same as a record of a form connected once. */
export function connected({ form, mapping }: ReturnType<typeof handMadeForm>) {
  return { id: form.id, form, mapping, via: 'set-up', connectedAt: '2026-11-22T10:00:00.000Z' };
}

/** A set-up line around any text. */
export function lineAround(text: string | Buffer): string {
  const payload = deflateRawSync(text).toString('base64url');
  const digest = createHash('sha256').update(payload).digest('hex');
  return `guest-scout-1:${payload}.${digest.slice(0, 8)}`;
}
