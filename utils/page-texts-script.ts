import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

const ID = 'page-texts';
const FILE = '/page-texts.js';

/** Files that come before a script in a page: a page in English bears the texts of no other language. */
export const textsBefore = (): string[] => (i18n.t('language.tag') === 'en' ? [] : [FILE]);

/**
 * Has the texts come before our scripts on every site. Looked at whenever the background begins: an update of the extension
 * forgets what was registered, and a browser may speak another language than before.
 */
export async function registerPageTexts(): Promise<void> {
  const { scripting, runtime } = browser;
  const js = textsBefore();
  const known = await scripting.getRegisteredContentScripts({ ids: [ID] });
  if (known.length === js.length) return;
  if (js.length === 0) return scripting.unregisterContentScripts({ ids: [ID] });
  const matches = (runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches ?? []);
  await scripting
    .registerContentScripts([{ id: ID, js, matches, runAt: 'document_start', persistAcrossSessions: true }])
    // The background began twice at once, and the other one was first.
    .catch(() => {});
}
