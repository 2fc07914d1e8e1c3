import { i18n } from '#i18n';
import { originOf, publicId } from '../address';
import { cannotRead } from '../read-problems';

/** What a tab's address says: a form's page, or one around Google Forms with what to do instead. */
export type FormTab = { is: 'form'; id: string | undefined } | { is: 'other'; message: string };

const FORMS = /^\/(?:a\/[\w.-]+\/)?forms(?:\/|$)/;
/** As the editor's eye opens it, by the editor's id; the page itself says the public one (docs/google-forms.md §1.1). */
const PREVIEW = /\/d\/[\w-]+\/(?:preview|viewform|formResponse)$/;
const EDITOR = /\/d\/(?!e\/)[\w-]+(?:\/|$)/;

/** What the page at this address is to somebody who wants to connect a form; undefined: nothing of Google Forms. */
export function formTabAt(address: string): FormTab | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.hostname === 'accounts.google.com')
    return leadsToForm(url) ? other(i18n.t('forms.tab.signIn')) : undefined;
  if (!originOf(url) || !FORMS.test(url.pathname)) return undefined;
  if (url.pathname.endsWith('/closedform')) return other(cannotRead('closed').message);
  if (url.pathname.endsWith('/alreadyresponded')) return other(cannotRead('already-responded').message);
  const id = publicId(url);
  if (id || PREVIEW.test(url.pathname)) return { is: 'form', id };
  return other(EDITOR.test(url.pathname) ? i18n.t('forms.tab.editor') : i18n.t('forms.tab.noFormYet'));
}

const other = (message: string): FormTab => ({ is: 'other', message });

/** Google's sign-in page says where it leads. */
function leadsToForm({ searchParams }: URL): boolean {
  const next = searchParams.get('continue') ?? searchParams.get('followup') ?? '';
  return formTabAt(next)?.is === 'form';
}
