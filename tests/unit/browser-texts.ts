/** What a browser does with `_locales/en/messages.json`: the fake one has no texts. */
import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const messages: Record<string, { message: string }> = generateChromeMessages(
  await parseMessagesFile(resolve('utils/locales/en.yml')),
);

const getMessage = (key: string, filled: string | string[] = []): string => {
  const values = [filled].flat();
  const message = messages[key]?.message ?? '';
  return message.replace(/\$(\$|\d)/g, (_, of) => (of === '$' ? '$' : (values[Number(of) - 1] ?? '')));
};

Object.assign(fakeBrowser.i18n, { getMessage, getUILanguage: () => 'en' });
beforeEach(() => Object.assign(fakeBrowser.i18n, { getMessage, getUILanguage: () => 'en' }));
