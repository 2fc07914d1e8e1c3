/** A failure in words: what happened and what to do. */
export interface Problem {
  code: string;
  message: string;
}
