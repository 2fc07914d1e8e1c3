/** Texts of scripts in pages, by their keys. */
export type PageTexts = Record<string, string>;

/** The world that this extension's scripts in one page share, and the page's own scripts do not see. */
export const world = globalThis as { guestScoutTexts?: PageTexts };
