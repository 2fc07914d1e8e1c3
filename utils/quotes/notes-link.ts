/** What copied lines link to, as it was chosen last. Apart from the other settings, whose checks the card does without. */
import { storage } from 'wxt/utils/storage';
import type { NotesLink } from './quote-line';

const item = storage.defineItem<unknown>('local:notes-link');

/** The choice; without one, or with one that does not fit, the words. */
export const readNotesLink = async (): Promise<NotesLink> => salvaged(await item.getValue());

/** Keeps the choice for the next line, in every window. */
export const writeNotesLink = (link: NotesLink): Promise<void> => item.setValue(link);

/** Calls back at each change, in every context. Returns the way to stop. */
export const watchNotesLink = (changed: (link: NotesLink) => void): (() => void) =>
  item.watch((value) => changed(salvaged(value)));

const salvaged = (value: unknown): NotesLink => (value === 'person' ? 'person' : 'words');
