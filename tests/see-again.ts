/** How the demo, a fault run and the bench end when something is wrong: the last lines say what to do next. */

export interface Failure {
  /** What went wrong, in one sentence. */
  what: string;
  /** The command that does the same once more. */
  again: string;
  /** Where it can be looked at: files or folders. */
  look: string;
}

/** Says it as the last lines; the process ends with 1. */
export function failed({ what, again, look }: Failure): void {
  console.error(`\n${what}\nSee it again: ${again}\nLook at: ${look}`);
  process.exitCode = 1;
}

/** The first line of an error, for a sentence; the rest belongs into a file. */
export const inShort = (error: unknown): string => String(error).split('\n')[0] ?? '';

/** All that an error says, with where it comes from. */
export const inDetail = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
