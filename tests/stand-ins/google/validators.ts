import type { Validator } from './form-reading.ts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
const LINK = /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/i;

/** Is this an address Google's own e-mail check would take? */
export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}

function numberPasses(subtype: number, value: string, args: string[]): boolean {
  const number = Number(value.trim().replace(',', '.'));
  if (value.trim() === '' || Number.isNaN(number)) return false;
  const [a = 0, b = 0] = args.map(Number);
  const rules: Record<number, boolean> = {
    1: number > a,
    2: number >= a,
    3: number < a,
    4: number <= a,
    5: number === a,
    6: number !== a,
    7: number >= a && number <= b,
    8: number < a || number > b,
    9: true,
    10: Number.isInteger(number),
  };
  return rules[subtype] ?? true;
}

function textPasses(subtype: number, value: string, [wanted = '']: string[]): boolean {
  if (subtype === 100) return value.includes(wanted);
  if (subtype === 101) return !value.includes(wanted);
  if (subtype === 102) return isEmail(value);
  if (subtype === 103) return LINK.test(value);
  return true;
}

function patternPasses(subtype: number, value: string, [source = '']: string[]): boolean {
  let found: boolean;
  try {
    const whole = subtype === 301 || subtype === 302;
    found = new RegExp(whole ? `^(?:${source})$` : source, 'u').test(value);
  } catch {
    // Google uses RE2; what JavaScript cannot read is let through here.
    return true;
  }
  return subtype === 299 || subtype === 301 ? found : !found;
}

function countPasses(subtype: number, count: number, wanted: number): boolean {
  if (subtype === 200) return count >= wanted;
  if (subtype === 201) return count <= wanted;
  return subtype !== 204 || count === wanted;
}

/** Does an answer pass a question's rule? Codes: docs/google-forms.md §1.5. Lengths count UTF-16 units. */
export function passes({ type, subtype, args }: Validator, values: string[]): boolean {
  const value = values[0] ?? '';
  const wanted = Number(args[0] ?? 0);
  if (type === 1) return numberPasses(subtype, value, args);
  if (type === 2) return textPasses(subtype, value, args);
  if (type === 4) return patternPasses(subtype, value, args);
  if (type === 6) return subtype === 202 ? value.length <= wanted : value.length >= wanted;
  if (type === 7) return countPasses(subtype, values.length, wanted);
  return true;
}
