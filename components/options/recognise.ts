/**
 * Which of the two ways a scout pasted: a form's address, or a set-up line. Chat programs wrap, quote and indent what is
 * pasted, so anything that reads like an address is one, and a long run without one is a set-up line.
 */
export function recognise(text: string): 'nothing' | 'address' | 'set-up' {
  const pasted = text.trim().replace(/^["'<`]+|["'>`]+$/g, '');
  if (!pasted) return 'nothing';
  if (SET_UP.test(pasted)) return 'set-up';
  if (/^https?:/i.test(pasted) || /(forms\.gle|docs\.google\.com)/i.test(pasted)) return 'address';
  return /^[\w+/=:.-]{60,}$/.test(pasted.replaceAll(/\s/g, '')) ? 'set-up' : 'address';
}

/** How a set-up line begins (utils/forms/set-up). */
const SET_UP = /^guest-scout[-: ]/i;
