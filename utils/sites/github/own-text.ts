import type { Page, Place } from '../adapter';
import { renderedText } from '../rendered-text';
import type { OwnText } from '../selection';
import { profileParts } from './profile';
import { LABELS } from './quote';
import { quoteParts } from './quotes';
import { profileReadme } from './readme';

/** The words of a comment; on a profile the README: a bio is no quote. */
export function ownTextOnGitHub({ subject }: Place, page: Page): OwnText | undefined {
  const quote = quoteParts(subject);
  if (quote) return quote.body && { words: quote.body, textOf: (root) => renderedText(root, LABELS) };
  const profile = profileParts(page);
  const words = profile?.card === subject ? profileReadme(profile.login, page) : undefined;
  return words && { words, textOf: renderedText };
}
