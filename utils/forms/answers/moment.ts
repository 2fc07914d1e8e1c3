import type { Question } from '../../model/form';

const DATE = /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2}))?$/;
const TIME = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/;

/**
 * A date or time as it is shown and sent, with just the parts that the question takes: `2026-03-14`, `03-14`, each with ` 15:09` if
 * it asks for the time; `15:09`, or `01:02:03` for a duration. Anything else comes back as it is, to be refused in a sentence.
 */
export function momentFor({ type, date, duration }: Question, typed: string): string {
  const text = typed.trim();
  const [, one = '', two = '', three = '', hour, minute = ''] =
    (type === 'date' ? DATE : TIME).exec(text) ?? [];
  if (!two) return text;
  if (type === 'time') return [one, two, duration ? three || '00' : ''].filter(Boolean).map(padded).join(':');
  const day = [date?.year === false ? '' : one, two, three].filter(Boolean).map(padded).join('-');
  return date?.time && hour ? `${day} ${padded(hour)}:${minute}` : day;
}

const padded = (part: string) => part.padStart(2, '0');
