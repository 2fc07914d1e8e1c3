/** Words set higher, lower or apart from their line, in characters that keep what they mean. */
import { type Meaning, SMALL_PRINT } from './meaning';

const PLAIN = '0123456789+-−=()abcdefghijklmnoprstuvwxyz';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ';
const LOW_PLAIN = '0123456789+-−=()aehijklmnoprstuvx';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ';

/** 1st, 2nd, 1er, 1re, Mme, 1º, ™, 90°, a star: raised by custom, and the same when they are not. */
const CUSTOM = /^(?:st|nd|rd|th|er?|re|ers|res|ère|ème|me|mes|lle|o|a|º|ª|tm|sm|®|™|℠|[°*†‡]+)$/i;

/**
 * 6 → ⁶ where Unicode has every character; else `^(…)` after what it belongs to. Small print is left as it is.
 * @param attached whether it stands right behind a character: an exponent does, a remark does not.
 */
function raised(text: string, attached: boolean): string {
  return CUSTOM.test(text) ? text : shifted(text, attached, '^', PLAIN, RAISED);
}

/** 2 → ₂; else `_(…)`. */
function lowered(text: string, attached: boolean): string {
  return shifted(text, attached, '_', LOW_PLAIN, LOWERED);
}

function shifted(text: string, attached: boolean, sign: string, from: string, to: string): string {
  const characters = [...text.replace(/\s+/g, '')];
  const there = [...to];
  const places = characters.map((character) => [...from].indexOf(character));
  const isNumber = /^[\d\s+−-]+$/.test(text);
  if (!characters.length || text.length > SMALL_PRINT || !(attached || isNumber)) return text;
  if (places.every((place) => place >= 0)) return places.map((place) => there[place]).join('');
  return `${sign}(${text})`;
}

/**
 * Words with what their element does to them.
 * @param attached whether they stand right behind a character.
 */
export function meant(text: string, meaning: Meaning | undefined, attached: boolean): string {
  if (meaning === 'raised') return raised(text.trim(), attached);
  if (meaning === 'lowered') return lowered(text.trim(), attached);
  if (meaning === 'said') return `“${text}”`;
  if (meaning === 'reading') return `(${text.trim()})`;
  return meaning === 'divisor' ? `/${text.trim()}` : text;
}
