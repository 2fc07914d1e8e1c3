import { i18n } from '#i18n';

/**
 * A gentle word about an e-mail address, or nothing. It never stops anyone: the form decides what it takes.
 * @param email as typed
 */
export function doubtAboutEmail(email: string): string | undefined {
  const typed = email.trim();
  if (!typed || /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(typed)) return undefined;
  if (!typed.includes('@')) return i18n.t('options.you.withoutAt');
  return i18n.t('options.you.notWhole');
}
