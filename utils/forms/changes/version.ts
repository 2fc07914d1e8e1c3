import type { Form, FormVersion } from '../../model/form';
import { shortHash } from '../../short-hash';

/**
 * Names a form as it was read: its title, when, and eight signs that stay the same as long as its questions do, whoever reads it
 * and whenever.
 */
export function versionOf({ title, readAt, sections, emailCollection }: Form): FormVersion {
  const asked = JSON.stringify([emailCollection, sections]);
  return { title, readAt, version: shortHash(asked).toString(16).padStart(8, '0') };
}
