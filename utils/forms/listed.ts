import { language } from '../language';

/** Texts one after the other, as our language lists them where no "and" is meant: `a, b, c`. */
export const listed = (texts: readonly string[]): string =>
  new Intl.ListFormat(language(), { type: 'unit' }).format(texts);
