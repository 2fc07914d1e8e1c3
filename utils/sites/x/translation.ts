import { ownAll } from './post';
import { CARET, NAME, OTHERS, TEXT } from './selectors';
import { all, visibleText } from './text';

/** How many boxes around the words the sign may stand above. */
const UP = 3;

/**
 * Whether X shows a machine's translation in place of the words: then it says so above them, in a line of its own with a button
 * that brings the original ("Translated from Czech · Show original"; seen 2026 on 4 of 4 translated posts and on none of 79 others).
 * "Replying to" has links and no button; "Show more" and "Translate post" come after the words. When the reader has switched to
 * the original nothing says what it was translated from.
 */
export function isTranslated(words: Element): boolean {
  let box: Element | null = words;
  for (let up = 0; box && up < UP; up++, box = box.parentElement) {
    for (let above = box.previousElementSibling; above; above = above.previousElementSibling) {
      if (above.matches(`${NAME}, ${CARET}, ${OTHERS}`)) return false;
      if (above.querySelector(`${NAME}, ${CARET}`)) return false;
      if (saysTranslated(above)) return true;
    }
  }
  return false;
}

function saysTranslated(line: Element): boolean {
  const button = line.querySelector('button, [role="button"]');
  return Boolean(button && !line.querySelector('a[href]') && /\p{L}/u.test(visibleText(line)));
}

/** The words in their own language, where the page holds them beside the translation: a copy, since they may be hidden there. */
export function originalOf(post: Element, words: Element): Element | undefined {
  const lang = words.getAttribute('lang');
  const found = ownAll(post, TEXT).find((other) => {
    const its = other.getAttribute('lang');
    return other !== words && its && its !== lang && isBeside(other, words);
  });
  const copy = found?.cloneNode(true) as Element | undefined;
  for (const hides of ['hidden', 'style', 'aria-hidden']) copy?.removeAttribute(hides);
  return copy;
}

/** In one box that holds nobody's name. */
function isBeside(one: Element, other: Element): boolean {
  let box = other.parentElement;
  while (box && !box.contains(one)) box = box.parentElement;
  return Boolean(box && !all(box, NAME).length);
}
