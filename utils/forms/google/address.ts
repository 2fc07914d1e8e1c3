import { i18n } from '#i18n';
import type { Form } from '../../model/form';
import { practiceOrigin } from './practice';

const GOOGLE = 'https://docs.google.com';

/** Not after a character of another address: `evil.example/docs.google.com/…` is not Google's. */
const SPELLED =
  /(?<![\w.@/=&%-])(?:https?:\/\/)?(?:docs\.google\.com|forms\.gle|localhost:\d+)\/[^\s<>"'“”«»]+/i;

/** Punctuation of the sentence around; `-` and `_` may end an id. */
const AFTER = /[).,;:!?\]}*’>]+$/;

const PUBLIC = /^\/(?:a\/[\w.-]+\/)?forms\/(?:u\/\d+\/)?d\/e\/([\w-]{3,200})(?:\/|$)/;
const EDITOR = /^\/(?:a\/[\w.-]+\/)?forms\/(?:u\/\d+\/)?d\/(?!e(?:\/|$))([\w-]{3,200})(?:\/|$)/;
const SHORT = /^\/([\w-]{3,100})\/?$/;

export type Address = { ok: true; url: string } | { ok: false; message: string };

/**
 * Any spelling of a form's address, also inside a sentence → the address to read it at, https, without query or fragment.
 * An editor's address (`/forms/d/ID/edit`) becomes `/forms/d/ID/viewform`, which Google redirects to the public one.
 */
export function parseFormAddress(pasted: string): Address {
  const text = unwrapped(pasted);
  const spelled = text.slice(0, 20_000).match(SPELLED)?.[0].replace(AFTER, '');
  if (!spelled) return refused(text);
  const address = /^https?:/i.test(spelled) ? spelled : `https://${spelled}`;
  if (!URL.canParse(address)) return refused(text);
  const url = new URL(address);
  const origin = originOf(url);
  if (url.hostname === 'forms.gle') {
    const code = url.pathname.match(SHORT)?.[1];
    return code ? { ok: true, url: `https://forms.gle/${code}` } : refused(text);
  }
  if (!origin) return refused(text);
  const id = publicId(url);
  if (id) return { ok: true, url: viewUrl(origin, id) };
  const editorId = url.pathname.match(EDITOR)?.[1];
  if (editorId) return { ok: true, url: `${origin}/forms/d/${editorId}/viewform` };
  return refused(text);
}

/**
 * The one address of a form, by which its page is read, opened and answered; undefined where what is kept says anything else than its
 * id at Google or at the practice server. Whatever brings a form is held against this (a set-up line, a file, a changed form, the
 * database itself), and once more whatever is about to open it or to send there.
 */
export function addressOf({ id, url }: Pick<Form, 'id' | 'url'>): string | undefined {
  const address = parseFormAddress(url);
  return address.ok && address.url === url && publicId(new URL(url)) === id ? url : undefined;
}

/** Google's mail and chat hand out links wrapped in one of their own; what is inside counts. */
function unwrapped(text: string): string {
  const wrapped = /https:\/\/www\.google\.com\/url\?[^\s]*?\b(?:q|url)=(https?[^&\s]+)/.exec(text)?.[1];
  if (!wrapped) return text;
  try {
    return decodeURIComponent(wrapped);
  } catch {
    return text;
  }
}

/** The public id in an address of a form, whatever follows it. */
export function publicId(url: URL): string | undefined {
  return url.pathname.match(PUBLIC)?.[1];
}

/** Google's origin or the practice form's; undefined for every other place, which never gets an answer. */
export function originOf(url: URL): string | undefined {
  if (url.hostname === 'docs.google.com') return GOOGLE;
  return url.origin === practiceOrigin() ? url.origin : undefined;
}

/** Where people open the form with this public id. */
export function viewUrl(origin: string, id: string): string {
  return `${origin}/forms/d/e/${id}/viewform`;
}

/** Is this an editor's address, which only says where the public one is? */
export function isEditorAddress(url: string): boolean {
  return URL.canParse(url) && EDITOR.test(new URL(url).pathname);
}

function refused(text: string): Address {
  if (!text.trim()) return { ok: false, message: i18n.t('forms.address.none') };
  if (/docs\.google\.com\/(spreadsheets|document|presentation)/i.test(text)) {
    return { ok: false, message: i18n.t('forms.address.otherDocument') };
  }
  return { ok: false, message: i18n.t('forms.address.notAForm') };
}
