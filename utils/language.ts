import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

/**
 * The language of our texts for `Intl`, with the region of the browser where it speaks the same language: `en-GB` writes dates
 * as its reader expects them; a browser in Finnish shows English texts, and English dates in them.
 */
export function language(): string {
  const ours = i18n.t('language.tag');
  const browsers = browser.i18n.getUILanguage();
  return browsers.split('-')[0] === ours.split('-')[0] ? browsers : ours;
}

/** A format that is made when it is first asked for: a list of leads draws hundreds of times, and the language stays. */
export function once<Format>(make: (language: string) => Format): () => Format {
  let made: Format | undefined;
  return () => {
    made ??= make(language());
    return made;
  };
}

const numbers = once((of) => new Intl.NumberFormat(of));

/** A count as people write it. */
export const inNumbers = (count: number): string => numbers().format(count);
