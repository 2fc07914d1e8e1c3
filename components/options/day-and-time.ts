/** A moment as people here write it. `at`: ISO 8601. */
export const dayAndTime = (at: string) =>
  new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
