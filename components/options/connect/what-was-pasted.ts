/**
 * Which of the two ways a scout pasted: a form's address, or a set-up line. Chat programs wrap, quote and indent what is
 * pasted. A line that lost its beginning still looks like one, so that its reader can say that it was cut.
 */
export function recognise(text: string): 'nothing' | 'address' | 'set-up' {
  if (!text.trim()) return 'nothing';
  if (/guest-scout-\d/i.test(text)) return 'set-up';
  if (/https?:|forms\.gle|docs\.google\.com/i.test(text)) return 'address';
  return /^[\w+/=.-]{60,}$/.test(text.trim().replaceAll(/[\r\n]+[\s>]*/g, '')) ? 'set-up' : 'address';
}
