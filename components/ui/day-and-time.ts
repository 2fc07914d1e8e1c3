import { language } from '@/utils/language';

/** A moment as people here write it. `at`: ISO 8601. */
export const dayAndTime = (at: string) =>
  new Date(at).toLocaleString(language(), { dateStyle: 'medium', timeStyle: 'short' });
