/**
 * A gentle word about an e-mail address, or nothing. It never stops anyone: the form decides what it takes.
 * @param email as typed
 */
export function doubtAboutEmail(email: string): string | undefined {
  const typed = email.trim();
  if (!typed || /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(typed)) return undefined;
  if (!typed.includes('@')) return 'An e-mail address has an @ in it. Is this one complete?';
  return 'This does not look like a whole e-mail address. The form may refuse it.';
}
