import { browser } from 'wxt/browser';
import { addressOf } from '../forms/google/address';
import type { Form } from '../model/form';

/**
 * Has `/form-tab.js` run on this form's pages until the browser ends, under any account's address (docs/google-forms.md §2).
 * @returns whether it will: some browsers cannot name a practice form's port in a pattern.
 */
export async function watchPages(form: Form): Promise<boolean> {
  const { id } = form;
  const url = addressOf(form);
  if (!url) return false;
  const script = { id: `form-tab/${id}`, js: ['/form-tab.js'] };
  const matches = [`${new URL(url).origin}/forms/*d/e/${id}/*`];
  try {
    const known = await browser.scripting.getRegisteredContentScripts({ ids: [script.id] });
    if (known.length > 0) return true;
    await browser.scripting.registerContentScripts([
      { ...script, matches, runAt: 'document_idle', persistAcrossSessions: false },
    ]);
    return true;
  } catch {
    return false;
  }
}
