import type { Page, Place } from '../adapter';
import { renderedText } from '../rendered-text';
import type { OwnText } from '../selection';
import { commentParts } from './comment';
import { storyParts } from './story';

/** The words of a comment, or of a story told there; a profile has none. */
export function ownTextOnLobsters({ subject }: Place, page: Page): OwnText | undefined {
  const story = storyParts(page);
  const words = story?.story === subject ? story.text : commentParts(subject)?.text;
  return words && { words, textOf: renderedText };
}
