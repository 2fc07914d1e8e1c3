import { i18n } from '#i18n';
import { type Form, formSchema, TOO_LONG } from '../model/form';
import { type Mapping, mappingSchema } from '../model/mapping';
import { z } from '../model/zod';
import { packed, TooMuch, unpacked } from './deflate';
import { addressOf } from './google/address';

const VERSION = 1;

/** Base64url in groups that mail and chats may break, then a dot and eight signs that show whether it is whole. */
const LINE = /guest-scout-1:([A-Za-z0-9_\-\s>]+)\.((?:[0-9a-f][\s>]*){8})(?![A-Za-z0-9_-])/;

const setUpSchema = z.object({ form: formSchema, mapping: mappingSchema });

export type SetUp = { ok: true; form: Form; mapping: Mapping } | { ok: false; message: string };

type Broken = 'none' | 'cut' | 'damaged' | 'newer' | 'large' | 'elsewhere';

/** The form and its mapping as one line for the other scouts. Holds no name, no lead and no answer but the fixed ones. */
export async function writeSetUp(form: Form, mapping: Mapping): Promise<string> {
  const { form: ours, mapping: used } = setUpSchema.parse({ form, mapping });
  const payload = await packed(JSON.stringify({ form: ours, mapping: used }));
  return `guest-scout-${VERSION}:${payload}.${await checksum(payload)}`;
}

/** Reads a set-up line out of whatever was pasted: broken over several lines, with words around it. */
export async function readSetUp(line: string): Promise<SetUp> {
  const version = line.match(/guest-scout-(\d+):/)?.[1];
  if (!version) return failed('none');
  if (Number(version) !== VERSION) return failed('newer');
  const match = line.match(LINE);
  const payload = match?.[1]?.replace(/[\s>]/g, '');
  if (!payload || !match?.[2]) return failed('cut');
  if (match[2].replace(/[\s>]/g, '') !== (await checksum(payload))) return failed('damaged');
  try {
    const parsed = setUpSchema.safeParse(JSON.parse(await unpacked(payload)));
    if (!parsed.success)
      return failed(parsed.error.issues.some(({ message }) => message === TOO_LONG) ? 'large' : 'damaged');
    return addressOf(parsed.data.form) ? { ok: true, ...parsed.data } : failed('elsewhere');
  } catch (error) {
    return failed(error instanceof TooMuch ? 'large' : 'damaged');
  }
}

const failed = (reason: Broken): SetUp => ({ ok: false, message: i18n.t(`forms.setUp.${reason}`) });

/** Eight signs of SHA-256: against cutting and mistyping, not against malice. */
async function checksum(payload: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(payload)));
  return [...digest.slice(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
