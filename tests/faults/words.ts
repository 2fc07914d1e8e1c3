/** The sentences for people, as the extension's own file of texts has them. */
import { resolve } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';

const texts = new Map(
  (await parseMessagesFile(resolve('utils/locales/en.yml'))).map((text) => [
    text.key.join('.'),
    'message' in text ? text.message : '',
  ]),
);

/** What a lead's page is to say of a reason, e.g. of `connection-lost`; undefined where there is none. */
export function sentenceOf(reason: string | undefined): string | undefined {
  if (!reason) return undefined;
  const key = reason.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return texts.get(`lead.what.${key}`);
}
