import { browser } from 'wxt/browser';
import { ICONS_ONLY } from './icons-only';

const seen: Record<string, string> = {};

const t = (key: string, filled: Record<string, string> = {}): string => {
  try {
    seen[key] ??= (browser.i18n.getMessage as (key: string) => string)(key.replaceAll('.', '_'));
  } catch {
    // Updated meanwhile: what was not read in time is not said.
  }
  return (seen[key] ?? '').replace(/\{(\w+)\}/g, (_, name) => filled[name] ?? '');
};

/**
 * Stands in for `@wxt-dev/i18n` in content scripts (wxt.config.ts): no plurals, no warnings; and what is said only once the
 * extension was updated under the page, when the browser gives no texts any more, is read while it does.
 */
export function createI18n(): { t: typeof t } {
  const shown = ICONS_ONLY ? '' : ' label.failed link.failed';
  for (const key of `updated copyText copied notCopied name.failed${shown}`.split(' ')) t(`page.${key}`);
  return { t };
}
